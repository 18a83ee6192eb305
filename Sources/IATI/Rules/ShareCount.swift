import Foundation

/// Counts elements that share a hundred per cent, group by group.
struct ShareCount {
    let subject: RuleSubject
    let shares: CompiledShares

    /// What is known of one group.
    struct Group {
        let vocabulary: String
        let first: RuleSubject.Match
        var items = 0
        var percentages = 0
        /// As JavaScript adds them; nil once something is not a number.
        var sum: Double? = 0
        var hasHundred = false
    }

    /// What is wrong with each group that does not hold.
    func failures(of test: ShareTest) -> [RuleSubject.Failure] {
        if let unless = shares.unless, subject.exists(unless) { return [] }
        if isNeverReported(test) { return [] }
        var failures: [RuleSubject.Failure] = []
        for group in subject.groups(of: shares) {
            if let wrong = wrong(group, test) { failures.append(RuleSubject.Failure(group.first, wrong)) }
        }
        return failures
    }

    /// The official ruleset leaves the vocabulary out of the condition of this case, so that it is never asked.
    private func isNeverReported(_ test: ShareTest) -> Bool {
        guard case .hundredOfPercentages = test, subject.context.reading == .official else { return false }
        if case .dac = shares.group { return false }
        return true
    }

    private func wrong(_ group: Group, _ test: ShareTest) -> Message? {
        let name = Message.Value.words(shares.items.words)
        let items: Message.Value =
            group.vocabulary.isEmpty ? name : .message(Message(.ofVocabulary, name, .text(group.vocabulary)))
        switch test {
        case .each where group.items > 1 && group.items != group.percentages:
            return Message(.someHavePercentage, .number(group.percentages), .number(group.items), items)
        case .some where group.items > 1 && group.percentages == 0:
            return Message(.noneHasPercentage, .number(group.items), items)
        case .lone where group.items == 1 && group.percentages > 0 && !group.hasHundred:
            return Message(.onlyOneNotHundred, items)
        case .hundred where group.items > 1 && !isHundred(group),
            .hundredOfPercentages where group.percentages > 1 && !isHundred(group):
            return Message(.percentagesAddUp, items, shown(group.sum))
        case .once where group.items > 1: return Message(.givenTimes, items, .number(group.items))
        default: return nil
        }
    }

    /// Sums are compared after rounding to four places, as `toFixed(4)` rounds the exact value of a binary number.
    private func isHundred(_ group: Group) -> Bool {
        guard let sum = group.sum else { return false }
        return sum == 100 || (abs(sum - 100) < 0.001 && String(format: "%.4f", sum) == "100.0000")
    }

    private func shown(_ sum: Double?) -> Message.Value {
        guard let sum, sum.isFinite else { return .words(.noSum) }
        return sum == sum.rounded() && abs(sum) < 1e15 ? .number(Int(sum)) : .decimal(String(format: "%.4f", sum))
    }

    /// The groups, with what each shares with others.
    func groups() -> [Group] {
        var groups = ownGroups()
        guard !groups.isEmpty, let together = shares.together else { return groups }
        for match in subject.matches(together) {
            for index in groups.indices { add(match, to: &groups[index]) }
        }
        return groups
    }

    private func ownGroups() -> [Group] {
        var groups: [Group] = []
        var positions: [String: Int] = [:]
        subject.visit(shares.items) { match in
            guard let key = key(of: match) else { return true }
            // Mostly there is one group, whose name need not be looked up.
            let position: Int
            if let last = groups.last, last.vocabulary == key {
                position = groups.count - 1
            } else if let known =
                positions[key]
            {
                position = known
            } else {
                position = groups.count
                positions[key] = position
                groups.append(Group(vocabulary: key, first: match))
            }
            add(match, to: &groups[position])
            return true
        }
        return groups
    }

    private func add(_ match: RuleSubject.Match, to group: inout Group) {
        group.items += 1
        let at = subject.fragment.attribute(shares.percentage, of: match.node)
        guard at >= 0 else { return }
        let value = subject.fragment.slice(subject.fragment.attributes[at].value)
        group.percentages += 1
        group.sum = group.sum.flatMap { sum in NumberText.javaScript(value).map { sum + $0 } }
        if NumberText.xpath(value) == 100 { group.hasHundred = true }
    }

    /// The group that an element belongs to; nil for none.
    private func key(of match: RuleSubject.Match) -> String? {
        let fragment = subject.fragment
        switch shares.group {
        case .all: return ""
        case .dac: return subject.fits(.dac(vocabulary: shares.vocabulary), match.node) ? "1" : nil
        case .eachVocabulary, .eachOtherVocabulary, .eachOtherVocabularyByNumber:
            let holder = shares.vocabularyOfParent ? fragment.nodes[Int(match.node)].parent : match.node
            let at = fragment.attribute(shares.vocabulary, of: holder)
            guard at >= 0 else { return nil }
            let value = fragment.slice(fragment.attributes[at].value)
            if case .eachOtherVocabulary = shares.group, value.equals("1".utf8) { return nil }
            if case .eachOtherVocabularyByNumber = shares.group, NumberText.xpath(value) == 1 { return nil }
            return value.string
        }
    }
}
