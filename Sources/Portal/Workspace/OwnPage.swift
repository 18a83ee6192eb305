import Accounts
import Hummingbird
import Languages

/// What somebody sees first in the workspace.
struct OwnPage: Page {
    let call: WorkspaceCall

    var title: LocalText { LocalText(words: call.speaker(.workspaceOwn), language: nil) }

    var content: HTML {
        """
        <h1>\(call.speaker(.workspaceOwn))</h1>
        <p>\(call.speaker(.accountIs, ["name": person.publicName, "organisation": person.organisation]))</p>
        <ul>\(person.grants.filter { $0.programme == call.code }, each: { "<li>\(call.speaker.grant($0, names))</li>" })</ul>
        """
    }

    private var person: Person { call.visitor.person }
    private let names: GrantNames

    init(call: WorkspaceCall, site: Site) {
        self.call = call
        names = GrantNames(call.visitor.person.grants, at: site, call.speaker)
    }
}

extension WorkspaceDesk {
    func ownPage(_ call: WorkspaceCall) -> Response { answer(OwnPage(call: call, site: site), call) }
}
