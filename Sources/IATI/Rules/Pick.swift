/// Chooses elements, attributes or texts from where a rule stands: `sector[dac]/@percentage`.
///
/// Steps are names of children, or `..` at the start; `@name` at the end is an attribute, `text()` a text. A filter in brackets stands behind a
/// step: `[dac]` (vocabulary 1, be it written or not), `[@type=1|2]` (as text), `[@vocabulary==98|99]` (as numbers),
/// `[a or b]` (one of these children is there), `[no a or b]` (none is).
///
/// A class, so that asking a rule counts one reference and not one for every part of it.
final class Pick: Sendable {
    enum End: Sendable { case element, attribute(Name), text }

    struct Step: Sendable {
        let name: Name
        let filter: Filter?
    }

    /// How many elements up it begins.
    let up: Int
    let steps: [Step]
    let end: End
    /// What it is called when a person is told of it.
    let words: Words

    init(_ written: String, names: NameTable) throws(RuleFault) {
        words = Words(choosing: written)
        var steps: [Step] = []
        var end = End.element
        var up = 0
        for part in written.split(separator: "/") {
            switch part {
            case "..": up += 1
            case "text()": end = .text
            case _ where part.first == "@": end = .attribute(try names.known(part.dropFirst(), in: written))
            default:
                let pieces = part.split(separator: "[", maxSplits: 1)
                let filter = pieces.count > 1 ? try Filter(pieces[1].dropLast(), names: names) : nil
                steps.append(Step(name: try names.known(pieces[0], in: written), filter: filter))
            }
        }
        self.up = up
        self.steps = steps
        self.end = end
    }
}

/// What an element must be like to be chosen.
indirect enum Filter: Sendable {
    /// Vocabulary 1, which is meant when none is written.
    case dac(vocabulary: Name)
    case text(Name, [[UInt8]])
    case number(Name, [Double])
    case has([Name])
    case lacks([Name])

    init(_ written: some StringProtocol, names: NameTable) throws(RuleFault) {
        let text = String(written)
        if text == "dac" {
            self = .dac(vocabulary: try names.known("vocabulary", in: text))
        } else if text.hasPrefix("@") {
            let isNumber = text.contains("==")
            let sides = text.dropFirst().split(separator: "=").map(String.init)
            guard sides.count == 2 else {
                throw RuleFault(text: text, reason: "one value is compared with an attribute")
            }
            let name = try names.known(sides[0], in: text)
            let values = sides[1].split(separator: "|")
            self =
                isNumber ? .number(name, values.compactMap { Double($0) }) : .text(name, values.map { Array($0.utf8) })
        } else {
            let isNegative = text.hasPrefix("no ")
            var wanted: [Name] = []
            for word in text.split(separator: " ") where word != "no" && word != "or" {
                wanted.append(try names.known(word, in: text))
            }
            self = isNegative ? .lacks(wanted) : .has(wanted)
        }
    }
}

/// A rule that is written wrongly; the first test that runs finds it.
struct RuleFault: Error, Sendable {
    let text: String
    let reason: String
}

extension NameTable {
    func known(_ name: some StringProtocol, in text: String) throws(RuleFault) -> Name {
        let local = String(name)
        let qualified = local.hasPrefix("xml:") ? QualifiedName.xml(String(local.dropFirst(4))) : QualifiedName(local)
        guard let found = find(qualified) else { throw RuleFault(text: text, reason: "no schema knows \(local)") }
        return found
    }
}
