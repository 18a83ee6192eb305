import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A kind of record that has a page of its own.
protocol Shown: Registered {
    /// The list in which it stands.
    static var listing: Listing { get }

    /// What it is called.
    func title(_ speaker: Speaker) -> LocalText
}

extension Plan: Shown {
    static var listing: Listing { .plans }
    func title(_ speaker: Speaker) -> LocalText { speaker.text(title) }
}

extension Area: Shown {
    static var listing: Listing { .areas }
    func title(_ speaker: Speaker) -> LocalText { speaker.text(name) }
}

extension Action: Shown {
    static var listing: Listing { .actions }

    func title(_ speaker: Speaker) -> LocalText {
        let words = speaker.text(title)
        return LocalText(words: "\(code) \(words.words)", language: words.language)
    }
}

extension Project: Shown {
    static var listing: Listing { .projects }
    func title(_ speaker: Speaker) -> LocalText { speaker.text(title) }
}

extension Organisation: Shown {
    static var listing: Listing { .organisations }
    func title(_ speaker: Speaker) -> LocalText { speaker.text(name) }
}

extension Meeting: Shown {
    static var listing: Listing { .meetings }

    func title(_ speaker: Speaker) -> LocalText {
        let wording: Wording = series == .taskForce ? .taskForceMeeting : .consultationMeeting
        let ordinal = speaker.phrasebook.formatter.ordinal(ordinal)
        return LocalText(words: speaker(wording, ["ordinal": ordinal]), language: nil)
    }
}

extension Document: Shown {
    static var listing: Listing { .documents }
    func title(_ speaker: Speaker) -> LocalText { speaker.text(title) }
}
