import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// What all feeds of a programme have in common.
struct FeedFrame: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// The address of the server.
    let base: String

    /// The feed.
    func feed(
        _ name: String, title: String, subtitle: Wording, own: Route, page: Route, entries: [AtomFeed.Entry]
    ) -> AtomFeed {
        AtomFeed(
            id: id(name), title: title, subtitle: speaker(subtitle), author: scene.name(speaker).words,
            language: speaker.language.tag, own: address(own, choice), page: address(page, choice),
            began: scene.view.register.time(of: 1) ?? Timestamp(microseconds: 0), entries: entries)
    }

    /// A name that no other ledger, feed or entry has; it does not change when the server moves.
    func id(_ name: String) -> String { "urn:titian:\(scene.desk.ledger.id):\(name)" }

    /// The whole address of a place.
    func address(_ route: Route, _ choice: Choice) -> String { base + Address(route: route, choice: choice).text }

    /// What a reader chose that is not a time: feeds speak of all of it.
    var choice: Choice { Choice(language: scene.choice.language, plan: scene.choice.plan) }

    /// The time of a commit that is there.
    func time(of commit: Int) -> Timestamp { scene.view.register.time(of: commit) ?? Timestamp(microseconds: 0) }

    /// "Commit 17".
    func commit(_ number: Int) -> String { speaker(.pageCommit, ["number": .number(number)]) }
}
