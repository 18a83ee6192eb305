import Commands
import Languages
import Register
import WorkPlan

/// What a project is to bring about, what is measured, and the forms to add to it.
struct ResultsPage: Page {
    let call: WorkspaceCall
    let file: WayFile
    let tree: ResultTree

    /// The form that was sent, when something is wrong with it.
    var failed: ResultForm?

    private var speaker: Speaker { call.speaker }
    private var words: MeasurementWords {
        MeasurementWords(speaker: speaker) { country in
            call.mayRead(country.cast()) ? call.view.body(country).map { speaker.text($0.name) } : nil
        }
    }

    var title: LocalText { LocalText(words: speaker(.resultsTitle), language: nil) }

    /// Whether the visitor may add to it.
    private var mayWrite: Bool { call.mayTell(of: file) }

    var content: HTML {
        """
        <h1>\(title.words)</h1>
        <p class="lead"><code>\(file.body.code)</code> \(.text(speaker.text(file.body.title)))</p>
        <p>\(speaker(.resultsNote))</p>
        \(failed.flatMap { call.form(.results(project), $0.problems).summary })
        \(tree.branches.isEmpty ? "<p>\(speaker(.noResults))</p>" as HTML : nil)
        \(tree.branches, each: branch)
        \(mayWrite ? folded(.resultAdd, form(.result, "", resultFields)) : nil)
        <p><a href="\(call.address(.project(project)).text)">\(speaker(.stepBackToProject))</a></p>
        """
    }

    private var project: String { file.project.id.text }

    private func branch(_ branch: ResultTree.Branch) -> HTML {
        """
        <section><h2>\(.text(speaker.text(branch.result.body.title))) \
        <span class="help">(\(speaker(branch.result.body.level.wording)))</span></h2>
        \(branch.lines.isEmpty ? "<p>\(speaker(.noIndicators))</p>" as HTML : nil)
        \(branch.lines, each: line)
        \(mayWrite ? folded(.indicatorAdd, form(.indicator, branch.result.id.text, indicatorFields)) : nil)</section>

        """
    }

    private func line(_ line: ResultTree.Line) -> HTML {
        let measure = line.indicator.body.measure
        return """
            <h3>\(.text(speaker.text(line.indicator.body.title))) <span class="help">(\(speaker(measure.wording)))</span></h3>
            \(line.values.isEmpty ? "<p>\(speaker(.noMeasurements))</p>" : table(line).content)
            \(mayWrite ? folded(.measurementAdd, form(.value, line.indicator.id.text) { valueFields($0, measure) }) : nil)
            \(mayWrite ? corrections(line) : nil)
            """
    }

    private func table(_ line: ResultTree.Line) -> TableView {
        let words = words
        return TableView(
            id: "values-\(line.indicator.id.text)", caption: speaker.text(line.indicator.body.title).words,
            columns: [
                .init(heading: speaker(.measurementRole)), .init(heading: speaker(.timeSpan)),
                .init(heading: speaker(.measurementWho)), .init(heading: speaker(.valueLabel), kind: .number),
            ],
            rows: line.values.map { value in
                let body = value.seen.body
                return [
                    "\(speaker(body.role.wording))", words.time(body), words.who(body),
                    words.value(value, line.indicator.body.measure),
                ]
            }, hidesCaption: true, hasFixedRows: true)
    }

    private func corrections(_ line: ResultTree.Line) -> HTML? {
        guard !line.values.isEmpty else { return nil }
        let forms = line.values.map { value -> HTML in
            let (body, id) = (value.seen.body, value.seen.id.text)
            let now = speaker(.measurementWas, ["value": words.words(body.value, line.indicator.body.measure)])
            let heading: HTML = """
                <h4>\(speaker(body.role.wording)), \(words.time(body)), \(words.who(body))</h4><p>\(now)</p>
                """
            return heading.followed(
                by: form(.correct, id) { form in
                    let box = call.form(.results(project), form.problems)
                    return [
                        box.hidden("\(form.id)-version", String(value.seen.version)),
                        box.line("\(form.id)-value", .valueLabel, help: .measurementCorrectHelp, value: form["value"]),
                        box.line("\(form.id)-why", .wayReason, value: form["why"]),
                    ].joined
                })
        }
        let isOpen = line.values.contains { failed?.id == "correct-\($0.seen.id.text)" }
        return folded(.measurementCorrectTitle, forms.joined, isOpen: isOpen)
    }

