import Commands
import Languages
import Register
import WorkPlan

/// The form of one step on a project's way.
struct StepPage: Page {
    let form: StepForm
    var problems: [WayProblem] = []

    private var call: WorkspaceCall { form.call }
    private var speaker: Speaker { form.speaker }
    private var step: WayStep { form.step }

    var title: LocalText { LocalText(words: speaker(step.deed), language: nil) }

    var content: HTML {
        let box = call.form(.step(form.file.project.id.text, step.rawValue), problems)
        return """
            <h1>\(title.words)</h1>
            <p class="lead"><code>\(form.file.body.code)</code> \(.text(speaker.text(form.file.body.title)))</p>
            <p>\(speaker(step.about))</p>
            \(box.summary)
            \(step == .revise && form.lines.isEmpty ? "<p>\(speaker(.stepNoLines))</p>" : box(fields(box), button: step.deed))
            <p><a href="\(call.address(.project(form.file.project.id.text)).text)">\(speaker(.stepBackToProject))</a></p>
            """
    }

    private func fields(_ box: AccountForm) -> HTML {
        [
            hidden(box), box.line("date", .stepDate, help: .stepDateHelp, value: form["date"], type: "date"),
            own(box),
            step.needsReason
                ? box.area(
                    "words", .wayReason, help: speaker(step == .giveBack ? .wayReasonHelp : .wayNoteHelp),
                    value: form["words"])
                : .empty,
            box.line("why", .stepWhy, help: .stepWhyHelp, value: form["why"]),
        ].joined
    }

    private func hidden(_ box: AccountForm) -> HTML {
        ["number", "version"].map { box.hidden($0, form[$0]) }.joined
    }

    /// The fields that this step alone has.
    private func own(_ box: AccountForm) -> HTML {
        switch step {
        case .endorse, .approve, .accredit:
            box.pick(
                "meeting", .meeting, help: .stepMeetingHelp,
                call.meetings.map { ($0.id.text, $0.body.title(speaker).words) }, chosen: form["meeting"])
        case .report:
            [
                box.line("starts", .stepPeriodStarts, help: .startsHelp, value: form["starts"]),
                box.line("ends", .stepPeriodEnds, help: .startsHelp, value: form["ends"]),
                box.area("words", .reportSummary, value: form["words"]),
            ].joined
        case .extend: box.line("ends", .stepEnds, help: .startsHelp, value: form["ends"])
        case .join: box.pick("country", .country, states, chosen: form["country"])
        case .revise:
            [
                box.pick("line", .stepLine, form.lines.map { ($0.id.text, name($0)) }, chosen: form["line"]),
                box.line("amount", .stepAmount, help: .stepAmountHelp, value: form["amount"]),
                box.line("agreed", .stepAgreed, help: .stepAgreedHelp, value: form["agreed"]),
            ].joined
        default: .empty
        }
    }

    private var states: [(value: String, words: String)] {
        call.organisations { $0.bodyType == .state }.map { ($0.id.text, speaker.text($0.body.name).words) }
    }

    private func name(_ line: Seen<WorkPlan.Budget>) -> String {
        let source = call.view.body(line.body.source).map { speaker.text($0.name).words } ?? line.body.source.text
        return "\(source): \(speaker.words(Datum(line.body.amount)))"
    }
}

extension WorkspaceCall {
    /// The meetings, the newest first.
    var meetings: [Seen<Meeting>] {
        let all: [Seen<Meeting>] = view.records()
        return all.filter { mayRead($0.id.cast()) }.sorted { $1.body.starts.first < $0.body.starts.first }
    }
}
