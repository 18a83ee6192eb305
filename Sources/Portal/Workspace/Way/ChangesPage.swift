import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// What a step would change of figures, before it is written: which, from what to what. The reason is asked here.
struct ChangesPage: Page {
    let form: StepForm
    let changes: [FigureChange]
    var problems: [WayProblem] = []

    private var call: WorkspaceCall { form.call }
    private var speaker: Speaker { form.speaker }

    var title: LocalText { LocalText(words: speaker(.stepChanges), language: nil) }

    var content: HTML {
        let place = WayPlace.step(form.file.project.id.text, form.step.rawValue)
        let box = call.form(place, problems)
        return """
            <h1>\(title.words)</h1>
            <p class="lead">\(speaker(form.step.deed)): <code>\(form.file.body.code)</code> \
            \(.text(speaker.text(form.file.body.title)))</p>
            \(box.summary)
            <p>\(speaker(.stepChangesIntro))</p>
            \(table.content)
            \(box(fields(box), button: .stepConfirm))
            <p><a href="\(call.address(place).text)">\(speaker(.stepBack))</a></p>
            """
    }

    private func fields(_ box: AccountForm) -> HTML {
        let kept = Self.kept.filter { !form[$0].isEmpty }.map { box.hidden($0, form[$0]) }
        return kept.joined.followed(
            by: [
                box.hidden("confirmed", "yes"),
                box.line("why", .stepWhy, help: .stepWhyNeeded, value: form["why"]),
            ].joined)
    }

    /// Everything that forms of steps hold but the reason.
    private static let kept = [
        "number", "version", "date", "meeting", "starts", "ends", "words", "country", "line", "amount", "agreed",
    ]

    private var table: TableView {
        TableView(
            id: "changes", caption: speaker(.stepChanges),
            columns: [
                .init(heading: speaker(.stepFigure)), .init(heading: speaker(.stepFor)),
                .init(heading: speaker(.stepWas)), .init(heading: speaker(.stepWill)),
            ], rows: changes.map(row), hidesCaption: true, hasFixedRows: true)
    }

    private func row(_ change: FigureChange) -> [HTML] {
        let plan = call.view.body(change.plan)?.code ?? ""
        let name = "\(speaker.name(of: change.definition)) (\(plan))"
        return [
            "\(name)", "\(speaker(change.audience == .public ? .stepPublic : .stepInternal))",
            value(change.before, change), value(change.after, change),
        ]
    }

    private func value(_ value: FigureValue?, _ change: FigureChange) -> HTML {
        "\(value.map { speaker.short(change.definition, $0) } ?? speaker(.wayNothing))"
    }
}

extension HTML {
    /// This and then another piece.
    func followed(by other: HTML) -> HTML { HTML([self, other]) }
}
