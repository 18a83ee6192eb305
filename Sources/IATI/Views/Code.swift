/// A code of a list: read in whichever case a file has it, written as its list does.
public struct Code: Hashable, Sendable {
    /// The list that it is looked for in.
    public let list: String
    /// As the list writes it; as the file does when the list does not know it.
    public let text: String
    /// Whether the list knows it.
    public let isKnown: Bool

    /// Reads a text as a code of a list.
    public init(reading text: String, of list: String, in codelists: CodelistLibrary = .standard) {
        let known = codelists.list(list)?.code(like: text)
        (self.list, self.text, isKnown) = (list, known ?? text, known != nil)
    }
}

/// A text and the language that it is in.
public struct Narrative: Hashable, Sendable {
    /// The text, with its line breaks and blanks.
    public let text: String
    /// The tag that the text itself or, when it has none, its record names.
    public let language: String?

    init(_ element: Element) {
        text = element.text
        language = element.attribute("xml:lang") ?? element.record.attribute("xml:lang")
    }

    static func all(in element: Element) -> [Narrative] { element.children("narrative").map(Narrative.init) }
}

extension Sequence<Narrative> {
    /// The first text in a language, whatever region it is of (`vi` finds `vi-VN`), or else the first.
    public func text(in language: String) -> String? {
        let wanted = language.lowercased()
        let all = Array(self)
        let own = all.first { narrative in
            let tag = narrative.language?.lowercased() ?? ""
            return tag == wanted || tag.hasPrefix(wanted + "-")
        }
        return (own ?? all.first)?.text
    }
}
