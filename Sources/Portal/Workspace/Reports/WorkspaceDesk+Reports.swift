import Commands
import Hummingbird
import Languages
import Ledger
import Reports

extension WorkspaceDesk {
    func addReports(to router: Router<BasicRequestContext>) {
        get(.reports(.open(page: 1)), router) { call in try await reports(call, .open) }
        get(.reports(.closed(page: 1)), router) { call in try await reports(call, .closed) }
        post(.reports(.act), router) { call in try await actOnReport(call) }
    }

    /// What came of a form.
    private struct Done: Sendable {
        var notice: Wording?
        var problem: ReportsPage.Problem?
    }

    private func reports(_ call: WorkspaceCall, _ stage: ReportStore.Stage) async throws -> Response {
        try await reportsPage(call, stage, PageSteps.page(of: call.request.uri.query), Done())
    }

    /// Nobody but those who answer reports learns that there is a page.
    private func reportsPage(
        _ call: WorkspaceCall, _ stage: ReportStore.Stage, _ page: Int, _ done: Done
    ) async throws -> Response {
        guard call.principal.may(.answerReports) else { throw PageProblem.notFound }
        let (box, first) = (site.reports, (page - 1) * PageSteps.rows)
        let (rows, total) = try await Blocking.run {
            try box.store().reports(of: call.code, stage, from: first, limit: PageSteps.rows)
        }
        let content = ReportsPage(
            call: call, stage: stage, page: page, rows: rows, total: total, notice: done.notice, problem: done.problem)
        return answer(content, call, status: done.problem == nil ? .ok : .unprocessableContent)
    }

    /// Closes a report with what came of it, or opens one again.
    private func actOnReport(_ call: WorkspaceCall) async throws -> Response {
        guard call.principal.may(.answerReports) else { throw PageProblem.notFound }
        let fields = try await fields(call)
        let (box, code, id) = (site.reports, call.code, Int64(fields["id"]) ?? 0)
        if fields["act"] == "reopen" {
            let isDone = try await Blocking.run { try box.store().reopen(id, of: code) }
            return try await reportsPage(call, .closed, 1, Done(notice: isDone ? .reportReopened : .reportGone))
        }
        let answer = fields["answer"].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isLong = answer.utf8.count > ReportClosing.length.most
        guard let outcome = ReportClosing.Outcome(rawValue: fields["outcome"]),
            answer.count >= ReportClosing.length.fewest, !isLong
        else {
            let problem = ReportsPage.Problem(id: id, outcome: fields["outcome"], answer: fields["answer"])
            return try await reportsPage(call, .open, 1, Done(problem: problem))
        }
        let closing = ReportClosing(
            outcome: outcome, answer: answer, time: String(site.clock.now().description.prefix(19)) + "Z",
            by: call.principal.name)
        let keeps = fields["keep-contact"] == "yes"
        let isDone = try await Blocking.run { try box.store().close(id, of: code, closing, keepingContact: keeps) }
        return try await reportsPage(call, .open, 1, Done(notice: isDone ? .reportClosedNow : .reportGone))
    }
}
