/// A rule whose names are numbers, for one schema.
final class CompiledRule: Sendable {
    let rule: Rule
    let condition: Condition?
    let test: CompiledTest
    /// The child without which nothing can be wrong, so that the rule need not be asked.
    let needs: Name?

    /// What an element, or one around it, must be like for the rule to be asked.
    struct Condition: Sendable {
        let up: Int
        let filter: Filter

        init?(_ written: String?, names: NameTable) throws(RuleFault) {
            guard var text = written else { return nil }
            var up = 0
            while text.hasPrefix("../") {
                up += 1
                text.removeFirst(3)
            }
            self.up = up
            filter = try Filter(text, names: names)
        }
    }

    init(_ rule: Rule, names: NameTable, known: inout [Shares: CompiledShares]) throws(RuleFault) {
        self.rule = rule
        condition = try Condition(rule.when, names: names)
        test = try CompiledTest(rule.test, names: names, known: &known)
        needs = test.needs
    }
}

/// ``Test`` with its texts parsed.
enum CompiledTest: Sendable {
    case atLeastOne([Pick])
    case atMostOne([Pick])
    case different([Pick])
    case starts(Pick, with: [Pick], separator: [UInt8])
    case approvedPrefix(Pick)
    case noBlanksAround(Pick)
    case noSymbols(Pick, unless: Exemption)
    case defaultOrEach(default: Pick, elements: [Name], attribute: Pick)
    case oneOrEach(Pick, of: Pick, has: Name)
    case notAfterToday(Pick)
    case inOrder(Pick, Pick)
    case within(Pick, from: Pick, to: Pick)
    case atMostAYear(from: Pick, to: Pick)
    case inRange(Pick, Double, Double?)
    case shares(ShareTest, of: CompiledShares)
    case usesDAC(Pick, vocabulary: Name)
    case narrated(Pick, narrative: Name)
    case notBoth([Pick], [Pick])
    case eitherAsWritten([Pick], or: Pick)
    case eitherOrNone([Pick], none: Pick)
    case isNumber(Pick)
    case absent(Pick)

    /// - Parameter known: shares that rules before it ask of as well, so that they are counted once for all.
    init(_ test: Test, names: NameTable, known: inout [Shares: CompiledShares]) throws(RuleFault) {
        func pick(_ text: String) throws(RuleFault) -> Pick { try Pick(text, names: names) }
        func picks(_ texts: [String]) throws(RuleFault) -> [Pick] {
            var result: [Pick] = []
            for text in texts { result.append(try pick(text)) }
            return result
        }
        func name(_ text: String) throws(RuleFault) -> Name { try names.known(text, in: text) }
        switch test {
        case .atLeastOne(let some): self = .atLeastOne(try picks(some))
        case .atMostOne(let some): self = .atMostOne(try picks(some))
        case .different(let some): self = .different(try picks(some))
        case .starts(let text, let others, let separator):
            self = .starts(try pick(text), with: try picks(others), separator: Array(separator.utf8))
        case .approvedPrefix(let text): self = .approvedPrefix(try pick(text))
        case .noBlanksAround(let text): self = .noBlanksAround(try pick(text))
        case .noSymbols(let text, let exemption): self = .noSymbols(try pick(text), unless: exemption)
        case .defaultOrEach(let common, let elements, let attribute):
            var wanted: [Name] = []
            for element in elements { wanted.append(try name(element)) }
            self = .defaultOrEach(
                default: try pick("@" + common), elements: wanted, attribute: try pick("@" + attribute))
        case .oneOrEach(let one, let others, let inner):
            self = .oneOrEach(try pick(one), of: try pick(others), has: try name(inner))
        case .notAfterToday(let date): self = .notAfterToday(try pick(date))
        case .inOrder(let first, let second): self = .inOrder(try pick(first), try pick(second))
        case .within(let date, let from, let to):
            self = .within(try pick(date), from: try pick(from), to: try pick(to))
        case .atMostAYear(let from, let to): self = .atMostAYear(from: try pick(from), to: try pick(to))
        case .inRange(let value, let least, let most): self = .inRange(try pick(value), least, most)
        case .shares(let test, let shares): self = .shares(test, of: try .of(shares, names: names, &known))
        case .usesDAC(let items): self = .usesDAC(try pick(items), vocabulary: try name("vocabulary"))
        case .narrated(let items): self = .narrated(try pick(items), narrative: try name("narrative"))
        case .notBoth(let first, let second): self = .notBoth(try picks(first), try picks(second))
        case .eitherAsWritten(let first, let second): self = .eitherAsWritten(try picks(first), or: try pick(second))
        case .eitherOrNone(let first, let second): self = .eitherOrNone(try picks(first), none: try pick(second))
        case .isNumber(let value): self = .isNumber(try pick(value))
        case .absent(let value): self = .absent(try pick(value))
        }
    }
}

extension CompiledTest {
    /// The child without which nothing can be wrong; nil when there is no such child.
    var needs: Name? {
        switch self {
        case .starts(let pick, _, _), .approvedPrefix(let pick), .noBlanksAround(let pick), .noSymbols(let pick, _),
            .oneOrEach(_, let pick, _), .notAfterToday(let pick), .inOrder(let pick, _), .within(let pick, _, _),
            .atMostAYear(let pick, _), .inRange(let pick, _, _), .usesDAC(let pick, _), .narrated(let pick, _),
            .eitherOrNone(_, let pick), .absent(let pick):
            pick.child
        case .shares(_, let shares): shares.items.child
        case .atMostOne(let picks), .notBoth(let picks, _): picks.count == 1 ? picks[0].child : nil
        case .atLeastOne, .different, .defaultOrEach, .eitherAsWritten, .isNumber: nil
        }
    }
}

extension Pick {
    /// The child that everything it chooses stands in, or is.
    fileprivate var child: Name? { up == 0 ? steps.first?.name : nil }
}

/// ``Shares`` with its texts parsed.
final class CompiledShares: Sendable {
    let items: Pick
    let group: Shares.Group
    let vocabularyOfParent: Bool
    let together: Pick?
    let unless: Pick?
    let vocabulary: Name
    let percentage: Name

    /// The one that stands for these shares, made when the first rule asks of them.
    static func of(
        _ shares: Shares, names: NameTable, _ known: inout [Shares: CompiledShares]
    ) throws(RuleFault) -> CompiledShares {
        if let one = known[shares] { return one }
        let new = try CompiledShares(shares, names: names)
        known[shares] = new
        return new
    }

    private init(_ shares: Shares, names: NameTable) throws(RuleFault) {
        items = try Pick(shares.items, names: names)
        group = shares.group
        vocabularyOfParent = shares.vocabularyOfParent
        together = if let text = shares.together { try Pick(text, names: names) } else { nil }
        unless = if let text = shares.unless { try Pick(text, names: names) } else { nil }
        vocabulary = try names.known("vocabulary", in: shares.items)
        percentage = try names.known("percentage", in: shares.items)
    }
}
