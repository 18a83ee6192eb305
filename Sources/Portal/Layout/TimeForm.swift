import Languages
import WorkPlan

/// The form that sets both clocks: a day, and what was known: now, at a release, or at a commit.
///
/// It is a plain GET form. A commit's number, when it is filled in, counts instead of the choice above it, so that no
/// combination of what a reader enters is wrong.
struct TimeForm: Sendable {
    let bar: TimeBar

    private var speaker: Speaker { bar.speaker }
    private var choice: Choice { bar.address.choice }

    var content: HTML {
        """
        <form method="get" action="\(bar.address.route.path)">
        \(field(.at, .dayLabel, .dayHelp, input(.at, #"type="date" value="\#(choice.day?.text ?? "")""#)))
        \(field(.known, .knownLabel, .knownHelp, releases))
        \(field(.commit, .commitLabel, .commitHelp, commit))
        \(kept, each: { hidden($0.name, $0.value) })
        <button>\(speaker(.show))</button>
        </form>
        """
    }

    private func field(_ parameter: Parameter, _ label: Wording, _ help: Wording, _ control: HTML) -> HTML {
        let name = parameter.rawValue
        let words = speaker(help, ["head": speaker.number(bar.head)])
        return """
            <p><label for="time-\(name)">\(speaker(label))</label> \
            <span class="help" id="help-\(name)">\(words)</span> \(control)</p>
            """
    }

    private func attributes(_ parameter: Parameter) -> HTML {
        let name = parameter.rawValue
        return #"id="time-\#(name)" name="\#(name)" aria-describedby="help-\#(name)" autocomplete="off""#
    }

    private func input(_ parameter: Parameter, _ more: HTML) -> HTML { "<input \(attributes(parameter)) \(more)>" }

    private var commit: HTML { input(.commit, #"type="text" inputmode="numeric" value="""#) }

    private var releases: HTML {
        let newest = speaker(.newestCommit, ["head": speaker.number(bar.head)])
        return """
            <select \(attributes(.known))>\(option("", newest, isChosen: choice.known == nil))\(chosenCommit)\
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
