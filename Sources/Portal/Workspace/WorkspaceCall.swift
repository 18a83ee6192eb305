import Commands
import Hummingbird
import Languages
import Register
import WorkPlan

/// A request of somebody who is signed in, with what every page of the workspace needs.
struct WorkspaceCall: Sendable {
    let request: Request
    let place: WorkspacePlace
    let speaker: Speaker
    let visitor: Visitor

    /// Who the visitor is to this programme.
    let principal: Principal

    /// The programme as it stands now, as the public sees it: its plans, its day, what the reader chose.
    let scene: Scene

    /// Everything that stands at the head, internal records too.
    ///
    /// What is shown of it goes through ``mayRead(_:)``: most roles see a part of it alone.
    let view: View

    var code: String { scene.code }
    var desk: Desk { scene.desk }

    /// The address of another place of the workspace.
    func address(_ place: WorkspacePlace) -> Address {
        Address(route: .work(code, place), choice: Choice(language: scene.choice.language, plan: scene.choice.plan))
    }

    /// Whether the visitor may see a record as it stands: the public sees that version, or the permission table lets them.
    func mayRead(_ record: Identifier<AnyRecord>) -> Bool {
        scene.newest.version(of: record) == view.version(of: record) || principal.mayRead(record, in: view)
    }
}
