import Figures
import Languages
import Ledger
import WorkPlan

/// Both clocks, as every page shows them.
struct TimeBar: Sendable {
    let speaker: Speaker
    var address: Address

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

    /// Both clocks in a sentence.
    var sentence: HTML {
        let time: HTML? = made.map { made in
            let parts = made.description.prefix(16).split(separator: "T")
            let minute = parts.joined(separator: " ") + " UTC"
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

    /// The bar: a sentence, and a form to set both clocks. The way back to now stands in the notice above it.
    var content: HTML {
        """
        <div class="clocks">
        <p>\(sentence)</p>
        <details>
        <summary>\(speaker(.change))</summary>
        \(TimeForm(bar: self).content)
        </details>
        </div>
        """
    }
}
