import Figures
import Languages
import Register
import WorkPlan

/// Who funds what of a plan.
struct Funding: Sendable {
    /// One funder.
    struct Row: Sendable {
        /// The funder's code, which names the part of a figure.
        let key: String
        let name: LocalText
        let projects: Int
        let value: FigureValue
    }

    /// In the alphabetical order of the reader's language, never in that of amounts.
    let rows: [Row]

    /// `nil` when no line of money is counted.
    init?(_ headlines: Headlines, _ scene: Scene, _ plan: Seen<Plan>, _ speaker: Speaker) {
        guard let value = headlines["approved-value"], value.value != nil else { return nil }
        let question = scene.question(plan)
        let parts = { scene.evaluations.breakdown($0, by: .funder, question).parts }
        let projects = headlines["projects-accredited"].map { parts($0.definition) } ?? []
        let counts = Dictionary(projects.map { ($0.key, $0.value) }) { first, _ in first }
        let names = PartName(scene: scene, speaker: speaker)
        let rows = parts(value.definition).map { part in
            var count = 0
            if case .count(let number)? = counts[part.key]?.numerator { count = number }
            return Row(key: part.key, name: names.name(of: part, .funder), projects: count, value: part.value)
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows.sorted { speaker.inOrder($0.name.words, $1.name.words) }
    }
}
