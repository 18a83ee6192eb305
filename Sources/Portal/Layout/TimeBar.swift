import Languages
import Ledger
import WorkPlan

/// Both clocks, as every page shows them, and a form to set them.
struct TimeBar: Sendable {
    let speaker: Speaker
    let address: Address

    /// The day D.
    let day: Day

    /// The commit K, and when it was made.
    let known: Int
    let made: Timestamp?

    /// The ledger's name.
    let ledger: LedgerID

    /// Both clocks in a sentence.
    var sentence: HTML {
        let asAt = speaker.phrasebook.capitalised(speaker(.timeAsAt, ["day": .longDate(PartialDate(day: day).shown)]))
        let knownAt = speaker(.timeKnownAt, ["number": .number(known)])
        let time: HTML? = made.map { made in
            let minute = String(made.description.prefix(16)).replacing("T", with: " ") + " UTC"
            return #" (<time datetime="\#(made.description)">\#(speaker(.commitTime, ["time": minute]))</time>)"#
        }
        return """
            <time datetime="\(day.text)">\(asAt)</time>; \(knownAt)\(time). \
            <span class="ledger">\(speaker(.pageLedger)) <code>\(ledger.description)</code></span>
            """
    }

    /// The bar.
    var content: HTML {
        """
        <div class="clocks">
        <p>\(sentence)</p>
        <details>
        <summary>\(speaker(.change))</summary>
        <form method="get" action="\(address.route.path)">
        \(field(.at, .dayLabel, .dayHelp, type: "date", value: address.choice.day?.text))
        \(field(.known, .knownLabel, .knownHelp, type: "text", value: address.choice.known?.text))
        \(kept, each: { hidden($0.name, $0.value) ?? .empty })
        <button>\(speaker(.show))</button>
        </form>
        </details>
        </div>
        """
    }

    private func field(
        _ parameter: Parameter, _ label: Wording, _ help: Wording, type: String, value: String?
    ) -> HTML {
        let name = parameter.rawValue
        return """
            <p><label for="time-\(name)">\(speaker(label))</label> \
            <span class="help" id="help-\(name)">\(speaker(help))</span> \
            <input type="\(type)" id="time-\(name)" name="\(name)" value="\(value ?? "")" \
            aria-describedby="help-\(name)" autocomplete="off"></p>
            """
    }

    /// What the form leaves as it is.
    private var kept: [(name: Parameter, value: String)] {
        address.pairs.filter { ![.at, .known, .page].contains($0.name) }
    }

    private func hidden(_ parameter: Parameter, _ value: String?) -> HTML? {
        value.map { #"<input type="hidden" name="\#(parameter.rawValue)" value="\#($0)">"# }
    }
}
