import Languages
import Ledger
import Register
import Reports
import WorkPlan

/// What readers say is wrong: those that wait, or those that were closed.
struct ReportsPage: Page {
    let call: WorkspaceCall
    let stage: ReportStore.Stage
    let page: Int
    let rows: [ReportStore.Kept]
    let total: Int
    var notice: Wording?
    var problem: Problem?

    /// A form that came back incomplete, with what was typed.
    struct Problem: Sendable {
        let id: Int64
        let outcome: String
        let answer: String
    }

    private var speaker: Speaker { call.speaker }

    var title: LocalText {
        LocalText(words: speaker(stage == .open ? .reportsOpen : .reportsClosed), language: nil)
    }

    var content: HTML {
        """
        <h1>\(title.words)</h1>
        \(notice.map { "<p class=\"notice\" role=\"status\">\(speaker($0))</p>" as HTML })
        \(problem.map { "<p class=\"notice\" role=\"alert\"><a href=\"#answer-\(String($0.id))\">\(speaker(.reportNeeds))</a></p>" as HTML })
        <p>\(speaker(.reportsIntro))</p>
        <p><a href="\(call.address(.reports(ReportsPlace(other))).text)">\(speaker(stage == .open ? .reportsClosed : .reportsOpen))</a></p>
        \(rows.isEmpty ? "<p>\(speaker(stage == .open ? .reportsNone : .reportsNoneClosed))</p>" as HTML
            : "<ul class=\"records\">\(rows, each: item)</ul>")
        \(steps.content)
        """
    }

    private var other: ReportStore.Stage { stage == .open ? .closed : .open }

    private var steps: PageSteps {
        let (call, stage) = (call, stage)
        return PageSteps(speaker: speaker, page: page, count: PageSteps.count(total)) {
            call.address(.reports(ReportsPlace(stage, page: $0)))
        }
    }

    private func item(_ kept: ReportStore.Kept) -> HTML {
        let time = "\(kept.time.prefix(10)) \(kept.time.dropFirst(11).prefix(5)) UTC"
        return """
            <li id="report-\(String(kept.id))"><h2>\(speaker(.reportNumber, ["number": String(kept.id), "time": time]))</h2>
            \(place(kept.report))
            <blockquote class="said">\(kept.report.words.split(separator: "\n"), each: { "<p><bdi>\(String($0))</bdi></p>" })</blockquote>
            \(kept.report.contact.map { "<p>\(speaker(.reportReach)) <bdi>\($0)</bdi></p>" as HTML })
            \(kept.closing.map { closed(kept.id, $0) } ?? form(kept))</li>
            """
    }

    /// The page as the reader saw it, and the record that it is about, to be mended.
    private func place(_ report: ErrorReport) -> HTML {
        let path = Route.place(report.programme, String(report.page.drop { $0 == "/" })).path
        let address = path + (report.choice.isEmpty ? "" : "?" + report.choice)
        let record = self.record(report).map { id, kind in
            "<br>\(speaker(.reportRecord)) \(call.mendLink(id, kind))" as HTML
        }
        return "<p>\(speaker(.reportPage)) <a href=\"\(address)\">\(path)</a>\(record)</p>"
    }

    /// The record whose page it is: the first identity in the path.
    private func record(_ report: ErrorReport) -> (Identifier<AnyRecord>, Kind)? {
        for segment in report.page.split(separator: "/").prefix(6) {
            if let id = Identifier<AnyRecord>(text: String(segment)), let kind = call.view.kind(of: id) {
                return (id, kind)
            }
        }
        return nil
    }

    private func accountForm(_ problems: [(field: String, words: String)] = []) -> AccountForm {
        AccountForm(
            speaker: speaker, action: call.address(.reports(.act)), token: call.visitor.formToken, problems: problems)
    }

    private func form(_ kept: ReportStore.Kept) -> HTML {
        let mark = "-\(kept.id)"
        let mine = problem.flatMap { $0.id == kept.id ? $0 : nil }
        let form = accountForm(mine == nil ? [] : [(field: "answer" + mark, words: speaker(.reportNeeds))])
        let keep: HTML? = kept.report.contact.map { _ in
            "<p><label><input type=\"checkbox\" name=\"keep-contact\" value=\"yes\"> \(speaker(.reportKeep))</label></p>"
        }
        let outcomes = ReportClosing.Outcome.allCases.map { ($0.rawValue, speaker($0.wording)) }
        return """
            <details\(mine == nil ? nil : " open" as HTML)><summary>\(speaker(.reportClose))</summary>
            \(form(
                [
                    form.hidden("id", String(kept.id)), form.hidden("act", "close"),
                    form.choice("outcome", .reportOutcome, outcomes, chosen: mine?.outcome ?? "", mark: mark),
                    form.field("answer", .reportAnswer, help: .reportAnswerHelp, value: mine?.answer ?? "", mark: mark),
                    keep ?? .empty,
                ].joined, button: .reportClose))</details>
            """
    }

    private func closed(_ id: Int64, _ closing: ReportClosing) -> HTML {
        let time = "\(closing.time.prefix(10)) \(closing.time.dropFirst(11).prefix(5)) UTC"
        let words = speaker(
            .reportClosedLine, ["outcome": speaker(closing.outcome.wording), "name": closing.by, "time": time])
        let form = accountForm()
        return """
            <p><strong>\(words)</strong><br>\(closing.answer)</p>
            \(form(
                [form.hidden("id", String(id)), form.hidden("act", "reopen")].joined, button: .reportReopen,
                isPlain: true))
            """
    }
}
