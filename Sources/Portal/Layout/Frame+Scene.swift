import Commands
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
        search = SearchBox(speaker: speaker, programme: scene.code, address: address)
        notices = Self.notices(scene, address, speaker, isIllustrative: isIllustrative)
        time = TimeBar(
            speaker: speaker, address: address, day: scene.day, known: scene.view.known,
            made: scene.view.register.time(of: scene.view.known), ledger: scene.desk.ledger.id)
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
