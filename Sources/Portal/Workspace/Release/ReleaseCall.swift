import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A request about releases, by somebody who may read all of them and everything that can become public with one.
struct ReleaseCall: Sendable {
    let call: WorkspaceCall

    var speaker: Speaker { call.speaker }
    var principal: Principal { call.principal }
    var register: Register { call.view.register }

    /// Knows the names of internal records too.
    let guide: Guide

    /// - Throws: ``PageProblem/notFound`` to whoever may not read releases.
    init(_ call: WorkspaceCall) throws {
        guard call.principal.may(.read, everywhereWith: .release) else { throw PageProblem.notFound }
        self.call = call
        guide = Guide(scene: call.scene.within(call.view), speaker: call.speaker)
    }

    func address(_ place: ReleasePlace) -> Address { call.address(.release(place)) }

    /// A form of the workspace that is sent to a place.
    func form(to place: ReleasePlace, _ problems: [(field: String, words: String)] = []) -> AccountForm {
        AccountForm(
            speaker: speaker, action: address(place), token: call.visitor.formToken, problems: problems)
    }

    /// What a record is called, with its kind.
    func name(_ record: Identifier<AnyRecord>) -> String {
        guard let kind = call.view.kind(of: record) else { return String(record.text.prefix(8)) }
        let name = guide.name(of: record, kind).words
        let word = speaker.name(kind.rawValue, .kind)
        return name.hasPrefix(word) ? name : "\(word): \(name)"
    }

    /// May the visitor do a deed with every record of a kind.
    func may(_ deed: Deed, _ kind: Kind = .releaseStep) -> Bool { principal.may(deed, everywhereWith: kind) }
}

extension Scene {
    /// The same programme, as another view shows it.
    func within(_ view: View) -> Scene {
        let plans = (view.records() as [Seen<Plan>]).sorted {
            ($1.body.starts.first, $1.body.code) < ($0.body.starts.first, $0.body.code)
        }
        return Scene(
            code: code, desk: desk, view: view, head: head, damage: damage, day: day, today: today,
            programme: programme, plans: plans, plan: plan ?? plans.first, choice: choice,
            allDefinitions: view.allDefinitions)
    }
}
