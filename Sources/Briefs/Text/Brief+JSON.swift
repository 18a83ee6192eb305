import Languages
public import Ledger

extension Brief {
    /// The brief for programs: its sentences in parts, and the sources that the parts name by their places.
    public var json: JSON.Object {
        let sources = sources
        let places = Dictionary(sources.enumerated().map { ($1, $0) }) { first, _ in first }
        return [
            "form": .string(form.rawValue), "title": .string(title),
            "facts": .array(facts.map { $0.json(places) }), "notices": .array(notices.map(JSON.string)),
            "sections": .array(sections.map { $0.json(places) }),
            "sources": .array(sources.map { ["reference": .string($0.description)] }),
        ]
    }
}

extension BriefSection {
    fileprivate func json(_ places: [BriefSource: Int]) -> JSON {
        [
            "heading": .string(heading),
            "blocks": .array(
                blocks.map { block in
                    [
                        "style": .string(block.style),
                        "sentences": .array(block.sentences.map { $0.json(places) }),
                    ]
                }),
        ]
    }
}

extension BriefBlock {
    fileprivate var style: String {
        switch self {
        case .paragraph: "paragraph"
        case .list: "list"
        }
    }
}

extension BriefSentence {
    fileprivate func json(_ places: [BriefSource: Int]) -> JSON {
        ["text": .string(text), "parts": .array(parts.map { $0.json(places) })]
    }
}

extension BriefPart {
    fileprivate func json(_ places: [BriefSource: Int]) -> JSON {
        [
            "text": .string(text), "kind": .string(kind), "language": language.map(JSON.string) ?? .null,
            "source": source.flatMap { places[$0] }.map(JSON.integer) ?? .null,
        ]
    }

    private var kind: String {
        switch self {
        case .words: "words"
        case .name: "name"
        case .number: "number"
        }
    }

    /// The language of a name, when it is not the brief's.
    public var language: String? { if case .name(_, let language) = self { language } else { nil } }
}
