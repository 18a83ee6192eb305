/// One rule that a value is a code: a line of `codelist-rules.txt`.
///
/// `id category path value codelist [where @attribute=value [or none]] [in versions]`. The path stands below the root;
/// with a slash before it, it is the root itself, and `//*` is any element. `or none`: the value is meant when none is
/// written.
struct CodelistRule: Sendable {
    struct Condition: Sendable {
        let ofParent: Bool
        let attribute: String
        let value: String
        let orNone: Bool
    }

    let id: String
    let category: Category
    let path: String
    /// The attribute that is compared; nil for the element's text.
    let attribute: String?
    let codelist: String
    let condition: Condition?
    let versions: Set<StandardVersion>

    init(parsing line: String) throws(RuleFault) {
        var words = line.split(separator: " ").map(String.init)[...]
        guard words.count >= 5, let category = Category(rawValue: words[1]) else {
            throw RuleFault(text: line, reason: "id, category, path, value and codelist are wanted")
        }
        (id, self.category, path, codelist) = (words[0], category, words[2], words[4])
        attribute = words[3] == "text()" ? nil : String(words[3].dropFirst())
        words = words.dropFirst(5)
        condition = try Self.condition(&words, line)
        if words.popFirst() == "in" {
            versions = Set(words.compactMap(StandardVersion.init(rawValue:)))
        } else {
            versions = Set(StandardVersion.allCases)
        }
    }

    private static func condition(_ words: inout ArraySlice<String>, _ line: String) throws(RuleFault) -> Condition? {
        guard words.first == "where" else { return nil }
        words = words.dropFirst()
        let sides = (words.popFirst() ?? "").split(separator: "=").map(String.init)
        guard sides.count == 2 else { throw RuleFault(text: line, reason: "@attribute=value is wanted behind where") }
        let orNone = words.starts(with: ["or", "none"])
        if orNone { words = words.dropFirst(2) }
        let ofParent = sides[0].hasPrefix("../")
        return Condition(
            ofParent: ofParent, attribute: String(sides[0].drop { "./@".contains($0) }), value: sides[1], orNone: orNone
        )
    }

    /// All 122 rules of version 2.03, and those that only older versions have.
    static let all = Result {
        try String(decoding: PackageResources.codelist_rules_txt, as: UTF8.self).split(separator: "\n").map {
            try CodelistRule(parsing: String($0))
        }
    }
}
