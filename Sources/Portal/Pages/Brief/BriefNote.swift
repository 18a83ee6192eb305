import Briefs
import Figures
import Languages
import Register
import WorkPlan

/// What a number of a brief rests on, as a reader finds it.
struct BriefNote: Sendable {
    /// A page to go to.
    struct Place: Sendable {
        let name: LocalText
        let address: Address
    }

    /// Where it is: a figure, or each of some records.
    let places: [Place]

    /// The reference of a figure's value.
    let reference: String?

    /// The notes of a brief, in the order in which it names them.
    static func all(of brief: Brief, _ guide: Guide) -> [BriefNote] { brief.sources.map { BriefNote($0, guide) } }

    private init(_ source: BriefSource, _ guide: Guide) {
        switch source {
        case .figure(let citation, let part):
            places = [Self.place(citation, part, guide)]
            reference = source.description
        case .records(let records):
            places = records.map { Self.place($0, guide) }
            reference = nil
        }
    }

    private static func place(_ citation: Citation, _ part: BriefFigurePart?, _ guide: Guide) -> Place {
        let label = "\(citation.name)@\(citation.version)"
        let choice = Choice(
            language: guide.scene.choice.language, day: citation.day, known: .commit(citation.known),
            plan: guide.view.body(citation.plan)?.code)
        let chosen = part.flatMap { part in part.key.map { PartChoice(dimension: part.dimension, key: $0) } }
        let route = chosen.map { Route.part(guide.scene.code, label, $0) } ?? .figure(guide.scene.code, label)
        return Place(
            name: LocalText(words: name(citation, part, guide), language: nil),
            address: Address(route: route, choice: choice))
    }

    private static func name(_ citation: Citation, _ part: BriefFigurePart?, _ guide: Guide) -> String {
        let speaker = guide.speaker
        let definition = guide.scene.allDefinitions.first { $0.digest == citation.digest }
        let figure = definition.map(speaker.name) ?? citation.name
        var name = figure
        if let part {
            let dimension = speaker.word(part.dimension.rawValue, .dimension)
            name =
                part.key.map { speaker(.briefFigurePart, ["figure": figure, "part": $0]) }
                ?? speaker(.briefCountedParts, ["figure": figure, "dimension": dimension])
        }
        return speaker(.briefOnDay, ["name": name, "day": speaker.day(citation.day)])
    }

    /// A record where it is shown, as it was known.
    private static func place(_ record: BriefRecord, _ guide: Guide) -> Place {
        let isClaim = record.kind == .claim
        var address =
            isClaim
            ? guide.address(.claim(guide.scene.code, record.record.text)) : guide.place(of: record.record, record.kind)
        address.choice.day = guide.scene.day
        address.choice.known = .commit(guide.view.known)
        return Place(name: guide.name(of: record.record, record.kind), address: address)
    }
}