    private func folded(_ title: Wording, _ form: (html: HTML, isOpen: Bool)) -> HTML {
        folded(title, form.html, isOpen: form.isOpen)
    }

    private func folded(_ title: Wording, _ html: HTML, isOpen: Bool) -> HTML {
        let open: HTML? = isOpen ? " open" : nil
        return "<details\(open)><summary>\(speaker(title))</summary>\n\(html)</details>\n"
    }
}

extension ResultsPage {
    /// A form with what was typed, if it is the one that was sent.
    private func form(
        _ act: ResultForm.Act, _ about: String, _ fields: (ResultForm) -> HTML
    ) -> (html: HTML, isOpen: Bool) {
        let blank = ResultForm(call, file, act, about: about, typed: nil)
        let isFailed = failed?.id == blank.id
        let form = isFailed ? failed ?? blank : blank
        let box = call.form(.results(file.project.id.text), form.problems)
        let hidden = [box.hidden("act", act.rawValue), box.hidden("about", about)].joined
        let button: Wording = act == .correct ? .measurementCorrect : .resultSave
        return (box(hidden.followed(by: fields(form)), button: button, isPlain: act == .correct), isFailed)
    }

    private func form(
        _ act: ResultForm.Act, _ about: String, _ fields: (ResultForm) -> HTML
    ) -> HTML {
        (form(act, about, fields) as (html: HTML, isOpen: Bool)).html
    }

    private func resultFields(_ form: ResultForm) -> HTML {
        let box = call.form(.results(file.project.id.text), form.problems)
        return [
            box.line("\(form.id)-title", .title, help: .resultTitleHelp, value: form["title"]),
            terms(form, "level", .resultLevel, ResultLevel.allCases.map { ($0.rawValue, $0.wording) }),
        ].joined
    }

    private func indicatorFields(_ form: ResultForm) -> HTML {
        let box = call.form(.results(file.project.id.text), form.problems)
        return [
            box.line("\(form.id)-title", .title, help: .indicatorTitleHelp, value: form["title"]),
            terms(form, "measure", .indicatorMeasure, ResultMeasure.allCases.map { ($0.rawValue, $0.wording) }),
        ].joined
    }

    private func valueFields(_ form: ResultForm, _ measure: ResultMeasure) -> HTML {
        let box = call.form(.results(file.project.id.text), form.problems)
        let states = call.organisations { $0.bodyType == .state }.map {
            (value: $0.id.text, words: call.speaker.text($0.body.name).words)
        }
        let people: [HTML] =
            measure.isOfPeople
            ? [
                terms(form, "sex", .measurementSex, Sex.allCases.map { ($0.rawValue, $0.wording) }),
                box.pick("\(form.id)-country", .country, states, chosen: form["country"]),
            ] : []
        return
            ([
                terms(form, "role", .measurementRole, MeasurementRole.allCases.map { ($0.rawValue, $0.wording) }),
                box.line("\(form.id)-starts", .stepPeriodFrom, help: .startsHelp, value: form["starts"]),
                box.line("\(form.id)-ends", .stepPeriodUntil, help: .endsHelp, value: form["ends"]),
            ] + people + [
                box.line("\(form.id)-value", .valueLabel, help: .valueHelp, value: form["value"])
            ]).joined
    }

    private func terms(
        _ form: ResultForm, _ name: String, _ label: Wording, _ terms: [(String, Wording)]
    ) -> HTML {
        call.form(.results(file.project.id.text), form.problems).pick(
            "\(form.id)-\(name)", label, terms.map { ($0.0, call.speaker($0.1)) }, chosen: form[name])
    }
}

extension WorkspaceCall {
    /// Whether the visitor tells what a project brings about: those who carry it out, and officers.
    func mayTell(of file: WayFile) -> Bool {
        principal.may(.write, everywhereWith: .result)
            || principal.mayTake(.report, on: file.project.id, in: view)
    }
}
