import Briefs
import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension Scene {
    /// What a brief for a meeting is written from.
    ///
    /// - Throws: ``PageProblem/notFound`` when the public knows no such meeting at K, or there is no plan.
    func occasion(_ meeting: String) throws -> Occasion {
        guard let id = Identifier<Meeting>(text: meeting), let held = view.record(id), let plan else {
            throw PageProblem.notFound
        }
        return Occasion(
            question: question(plan), meeting: held, ledger: desk.ledger.id,
            root: try desk.ledger.root(ofFirst: view.known))
    }
}

extension BriefPage {
    /// The brief for a meeting, by the meeting's identity.
    init(_ scene: Scene, _ meeting: String, _ choice: BriefChoice, canPrint: Bool, _ speaker: Speaker) throws {
        let occasion = try scene.occasion(meeting)
        let guide = Guide(scene: scene, speaker: speaker)
        let brief = Brief(for: occasion, choice.form, in: speaker.language)
        self.init(
            speaker: speaker, brief: brief, notes: BriefNote.all(of: brief, guide),
            forms: BriefForm.allCases.map {
                ($0, guide.address(.brief(scene.code, meeting, BriefChoice(form: $0))))
            },
            printed: canPrint ? guide.address(.printedBrief(scene.code, meeting, choice)) : nil,
            meeting: (
                occasion.meeting.map { $0.body.title(speaker).words } ?? "",
                guide.address(.page(scene.code, .meetings, meeting))
            ))
    }
}
