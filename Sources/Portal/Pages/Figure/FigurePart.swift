import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension Evaluated {
    /// One part of the figure, as a figure of its own.
    ///
    /// - Throws: ``PageProblem/notFound`` when the figure is not broken down so, or nothing stands in the part.
    func part(_ choice: PartChoice) throws -> Evaluated {
        guard definition.dimensions.contains(choice.dimension),
            let part = figure.part(choice.key, by: choice.dimension, question)
        else { throw PageProblem.notFound }
        return Evaluated(figure: part, question: question, plan: plan)
    }
}

/// What one part of a breakdown is called.
struct PartName: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// The parts with their keys and names, in the order in which they are shown.
    func named(_ breakdown: Breakdown) -> [(key: String, name: LocalText, value: FigureValue)] {
        var named = breakdown.parts.map { part in
            (key: part.key, name: name(of: part, breakdown.dimension), value: part.value)
        }
        // Countries and partners stand in alphabetical order, never in that of their amounts.
        if [.funder, .beneficiary].contains(breakdown.dimension) {
            named.sort { speaker.inOrder($0.name.words, $1.name.words) }
        }
        return named
    }

    /// The name of a part.
    func name(of part: Breakdown.Part, _ dimension: Dimension) -> LocalText {
        switch dimension {
        case .statusCategory: return plain(speaker.name(part.key, .statusCategory))
        case .modality: return plain(speaker.name(part.key, .fundingModality))
        case .year: return plain(part.key)
        case .area, .action, .funder, .beneficiary: break
        }
        guard let record = part.record else { return plain(part.key) }
        if let organisation = scene.view.body(record.cast(to: Organisation.self)) {
            return speaker.text(organisation.name)
        }
        if let area = scene.view.body(record.cast(to: Area.self)) { return speaker.text(area.name) }
        guard let action = scene.view.body(record.cast(to: Action.self)) else { return plain(part.key) }
        let title = speaker.text(action.title)
        return LocalText(words: "\(action.code) \(title.words)", language: title.language)
    }

    private func plain(_ words: String) -> LocalText { LocalText(words: words, language: nil) }
}
