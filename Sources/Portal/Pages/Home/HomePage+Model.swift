import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension HomePage {
    /// The programmes that can be looked at, each with the first figures of its newest plan.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scenes: [Scene], _ choice: Choice, _ speaker: Speaker, _ deadline: Deadline) throws {
        self.init(
            speaker: speaker,
            rows: try scenes.map { scene in
                try deadline.check()
                return Row(
                    name: scene.name(speaker),
                    address: Address(route: .programme(scene.code), choice: Choice(language: choice.language)),
                    mark: scene.isSample ? speaker(.sampleRegister) : nil,
                    plan: scene.plan.map { speaker.text($0.body.title) }, figures: Self.figures(scene, speaker),
                    newest: Self.newest(scene, speaker))
            })
    }

    /// How many figures stand for a programme.
    private static let figureCount = 3

    private static func figures(_ scene: Scene, _ speaker: Speaker) -> [FigureLine] {
        guard let plan = scene.plan else { return [] }
        let question = scene.question(plan)
        return scene.definitions.prefix(figureCount).map {
            FigureLine($0.evaluate(question), scene, plan, speaker)
        }
    }

    private static func newest(_ scene: Scene, _ speaker: Speaker) -> String {
        let day = scene.view.register.time(of: scene.head)?.day
        let commit = speaker(.pageCommit, ["number": .number(scene.head)])
        return [commit, day.map(speaker.day)].compactMap(\.self).joined(separator: ", ")
    }
}
