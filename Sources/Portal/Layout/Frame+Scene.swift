import Commands
import Figures
import Foundation
import Languages
import Ledger
import Register
import WorkPlan

extension Frame {
    /// The frame of a page of a programme.
    init(_ scene: Scene, _ route: Route, _ speaker: Speaker, isIllustrative: Bool) {
        let address = Address(route: route, choice: scene.choice)
        self.init(speaker: speaker, address: address)
        trail = [Crumb(words: LocalText(words: speaker(.pageHome), language: nil), address: home(scene.choice))]
        if route != .programme(scene.code) {
            trail.append(
                Crumb(
                    words: scene.name(speaker),
                    address: Address(route: .programme(scene.code), choice: scene.choice)))
        }
        programme = scene.code
        lists = Listing.inOrder.map { listing in
            let there = Route.list(scene.code, listing)
            return List(
                words: speaker(listing.title), address: Address(route: there, choice: scene.choice),
                isCurrent: route == there)
        }
        isNow = scene.isNow
        search = SearchBox(speaker: speaker, programme: scene.code, address: address)
        notices = Self.notices(scene, address, speaker, isIllustrative: isIllustrative)
        report = Self.report(scene, route)
        feed = Self.feed(scene, route)
        releases = Address(route: .releases(scene.code), choice: Choice(language: scene.choice.language))
        time = TimeBar(
            speaker: speaker, address: address, day: scene.day, known: scene.view.known,
            made: scene.view.register.time(of: scene.view.known), head: scene.head,
            releases: Self.releases(scene, speaker), ledger: scene.desk.ledger.id)
    }

    /// All releases that the public knows now, also when one looks at an earlier commit.
    private static func releases(_ scene: Scene, _ speaker: Speaker) -> [TimeBar.Release] {
        let releases: [Seen<Release>] = scene.newest.records()
        return releases.map(\.body).sorted { $1.number < $0.number }.map {
            TimeBar.Release(number: $0.number, title: speaker.text($0.title), day: $0.day)
        }
    }

    /// The form about this page; none about the form itself.
    private static func report(_ scene: Scene, _ route: Route) -> Address? {
        if case .report = route { return nil }
        let path = route.path.dropFirst(Route.programme(scene.code).path.utf8.count + 1)
        return Address(route: .report(scene.code, path.removingPercentEncoding ?? ""), choice: scene.choice)
    }

    /// The feed of this page, else that of the programme's releases.
    private static func feed(_ scene: Scene, _ route: Route) -> Address? {
        let choice = Choice(language: scene.choice.language, plan: scene.choice.plan)
        if case .figure(let code, let name) = route { return Address(route: .figureFeed(code, name), choice: choice) }
        return Address(route: .releaseFeed(scene.code), choice: choice)
    }

    private func home(_ choice: Choice) -> Address {
        Address(route: .home, choice: Choice(language: choice.language))
    }

    private static func notices(
        _ scene: Scene, _ address: Address, _ speaker: Speaker, isIllustrative: Bool
    ) -> [Notice] {
        var notices: [Notice] = []
        if let damage = scene.damage { notices.append(.damage(damage, speaker, of: nil)) }
        if isIllustrative || scene.isSample {
            notices.append(Notice(kind: .illustrative, words: speaker(.provenanceIllustrativeNotice)))
        }
        notices += scene.laterCorrections.prefix(3).compactMap { .correction($0, scene, speaker) }
        if !scene.isNow {
            let now = Address(route: address.route, choice: scene.choice.now)
            let time =
                speaker(.timeAsAt, ["day": .longDate(PartialDate(day: scene.day).shown)])
                + ", " + speaker(.timeKnownAt, ["number": .number(scene.view.known)])
            let words = speaker(.notNow, ["time": time])
            notices.append(
                Notice(kind: .time, words: words, link: (words: speaker(.backToNow), address: now)))
        }
        return notices
    }
}

extension Frame.Notice {
    /// That what is looked at was corrected since.
    static func correction(_ correction: Seen<Correction>, _ scene: Scene, _ speaker: Speaker) -> Self? {
        guard let release = scene.newest.record(correction.body.release) else { return nil }
        let day = scene.view.register.time(of: correction.commit).map { speaker.day($0.day) } ?? ""
        let words = speaker(
            .correctedSince, ["day": day, "reason": speaker.text(correction.body.reason).words])
        var there = Address(
            route: .release(scene.code, release.body.number), choice: Choice(language: scene.choice.language))
        there.fragment = "correction-\(correction.id.text)"
        return Self(kind: .correction, words: words, link: (words: speaker(.correctedLink), address: there))
    }

    /// That a ledger is damaged.
    ///
    /// - Parameter programme: its name, where the page is not about it.
    static func damage(_ damage: Damage, _ speaker: Speaker, of programme: String?) -> Self {
        let words =
            damage.lastGood == 0
            ? speaker(.damageEmpty)
            : speaker(.damageBanner, ["number": .number(damage.commit), "last": .number(damage.lastGood)])
        return Self(kind: .damage, words: programme.map { "\($0): \(words)" } ?? words)
    }
}

extension Scene {
    /// The programme's name, or its code when no name is known.
    func name(_ speaker: Speaker) -> LocalText {
        programme.map { speaker.text($0.body.name) }
            ?? LocalText(words: speaker(.programmeCode, ["code": code]), language: nil)
    }
}
