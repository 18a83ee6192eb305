public import Languages

/// A sentence, or a part of one, in every language, with places `{1}`, `{2}` … for what differs from case to case.
public struct Words: Hashable, Sendable {
    let english: String
    let vietnamese: String

    init(_ english: String, _ vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }

    /// The sentence as it stands in a language, its places unfilled.
    public subscript(_ language: Language) -> String { language == .english ? english : vietnamese }
}

/// What a finding says: words, and what goes into their places. It becomes text only when somebody reads it.
public struct Message: Hashable, Sendable {
    let words: Words
    let values: [Value]

    /// What stands in a place.
    enum Value: Hashable, Sendable {
        /// A name or a code of the standard, which is the same in every language.
        case text(String)
        /// A text of the file, between quotation marks.
        case quoted(String)
        case number(Int)
        /// A number with digits after the point.
        case decimal(String)
        /// Several, as alternatives.
        case anyOf([Words])
        case words(Words)
        indirect case message(Message)
        /// Several sentences with semicolons between.
        case messages([Message])
    }

    init(_ words: Words, _ values: Value...) {
        self.words = words
        self.values = values
    }

    init(_ words: Words, values: [Value]) {
        self.words = words
        self.values = values
    }

    /// The sentence in a language.
    public func text(in language: Language) -> String {
        let pattern = words[language]
        return values.isEmpty ? pattern : Self.fill(pattern, values.map { $0.text(in: language) })
    }

    /// Puts values in their places, in one pass: what stands in a value is never taken for a place.
    private static func fill(_ pattern: String, _ values: [String]) -> String {
        var text = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let place = Int(rest[rest.index(after: open)..<close]) ?? 0
            text += values.indices.contains(place - 1) ? values[place - 1] : String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension Message.Value {
    func text(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .quoted(let text): language == .english ? "\"\(text)\"" : "“\(text)”"
        case .number(let number): String(number)
        case .decimal(let text):
            ExactDecimal(text: text).map { Formatter(language).exact($0) } ?? text
        case .anyOf(let all): all.map { $0[language] }.joined(separator: language == .english ? " or " : " hoặc ")
        case .words(let words): words[language]
        case .message(let message): message.text(in: language)
        case .messages(let messages): messages.map { $0.text(in: language) }.joined(separator: "; ")
        }
    }
}
