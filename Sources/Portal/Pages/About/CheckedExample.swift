import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A figure that the commands of the page on checking check: the very value, whatever is written later.
struct CheckedExample: Sendable {
    /// What the figure says.
    let sentence: String

    /// The figure by its name and version.
    let label: String
    let plan: String
    let day: Day
    let known: Int

    /// Its page, its receipt, and what its ledger hands out.
    let page: Address
    let receipt: Address
    let export: Address
    let checkpoint: Address

    /// A figure that was evaluated; `nil` when it cannot be proved.
    init?(_ evaluated: Evaluated, _ scene: Scene, _ speaker: Speaker) {
        guard scene.damage == nil, evaluated.figure.erased == 0, let value = evaluated.figure.value else { return nil }
        let plan = evaluated.plan.body.code
        let fixed = Choice(day: scene.day, known: .commit(scene.view.known), plan: plan)
        sentence = speaker.sentence(of: evaluated.definition, value, on: scene.day).map(\.text).joined()
        (label, self.plan, day, known) = (evaluated.definition.label, plan, scene.day, scene.view.known)
        page = Address(route: .figure(scene.code, label), choice: fixed)
        receipt = Address(route: .receipt(scene.code, label), choice: fixed)
        export = Address(route: .export(scene.code), choice: Choice())
        checkpoint = Address(route: .checkpoint(scene.code), choice: Choice())
    }

    /// The first figure of a programme that can be proved, a rate before others: it shows numerator and denominator.
    static func first(in scene: Scene, _ speaker: Speaker, _ deadline: Deadline) throws -> CheckedExample? {
        for definition in scene.definitions.filter(\.isRate) + scene.definitions.filter({ !$0.isRate }) {
            try deadline.check()
            guard let evaluated = try? scene.evaluate(definition.label) else { continue }
            if let example = CheckedExample(evaluated, scene, speaker) { return example }
        }
        return nil
    }
}
