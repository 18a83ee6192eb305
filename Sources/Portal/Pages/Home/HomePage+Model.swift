import Languages
import Ledger
import Register
import WorkPlan

extension HomePage {
    /// The programmes that can be looked at.
    init(_ scenes: [Scene], _ choice: Choice, _ speaker: Speaker) {
        self.init(
            speaker: speaker,
            rows: scenes.map { scene in
                let register = scene.view.register
                let day = register.time(of: scene.head).map {
                    Day(number: Int32(clamping: $0.microseconds / 86_400_000_000))
                }
                let commit = speaker(.pageCommit, ["number": .number(scene.head)])
                return Row(
                    name: scene.name(speaker),
                    address: Address(route: .programme(scene.code), choice: Choice(language: choice.language)),
                    kind: speaker(scene.isSample ? .sampleRegister : .liveRegister), isSample: scene.isSample,
                    plan: scene.plan.map { speaker.text($0.body.title) },
                    newest: [commit, day.map(speaker.day)].compactMap(\.self).joined(separator: ", "))
            })
    }
}
