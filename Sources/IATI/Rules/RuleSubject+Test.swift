extension RuleSubject {
    /// What is wrong, and the element that it is wrong with.
    struct Failure {
        let node: Int32
        let attribute: Int
        let wrong: Message

        init(_ match: Match, _ words: Words, _ values: Message.Value...) {
            self.init(match, Message(words, values: values))
        }

        init(_ match: Match, _ wrong: Message) {
            (node, attribute) = (match.node, match.attribute)
            self.wrong = wrong
        }
    }

    private var here: Match { Match(node: node, attribute: -1) }

    /// Asks a rule; nothing fails when it holds, or when it is not meant for this element.
    ///
    /// Shares are judged group by group, so that several can fail; anything else fails once.
    func failures(of rule: CompiledRule) -> [Failure] {
        if let condition = rule.condition {
            var at = node
            for _ in 0..<condition.up where at >= 0 { at = fragment.nodes[Int(at)].parent }
            guard at >= 0, fits(condition.filter, at) else { return [] }
        }
        if case .shares(let test, let shares) = rule.test {
            return ShareCount(subject: self, shares: shares).failures(of: test)
        }
        return ask(rule.test).map { [$0] } ?? []
    }

    private func ask(_ test: CompiledTest) -> Failure? {
        switch test {
        case .atLeastOne(let picks): exists(picks) ? nil : Failure(here, .notThere, list(picks))
        case .atMostOne(let picks): tooMany(picks)
        case .notBoth(let first, let second):
            exists(first) && exists(second) ? Failure(here, .bothThere, list(first), list(second)) : nil
        case .eitherAsWritten(let first, let second):
            context.reading == .asWritten && !exists(first) && !exists(second)
                ? Failure(here, .neitherThere, list(first), .words(second.words)) : nil
        case .eitherOrNone(let first, let second): uncovered(first, second)
        case .oneOrEach(let one, let others, let inner): withoutOne(one, others, inner)
        case .usesDAC(let items, let vocabulary): withoutDAC(items, vocabulary)
        case .narrated(let items, let narrative): withoutWords(items, narrative)
        case .different(let picks): repeated(picks)
        case .starts(let text, let others, let separator): strange(text, others, separator)
        case .approvedPrefix(let text): unapproved(text)
        case .noBlanksAround(let text): firstFailure(text) { hasBlanksAround($0) ? Refusal(.blankAround) : nil }
        case .noSymbols(let text, let exemption): symbols(text, exemption)
        case .defaultOrEach(let common, let elements, let attribute): withoutDefault(common, elements, attribute)
        case .notAfterToday(let date): future(date)
        case .inOrder(let from, let to): disorder(from, to)
        case .within(let date, let from, let to): outside(date, from, to)
        case .atMostAYear(let from, let to): tooLong(from, to)
        case .inRange(let value, let least, let most): outOfRange(value, least, most)
        case .shares: nil
        case .isNumber(let value): notNumber(value)
        case .absent(let value): first(value).map { Failure($0, .isGiven, quoted($0)) }
        }
    }

    private func list(_ picks: [Pick]) -> Message.Value { .anyOf(picks.map(\.words)) }

    func quoted(_ match: Match) -> Message.Value { .quoted(value(match).shown) }

    /// What is wrong with a text: words whose first place is the text.
    struct Refusal {
        let words: Words
        let more: [Message.Value]

        init(_ words: Words, _ more: Message.Value...) {
            self.words = words
            self.more = more
        }
    }

    /// The first match that something is wrong with.
    private func firstFailure(_ pick: Pick, _ wrong: (Slice) -> Refusal?) -> Failure? {
        var found: Failure?
        visit(pick) { match in
            guard let reason = wrong(value(match)) else { return true }
            found = Failure(match, Message(reason.words, values: [quoted(match)] + reason.more))
            return false
        }
        return found
    }
}

// MARK: - What is there

extension RuleSubject {
    private func tooMany(_ picks: [Pick]) -> Failure? {
        let count = count(picks)
        return count > 1 ? Failure(here, .givenTimes, list(picks), .number(count)) : nil
    }

    private func uncovered(_ some: [Pick], _ bare: Pick) -> Failure? {
        guard !exists(some), let match = first(bare) else { return nil }
        return Failure(match, .uncovered, list(some))
    }

    private func withoutOne(_ one: Pick, _ others: Pick, _ inner: Name) -> Failure? {
        guard !exists(one) else { return nil }
        var found: Failure?
        visit(others) { match in
            guard fragment.child(inner, of: match.node) < 0 else { return true }
            found = Failure(match, .noneInThis, .words(one.words), .words(others.words))
            return false
        }
        return found
    }

