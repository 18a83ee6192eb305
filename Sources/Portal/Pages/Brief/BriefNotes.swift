import Briefs
import Figures
import Languages
import Register
import WorkPlan

/// What the numbers of a brief rest on, as a reader finds it.
struct BriefNotes: Sendable {
    /// A page to go to.
    struct Place: Sendable {
        let name: LocalText
        let address: Address
    }

    /// One source: where it is, and the reference of a figure's value.
    struct Note: Sendable {
        let places: [Place]
        let reference: String?
    }

    /// The sources, in the order in which the brief names them.
    let all: [Note]

    private let numbers: [BriefSource: Int]

    init(_ brief: Brief, _ guide: Guide) {
        let sources = brief.sources
        all = sources.map { Self.note($0, guide) }
        numbers = Dictionary(sources.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    }

    /// The number under which a source stands, from 1.
    func number(of source: BriefSource) -> Int? { numbers[source] }

    private static func note(_ source: BriefSource, _ guide: Guide) -> Note {
        switch source {
        case .figure(let citation, let part):
            Note(places: [place(citation, part, guide)], reference: source.description)
        case .records(let records): Note(places: records.map { place($0, guide) }, reference: nil)
        }
    }

    private static func place(_ citation: Citation, _ part: BriefFigurePart?, _ guide: Guide) -> Place {
        let label = "\(citation.name)@\(citation.version)"
        let plan = guide.view.body(citation.plan)?.code
        let choice = Choice(
            language: guide.scene.choice.language, day: citation.day, known: .commit(citation.known), plan: plan)
        let choosen = part.flatMap { part in part.key.map { PartChoice(dimension: part.dimension, key: $0) } }
        let route = choosen.map { Route.part(guide.scene.code, label, $0) } ?? .figure(guide.scene.code, label)
        return Place(
            name: LocalText(words: name(citation, part, guide), language: nil),
            address: Address(route: route, choice: choice))
    }

    private static func name(_ citation: Citation, _ part: BriefFigurePart?, _ guide: Guide) -> String {
        let speaker = guide.speaker
        let figure =
            guide.scene.allDefinitions.first { $0.digest == citation.digest }.map(speaker.name) ?? citation.name
        let words: String =
            switch part {
            case nil: figure
            case .some(let part):
                part.key.map { speaker(.briefFigurePart, ["figure": figure, "part": $0]) }
                    ?? speaker(
                        .briefCountedParts,
                        ["figure": figure, "dimension": speaker.word(part.dimension.rawValue, .dimension)])
            }
        return speaker(.briefOnDay, ["name": words, "day": speaker.day(citation.day)])
    }

    /// A record where it is shown, as it was known.
    private static func place(_ record: BriefRecord, _ guide: Guide) -> Place {
        var address = guide.place(of: record.record, record.kind)
        address.choice.day = guide.scene.day
        address.choice.known = .commit(guide.view.known)
        return Place(name: guide.name(of: record.record, record.kind), address: address)
    }
}
