import Languages
import WorkPlan

/// The form that sets both clocks: a day, and what was known: now, at a release, by a day, or at a commit.
///
/// It is a plain GET form. Each field about what was known counts before those above it, so that no combination of what
/// a reader enters is wrong.
struct TimeForm: Sendable {
    let bar: TimeBar

    private var speaker: Speaker { bar.speaker }
    private var choice: Choice { bar.address.choice }

    var content: HTML {
        """
        <form method="get" action="\(bar.address.route.path)">
        \(field(.at, "at", .dayLabel, .dayHelp) { input($0, #"type="date" value="\#(choice.day?.text ?? "")""#) })
        \(offersReleases ? field(.known, "known", .knownLabel, .knownHelp, releases) : nil)
        \(field(.commit, "by", .knownDayLabel, .knownDayHelp) { input($0, #"type="date" value="\#(knownDay)""#) })
        \(field(.commit, "number", .commitLabel, .commitHelp) { input($0, #"type="text" inputmode="numeric" value="""#) })
        \(kept, each: { hidden($0.name, $0.value) })
        <button>\(speaker(.show))</button>
        </form>
        """
    }

    /// Where there is no release, and no commit is looked at, there is nothing to choose.
    private var offersReleases: Bool { !bar.releases.isEmpty || chosenCommit != nil }

    /// The day by which things were known, where a reader chose one.
    private var knownDay: String {
        if case .day(let day) = choice.known { day.text } else { "" }
    }

    /// - Parameter name: tells fields apart that set the same parameter.
    private func field(
        _ parameter: Parameter, _ name: String, _ label: Wording, _ help: Wording, _ control: (HTML) -> HTML
    ) -> HTML {
        let attributes: HTML = """
            id="time-\(name)" name="\(parameter.rawValue)" aria-describedby="help-\(name)" autocomplete="off"
            """
        let words = speaker(help, ["head": speaker.number(bar.head)])
        return """
            <p><label for="time-\(name)">\(speaker(label))</label> \
            <span class="help" id="help-\(name)">\(words)</span> \(control(attributes))</p>
            """
    }

    private func input(_ attributes: HTML, _ more: HTML) -> HTML { "<input \(attributes) \(more)>" }

    private func releases(_ attributes: HTML) -> HTML {
        let newest = speaker(.newestCommit, ["head": speaker.number(bar.head)])
        return """
            <select \(attributes)>\(option("", newest, isChosen: choice.known == nil))\(chosenCommit)\
            \(bar.releases, each: option)</select>
            """
    }

    /// The commit that is looked at, so that the form shows what is the case and keeps it.
    private var chosenCommit: HTML? {
        guard case .commit(let number) = choice.known else { return nil }
        return option(String(number), speaker(.pageCommit, ["number": .number(number)]), isChosen: true)
    }

    private func option(_ release: TimeBar.Release) -> HTML {
        let known = Choice.Known.release(release.number)
        let words = speaker(
            .releaseOption,
            [
                "number": speaker.number(release.number), "day": speaker.day(release.day),
                "title": release.title.words,
            ])
        return option(known.text, words, isChosen: choice.known == known)
    }

    private func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
        let selected: HTML? = isChosen ? " selected" : nil
        return #"<option value="\#(value)"\#(selected)>\#(words)</option>"#
    }

    /// What the form leaves as it is.
    private var kept: [(name: Parameter, value: String)] {
        bar.address.pairs.filter { ![.at, .known, .page].contains($0.name) }
    }

    private func hidden(_ parameter: Parameter, _ value: String) -> HTML {
        #"<input type="hidden" name="\#(parameter.rawValue)" value="\#(value)">"#
    }
}
