import Languages
import Ledger
import WorkPlan

/// Both clocks, as every page shows them.
struct TimeBar: Sendable {
    let speaker: Speaker
    let address: Address

    /// The day D.
    let day: Day

    /// The commit K, and when it was made.
    let known: Int
    let made: Timestamp?

    /// The newest commit that can be looked at.
    let head: Int

    /// The releases that one can go back to, the newest first.
    let releases: [Release]

    /// The ledger's name.
    let ledger: LedgerID

    /// A release, as the form offers it.
    struct Release: Hashable, Sendable {
        let number: Int
        let title: LocalText
        let day: Day
    }

    private var isNow: Bool { address.choice.day == nil && address.choice.known == nil }

    /// Both clocks in a sentence.
    var sentence: HTML {
        let time: HTML? = made.map { made in
            let minute = String(made.description.prefix(16)).replacing("T", with: " ") + " UTC"
            return #" (<time datetime="\#(made.description)">\#(speaker(.commitTime, ["time": minute]))</time>)"#
        }
        return """
            <time datetime="\(day.text)">\(asAt)</time>; \(knownAt)\(time). \
            <span class="ledger">\(speaker(.pageLedger)) <code>\(ledger.description)</code></span>
            """
    }

    /// Both clocks as plain words, for the foot of printed pages.
    var plainSentence: String { "\(asAt); \(knownAt)" }

    private var asAt: String {
        speaker.phrasebook.capitalised(speaker(.timeAsAt, ["day": .longDate(PartialDate(day: day).shown)]))
    }

    private var knownAt: String { speaker(.timeKnownAt, ["number": .number(known)]) }

    /// The bar: a sentence, a form to set both clocks, and, when they are set, the way back.
    var content: HTML {
        """
        <div class="clocks">
        <p>\(sentence)</p>
        \(back)
        <details>
        <summary>\(speaker(.change))</summary>
        \(TimeForm(bar: self).content)
        </details>
        </div>
        """
    }

    private var back: HTML? {
        guard !isNow else { return nil }
        let now = Address(route: address.route, choice: address.choice.now)
        return #"<p class="back"><a href="\#(now.text)">\#(speaker(.backToNow))</a></p>"#
    }
}
