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

    /// Both clocks in a sentence: the day, and up to when the records reach.
    private var sentence: String {
        guard let made else { return plainSentence }
        return speaker(
            .clocks, ["day": speaker.day(day), "made": speaker.day(made.day), "number": speaker.number(known)])
    }

    /// What the ledger is called.
    var name: HTML { "\(speaker(.pageLedger)) <code>\(ledger.description)</code>" }

    /// Both clocks as plain words, for the foot of printed pages.
    var plainSentence: String { "\(asAt); \(knownAt)" }

    private var asAt: String {
        speaker.phrasebook.capitalised(speaker(.timeAsAt, ["day": .longDate(PartialDate(day: day).shown)]))
    }

    private var knownAt: String { speaker(.timeKnownAt, ["number": .number(known)]) }

    /// The bar: a sentence that opens a form to set both clocks. The way back to now stands in the notice above it.
    var content: HTML {
        """
        <details class="clocks">
        <summary>\(sentence). <b>\(speaker(.change))</b></summary>
        \(TimeForm(bar: self).content)
        </details>
        """
    }
}
