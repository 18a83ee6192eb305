import Commands
import Hummingbird
import Languages
import Ledger
import Logging
import Register
import WorkPlan

/// The projects of the workspace, and the steps on their way.
extension WorkspaceDesk {
    func addWay(to router: Router<BasicRequestContext>) {
        get(.way(.projects), router) { call in try await projects(call) }
        get(.way(.new), router) { call in try await proposalPage(ProposalForm(call: call, file: nil, typed: nil)) }
        post(.way(.new), router) { call in try await propose(call, nil) }
        on(.get, WayPlace.project, router) { call, file in try await wayPage(call, file) }
        on(.get, WayPlace.proposal, router) { call, file in
            try await proposalPage(ProposalForm(call: call, file: file, typed: nil))
        }
        on(.post, WayPlace.proposal, router) { call, file in try await propose(call, file) }
        on(.get, WayPlace.results, router) { call, file in try await resultsPage(call, file) }
        on(.post, WayPlace.results, router) { call, file in try await writeResult(call, file) }
        for step in WayStep.allCases {
            let place = { @Sendable project in WayPlace.step(project, step.rawValue) }
            on(.get, place, router) { call, file in try stepPage(call, file, step) }
            on(.post, place, router) { call, file in try await take(call, file, step) }
        }
    }

    /// Answers a place of one project, to whoever may see the project.
    private func on(
        _ method: HTTPRequest.Method, _ place: @escaping @Sendable (String) -> WayPlace,
        _ router: Router<BasicRequestContext>,
        _ answer: @escaping @Sendable (WorkspaceCall, WayFile) async throws -> Response
    ) {
        router.on(path(.way(place(Route.parameter("project")))), method: method) { request, context in
            try await answering {
                let project = context.parameters.get("project") ?? ""
                guard Identifier<Project>(text: project) != nil else { throw PageProblem.notFound }
                let call = try await call(request, try context.code(), .way(place(project)))
                return try await answer(call, call.file(of: project))
            }
        }
    }

    private func projects(_ call: WorkspaceCall) async throws -> Response {
        try await site.budget.run { _ in
            let plans = call.plans
            let plan = plans.first { $0.body.code == call.scene.choice.plan } ?? plans.first
            let page = ProjectsPage(
                call: call, plan: plan, others: plans.filter { $0.id != plan?.id },
                files: plan.map(call.files) ?? [])
            return answer(page, call)
        }
    }

    private func wayPage(_ call: WorkspaceCall, _ file: WayFile) async throws -> Response {
        try await site.budget.run { _ in
            let commits = call.seesAuthors ? Set(file.facts.map(\.commit)) : []
            let authors = try commits.map { ($0, try call.desk.ledger.authorship(of: $0)) }
            return answer(
                WayPage(call: call, file: file, authors: Dictionary(uniqueKeysWithValues: authors)), call)
        }
    }

    private func stepPage(_ call: WorkspaceCall, _ file: WayFile, _ step: WayStep) throws -> Response {
        guard call.principal.mayTake(step, on: file.project.id, in: call.view) else { throw PageProblem.notFound }
        let form = StepForm(call: call, file: file, step: step, typed: nil)
        guard file.way.allows(step) else {
            let words = call.speaker(.stepNotHere, ["stage": call.speaker(file.way.stage.wording)])
            return answer(StepPage(form: form, problems: [("content", words)]), call, status: .conflict)
        }
        return answer(StepPage(form: form), call)
    }

    /// Takes a step; when it changes figures, these are shown first, and nothing is written until that is confirmed.
    private func take(_ call: WorkspaceCall, _ file: WayFile, _ step: WayStep) async throws -> Response {
        let typed = try await fields(call, limits: .record)
        guard call.principal.mayTake(step, on: file.project.id, in: call.view) else { throw PageProblem.notFound }
        let form = StepForm(call: call, file: file, step: step, typed: typed)
        let reading = form.read()
        guard reading.problems.isEmpty else {
            return answer(StepPage(form: form, problems: reading.problems), call, status: .unprocessableContent)
        }
        let command = form.command(reading.changes)
        let preview = try await site.budget.run { _ in call.desk.preview(command, on: call.scene.today) }
        if preview.refusals.isEmpty, !preview.changes.isEmpty {
            if typed["confirmed"] != "yes" { return answer(ChangesPage(form: form, changes: preview.changes), call) }
            if typed["why"].trimmed.isEmpty {
                let words = call.speaker(.wrongMissing, ["field": call.speaker(.stepWhy)])
                let page = ChangesPage(form: form, changes: preview.changes, problems: [("why", words)])
                return answer(page, call, status: .unprocessableContent)
            }
        }
        if let problems = try await submit(command, call) {
            return answer(StepPage(form: form, problems: problems), call, status: .unprocessableContent)
        }
        return redirect(call, to: .way(.project(file.project.id.text)))
    }

