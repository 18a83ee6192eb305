import WorkPlan

/// What stands in a form of a record: for each input its values, as somebody typed them.
///
/// An input is named by its field; after a dot follows the language of a text, or the part of an amount.
struct FormValues: Hashable, Sendable, Codable {
    private(set) var inputs: [String: [String]] = [:]

    /// What stands before the names of a record's inputs in a form that is sent, so that no field is taken for
    /// something else.
    static let prefix = "f."

    init() {}

    /// Those of a form that was sent.
    init(_ fields: FormFields) {
        for (name, values) in fields.values where name.hasPrefix(Self.prefix) {
            self[all: String(name.dropFirst(Self.prefix.count))] = values.map(Self.lines)
        }
    }

    /// Browsers send the lines of a text with CR and LF; records have LF.
    private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

    /// The first value of an input; empty when there is none.
    subscript(name: String) -> String {
        get { inputs[name]?.first ?? "" }
        set { self[all: name] = [newValue] }
    }

    /// Every value of an input; what is empty is not kept.
    subscript(all name: String) -> [String] {
        get { inputs[name] ?? [] }
        set {
            let values = newValue.filter { !$0.isEmpty }
            inputs[name] = values.isEmpty ? nil : values
        }
    }

    /// The languages in which a text is given.
    func languages(of field: String) -> [LanguageTag] {
        inputs.keys.compactMap { name in
            name.hasPrefix(field + ".") ? LanguageTag(text: String(name.dropFirst(field.utf8.count + 1))) : nil
        }.sorted()
    }

    /// Names and values as a form sends them, in a fixed order.
    var pairs: [(name: String, value: String)] {
        inputs.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (Self.prefix + name, $0) } }
    }
}

/// The parts of a field that has several inputs.
enum FormPart {
    static let number = ".number"
    static let currency = ".currency"
    /// More records of a list, one a line. No language has an underscore.
    static let more = "._more"
    /// Another language of a text, and its words.
    static let language = "._language"
    static let words = "._words"
}