    private func withoutDAC(_ items: Pick, _ vocabulary: Name) -> Failure? {
        var some: Match?
        visit(items) { match in
            if fits(.dac(vocabulary: vocabulary), match.node) {
                some = nil
                return false
            }
            some = some ?? match
            return true
        }
        return some.map { Failure($0, .noneOfDAC, .words(items.words)) }
    }

    private func withoutWords(_ items: Pick, _ narrative: Name) -> Failure? {
        var (missing, narratives, count) = (Match?.none, 0, 0)
        visit(items) { match in
            count += 1
            var at = fragment.child(narrative, of: match.node)
            if at < 0 { missing = missing ?? match }
            while at >= 0 {
                narratives += 1
                at = fragment.sibling(narrative, of: at)
            }
            return true
        }
        guard narratives < count, let missing else { return nil }
        return Failure(missing, .noNarrative)
    }

    private func withoutDefault(_ common: Pick, _ elements: [Name], _ attribute: Pick) -> Failure? {
        guard !exists(common), case .attribute(let wanted) = attribute.end else { return nil }
        var at = Int(node) + 1
        while at < fragment.nodes.count, fragment.nodes[at].parent >= node {
            let name = fragment.nodes[at].name
            if fragment.nodes[at].kind == .element, elements.contains(name),
                fragment.attribute(wanted, of: Int32(at)) < 0
            {
                let here = Match(node: Int32(at), attribute: -1)
                return Failure(here, .noDefault, .words(common.words), .words(attribute.words))
            }
            at += 1
        }
        return nil
    }
}

// MARK: - Identifiers

extension RuleSubject {
    private func repeated(_ picks: [Pick]) -> Failure? {
        let found = picks.flatMap(matches)
        // Mostly there are two.
        if found.count == 2, !value(found[0]).equals(value(found[1])) { return nil }
        var seen: Set<String> = []
        let second = found.first { !seen.insert(value($0).string).inserted }
        return second.map { Failure($0, .usedTwice, quoted($0)) }
    }

    private func strange(_ text: Pick, _ others: [Pick], _ separator: [UInt8]) -> Failure? {
        let starts = others.flatMap { matches($0) }.map { value($0) }
        return firstFailure(text) { text in
            for start in starts where text.starts(with: start, then: separator) { return nil }
            return Refusal(.notBegun, starts.first.map { .quoted("\($0.shown)-") } ?? .words(.someIdentifier))
        }
    }

    private func unapproved(_ text: Pick) -> Failure? {
        let found = matches(text)
        guard !found.contains(where: { context.publishers.contains(value($0).string) }) else { return nil }
        return firstFailure(text) { text in
            let parts = text.string.split(separator: "-", omittingEmptySubsequences: false)
            let isKnown = parts.count > 1 && context.prefixes.contains("\(parts[0])-\(parts[1])")
            return isKnown ? nil : Refusal(.notOfAgency)
        }
    }

    private func symbols(_ text: Pick, _ exemption: Exemption) -> Failure? {
        let failure = firstFailure(text) { text in
            let symbols: [UInt8] = [0x2F, 0x26, 0x7C, 0x3F]
            return text.bytes[text.range].contains(where: symbols.contains) ? Refusal(.holdsSymbol) : nil
        }
        guard let failure else { return nil }
        return matches(text).contains { isExempt(value($0).string, exemption) } ? nil : failure
    }

    private func isExempt(_ text: String, _ exemption: Exemption) -> Bool {
        switch exemption {
        case .publisher: context.publishers.contains(text)
        case .publishersRecord:
            // Each beginning that ends before a hyphen may be a publisher's identifier.
            text.indices.contains { text[$0] == "-" && context.publishers.contains(String(text[..<$0])) }
        }
    }

    private func hasBlanksAround(_ value: Slice) -> Bool {
        guard value.count > 0 else { return false }
        let (first, last) = (value[0], value[value.count - 1])
        if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return false }
        let scalars = value.string.unicodeScalars
        return [scalars.first, scalars.last].contains { $0?.isBlankToJavaScript == true }
    }
}

extension Slice {
    /// The value as it is shown to a person: not longer than a line.
    var shown: String {
        let text = string
        return text.count > 80 ? text.prefix(79) + "…" : text
    }

    func starts(with start: Slice, then separator: [UInt8]) -> Bool {
        guard count >= start.count + separator.count else { return false }
        let rest = bytes[range].dropFirst(start.count).prefix(separator.count)
        return bytes[range].prefix(start.count).elementsEqual(start.bytes[start.range]) && rest.elementsEqual(separator)
    }
}
