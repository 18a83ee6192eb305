import Accounts
import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// What somebody sees first in the workspace: what waits for them, what is late, and what changed.
struct OwnPage: Page {
    let call: WorkspaceCall
    let digest: WorkDigest
    let names: GrantNames

    private var speaker: Speaker { call.speaker }

    /// The most entries of each list; the rest is on the page of projects.
    private static let most = 20

    var title: LocalText { LocalText(words: speaker(.workspaceOwn), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.workspaceOwn))</h1>
        <p>\(speaker(.accountIs, ["name": person.publicName, "organisation": person.organisation]))</p>
        <ul>\(person.grants.filter { $0.programme == call.code }, each: { "<li>\(speaker.grant($0, names))</li>" })</ul>
        <h2>\(speaker(.ownWaits))</h2>
        \(list(digest.waiting, empty: .ownNoWaits, waiting))
        <h2>\(speaker(.ownLate))</h2>
        \(list(digest.late, empty: .ownNoLate, late))
        <h2>\(speaker(.ownChanged))</h2>
        \(list(digest.changes, empty: .ownNoChanges, change))
        """
    }

    private var person: Person { call.visitor.person }

    private func list<Item>(_ items: [Item], empty: Wording, _ entry: (Item) -> HTML) -> HTML {
        guard !items.isEmpty else { return "<p>\(speaker(empty))</p>" }
        let rest: HTML? =
            items.count > Self.most
            ? """
            <p><a href="\(call.address(WayPlace.projects).text)">\
            \(speaker(.ownMore, ["count": speaker.number(items.count - Self.most)]))</a></p>
            """ : nil
        return "<ul class=\"records\">\(items.prefix(Self.most), each: { "<li>\(entry($0))</li>" })</ul>\(rest)"
    }

    private func link(_ file: WayFile) -> HTML {
        """
        <code>\(file.body.code)</code> <a href="\(call.address(.project(file.project.id.text)).text)">\
        \(.text(speaker.text(file.body.title)))</a>
        """
    }

    private func waiting(_ file: WayFile) -> HTML {
        let deeds = call.yours(file).map { step -> HTML in
            let there = call.address(.step(file.project.id.text, step.rawValue))
            return "<a href=\"\(there.text)\">\(speaker(step.deed))</a>"
        }
        let returned: HTML? = file.openReturn.map { fact in
            let words = speaker(.wayReturned, ["date": speaker.date(fact.date)])
            return "<p><strong>\(words)</strong>: \(fact.words.map { .text(speaker.text($0)) } ?? HTML.empty)</p>"
        }
        return "<p>\(link(file))</p>\(returned)<p>\(.list(deeds))</p>"
    }

    private func late(_ file: WayFile) -> HTML {
        "<p>\(link(file))</p>\(call.delays(file), each: { "<p>\($0)</p>" })"
    }

    private func change(_ change: WorkDigest.Change) -> HTML {
        let kinds = speaker.phrasebook.formatter.list(change.kinds.map { speaker.word($0.rawValue, .kind) })
        let time = change.time.map { speaker.moment($0.microseconds / 1_000_000) } ?? ""
        let words = speaker(
            .ownChange, ["time": time, "commit": speaker.number(change.commit), "kinds": kinds])
        return "<p>\(link(change.file))<br><span class=\"help\">\(words)</span></p>"
    }
}

extension WorkspaceDesk {
    func ownPage(_ call: WorkspaceCall) async throws -> Response {
        try await site.budget.run { _ in
            answer(
                OwnPage(
                    call: call, digest: WorkDigest(call),
                    names: GrantNames(call.visitor.person.grants, at: site, call.speaker)), call)
        }
    }
}