    private func proposalPage(_ form: ProposalForm, _ problems: [WayProblem] = []) async throws -> Response {
        guard form.call.mayPropose || form.file != nil, form.file.map(form.call.mayMend) ?? true else {
            throw PageProblem.notFound
        }
        return try await site.budget.run { _ in
            answer(
                ProposalPage(form: form, problems: problems), form.call,
                status: problems.isEmpty ? .ok : .unprocessableContent)
        }
    }

    /// Saves a proposal, and hands it in if that was asked for.
    private func propose(_ call: WorkspaceCall, _ file: WayFile?) async throws -> Response {
        let typed = try await fields(call, limits: .record)
        guard call.mayPropose || file != nil, file.map(call.mayMend) ?? true else { throw PageProblem.notFound }
        let form = ProposalForm(call: call, file: file, typed: typed)
        let isHandedIn = typed["act"] == "submit"
        let reading = form.read(isWhole: isHandedIn)
        guard reading.problems.isEmpty, let project = reading.project else {
            return try await proposalPage(form, reading.problems)
        }
        let id = file?.project.id ?? Identifier(RecordID.random())
        let command = form.command(project, id, reading.results, isHandedIn: isHandedIn)
        if let problems = try await submit(command, call) { return try await proposalPage(form, problems) }
        return redirect(call, to: .way(.project(id.text)))
    }

    /// Does a command, and tells those whom it concerns by mail.
    ///
    /// - Returns: why it was refused, in words; `nil` when it was done.
    func submit(_ command: Command, _ call: WorkspaceCall) async throws -> [WayProblem]? {
        let notices = WayNotices(site: site, code: call.code, desk: call.desk)
        try await notices.begin()
        do {
            _ = try await site.submit(command, to: call.code)
        } catch let refused as Refused {
            return call.problems(of: refused)
        } catch let error as LedgerError where error.code == .readOnly {
            // The keys are not where the server looks for them.
            site.logger.error("nothing can be written to \(call.code): \(error)")
            return [("content", call.speaker(.stepReadOnly))]
        }
        // The commit stands whatever becomes of the mail: what is not told now is told with the next step.
        do { try await notices.tell() } catch { site.logger.error("notices could not be written: \(error)") }
        return nil
    }
}

extension WorkspaceCall {
    /// Why a command was refused, in words for whoever sent the form.
    func problems(of refused: Refused) -> [WayProblem] {
        if refused.refusals.contains(where: { $0.rule == .version }) { return [("content", speaker(.stepMoved))] }
        return refused.refusals.map { refusal in
            let words = speaker(.wrongRule, ["rule": refusal.rule.rawValue, "reason": refusal.reason])
            return (field: refusal.field ?? "content", words: words)
        }
    }
}

extension StepForm {
    /// The command that writes the step.
    func command(_ changes: [Change]) -> Command {
        let why = self["why"].trimmed
        let words = "\(step.done.english.prefix(1).uppercased())\(step.done.english.dropFirst()): \(file.body.code)"
        return Command(
            principal: call.principal, reason: why.isEmpty ? words : String(why.prefix(500)), changes: changes,
            reads: [file.project.id.cast(): Int(self["version"]) ?? 0])
    }
}

extension ProposalForm {
    /// The command that saves the proposal, with its results when it is new.
    func command(
        _ project: Project, _ id: Identifier<Project>, _ results: [(level: ResultLevel, title: Text)],
        isHandedIn: Bool
    ) -> Command {
        var changes: [Change] = []
        if file?.body != project {
            changes.append(Change(id.cast(), expecting: Int(self["version"]) ?? 0, .body(project)))
        }
        changes += results.map { level, title in
            Change(Identifier(RecordID.random()), .body(ProjectResult(project: id, level: level, title: title)))
        }
        if isHandedIn {
            let milestone = Milestone(project: id, event: .proposed, date: PartialDate(day: call.scene.today))
            let record =
                file.map { $0.identity($0.nextNumber, call) }
                ?? WayFile.identity(1, of: id, ledger: call.desk.ledger.id.description)
            changes.append(Change(record, .body(milestone)))
        }
        let reason = isHandedIn ? "Proposal handed in: \(project.code)" : "Proposal saved: \(project.code)"
        return Command(principal: call.principal, reason: reason, changes: changes)
    }
}
