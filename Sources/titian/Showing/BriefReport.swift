import Briefs
import Languages
import Ledger

/// A brief for programs: its sentences in parts, and the sources that the parts name by their place.
struct BriefReport {
    let brief: Brief
    let scene: Scene

    var json: JSON {
        let sources = brief.sources
        let places = Dictionary(sources.enumerated().map { ($1, $0) }) { first, _ in first }
        return [
            "format": "titian-brief/1", "programme": .string(scene.programme.code),
            "form": .string(brief.form.rawValue), "language": .string(brief.language.tag),
            "title": .string(brief.title), "facts": .array(brief.facts.map { Self.json($0, places) }),
            "notices": .array(brief.notices.map(JSON.string)),
            "sections": .array(
                brief.sections.map { section in
                    [
                        "heading": .string(section.heading),
                        "blocks": .array(section.blocks.map { Self.json($0, places) }),
                    ]
                }),
            "sources": .array(sources.map { .string($0.description) }),
        ]
    }

    private static func json(_ block: BriefBlock, _ places: [BriefSource: Int]) -> JSON {
        let sentences = JSON.array(block.sentences.map { json($0, places) })
        return switch block {
        case .paragraph: ["paragraph": sentences]
        case .list: ["list": sentences]
        }
    }

    private static func json(_ sentence: BriefSentence, _ places: [BriefSource: Int]) -> JSON {
        .array(
            sentence.parts.map { part in
                switch part {
                case .words(let text): ["words": .string(text)]
                case .name(let text, let language):
                    ["name": .string(text), "language": language.map(JSON.string) ?? .null]
                case .number(let text, let source):
                    ["number": .string(text), "source": places[source].map(JSON.integer) ?? .null]
                }
            })
    }
}
