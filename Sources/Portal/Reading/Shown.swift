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

/// A kind of record that is called what one of its texts says.
protocol Named: Shown {
    /// The text.
    var called: Text { get }
}

extension Named {
    func title(_ speaker: Speaker) -> LocalText { speaker.text(called) }
}

extension Plan: Named {
    static var listing: Listing { .plans }
    var called: Text { title }
}

extension Area: Named {
    static var listing: Listing { .areas }
    var called: Text { name }
}

extension Project: Named {
    static var listing: Listing { .projects }
    var called: Text { title }
}

extension Organisation: Named {
    static var listing: Listing { .organisations }
    var called: Text { name }
}

extension Document: Named {
    static var listing: Listing { .documents }
    var called: Text { title }
}

extension Action: Shown {
    static var listing: Listing { .actions }

    func title(_ speaker: Speaker) -> LocalText {
        let words = speaker.text(title)
        return LocalText(words: "\(code) \(words.words)", language: words.language)
    }
}

extension Meeting: Shown {
    static var listing: Listing { .meetings }

    func title(_ speaker: Speaker) -> LocalText {
        let wording: Wording = series == .taskForce ? .taskForceMeeting : .consultationMeeting
        let ordinal = speaker.phrasebook.formatter.ordinal(ordinal)
        return LocalText(words: speaker(wording, ["ordinal": ordinal]), language: nil)
    }
}
