import Accounts
import Commands
import Ledger
import Register
import WorkPlan

/// Tells proponents by mail when a project of theirs is returned or decided on.
///
/// What was told is remembered by the number of the last commit that was looked at, in the same file and transaction as
/// the mail: after a crash between a commit and its mail, the next look finds what was not told, and nothing twice.
struct WayNotices: Sendable {
    let site: Site
    let code: String
    let desk: Desk

    /// Begins to look at commits from here on, in a programme whose commits nobody has looked at.
    func begin() async throws {
        try await Blocking.run {
            let store = try site.accounts.store()
            if try store.noticed(code) == nil {
                try store.notice([], in: code, after: nil, through: desk.head, at: site.seconds)
            }
        }
    }

    /// Writes mail about what was committed since.
    func tell() async throws {
        try await Blocking.run {
            let store = try site.accounts.store()
            guard let last = try store.noticed(code), case let head = desk.head, last < head else { return }
            var news: [(project: Identifier<Project>, kind: Letter.Kind)] = []
            try desk.ledger.commits(from: last + 1, through: head) {
                news += Self.news(in: try $0.contents().map(\.content))
            }
            let view = desk.register.view(audience: .internal)
            let people = try store.people().filter { $0.state == .active }
            let letters = news.flatMap { item in
                people.filter { concerns($0, item.project, view) }.map { (person: $0.id, kind: item.kind) }
            }
            try store.notice(letters, in: code, after: last, through: head, at: site.seconds)
        }
    }

    private static func news(
        in contents: [LeafContent]
    ) -> [(project: Identifier<Project>, kind: Letter.Kind)] {
        contents.compactMap { content -> (project: Identifier<Project>, kind: Letter.Kind)? in
            guard case .revision(let revision) = content, revision.version == 1, case .body(let body) = revision.state,
                let project = body.object?["project"]?.string.flatMap({ Identifier<Project>(text: $0) })
            else { return nil }
            switch (revision.kind, body.object?["event"]?.string) {
            case (Kind.return.rawValue, _): return (project, .projectReturned)
            case (Kind.milestone.rawValue, MilestoneEvent.approved.rawValue?),
                (Kind.milestone.rawValue, MilestoneEvent.accredited.rawValue?):
                return (project, .projectDecided)
            default: return nil
            }
        }
    }

    /// Whether somebody proposes the project, or coordinates for who does; officers know already.
    private func concerns(_ person: Person, _ project: Identifier<Project>, _ view: View) -> Bool {
        let principal = person.principal(in: code)
        return !principal.may(.write, everywhereWith: .project) && principal.may(.write, project.cast(), in: view)
    }
}
