import Figures
import Languages
import Register
import WorkPlan

/// Which actions of a plan have projects, by strategic area.
struct Coverage: Sendable {
    /// One strategic area.
    struct AreaRow: Sendable {
        let area: Seen<Area>

        /// Of its actions, how many have a project; `nil` when the area has none.
        let covered: FigureValue?
        let projects: Int
        let value: FigureValue?
    }

    /// One action.
    struct ActionRow: Sendable {
        let action: Seen<Action>
        let area: Seen<Area>?
        let projects: Int
    }

    let areas: [AreaRow]
    let actions: [ActionRow]

    /// `nil` when the register holds no action of the plan.
    init?(_ headlines: Headlines, _ scene: Scene, _ plan: Seen<Plan>) {
        let view = scene.view
        let actions: [Seen<Action>] = view.records(under: plan.id.cast())
        guard !actions.isEmpty, let projects = headlines["projects-accredited"], projects.value != nil else {
            return nil
        }
        let question = scene.question(plan)
        let parts = { Self.parts($0, $1, question, scene.evaluations) }
        let byAction = parts(projects, .action)
        let byArea = parts(projects, .area)
        let covered = headlines["action-coverage"].map { parts($0, .area) } ?? [:]
        let values = headlines["approved-value"].map { parts($0, .area) } ?? [:]
        let areas = (view.records(under: plan.id.cast()) as [Seen<Area>]).sorted { $0.body.position < $1.body.position }
        self.areas = areas.map { area in
            let record: Identifier<AnyRecord> = area.id.cast()
            return AreaRow(
                area: area, covered: covered[record], projects: Self.count(byArea[record]), value: values[record])
        }
        self.actions = actions.sorted { Self.order($0.body, areas) < Self.order($1.body, areas) }.map { action in
            ActionRow(
                action: action, area: areas.first { $0.id == action.body.area },
                projects: Self.count(byAction[action.id.cast()]))
        }
    }

    private static func parts(
        _ figure: Figure, _ dimension: Dimension, _ question: Question, _ evaluations: Evaluations
    ) -> [Identifier<AnyRecord>: FigureValue] {
        let parts = evaluations.breakdown(figure.definition, by: dimension, question).parts.compactMap { part in
            part.record.map { ($0, part.value) }
        }
        return Dictionary(parts) { first, _ in first }
    }

    private static func count(_ value: FigureValue?) -> Int {
        guard case .count(let count)? = value?.numerator else { return 0 }
        return count
    }

    /// By area in the plan's order, enabling actions last, short codes before long ones.
    private static func order(_ action: Action, _ areas: [Seen<Area>]) -> (Int, Int, Int, String) {
        let place = areas.firstIndex { $0.id == action.area } ?? areas.count
        return (action.isEnabling ? 1 : 0, place, action.code.utf8.count, action.code)
    }
}
