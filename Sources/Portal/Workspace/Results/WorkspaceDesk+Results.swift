import Commands
import Hummingbird
import Register
import WorkPlan

extension WorkspaceDesk {
    func resultsPage(_ call: WorkspaceCall, _ file: WayFile, _ failed: ResultForm? = nil) async throws -> Response {
        try await site.budget.run { _ in
            let page = ResultsPage(
                call: call, file: file, tree: ResultTree(of: file.project.id, in: call.view), failed: failed)
            return answer(page, call, status: failed == nil ? .ok : .unprocessableContent)
        }
    }

    /// Adds a result, an indicator or a value, or corrects a value.
    func writeResult(_ call: WorkspaceCall, _ file: WayFile) async throws -> Response {
        let typed = try await fields(call, limits: .record)
        guard call.mayTell(of: file), let act = ResultForm.Act(rawValue: typed["act"]) else {
            throw PageProblem.notFound
        }
        var form = ResultForm(call, file, act, about: typed["about"], typed: typed)
        guard let change = form.read() else {
            // Without a problem of its own, it is about something that is not of this project.
            guard !form.problems.isEmpty else { throw PageProblem.notFound }
            return try await resultsPage(call, file, form)
        }
        if let problems = try await submit(form.command(change), call) {
            form.refuse(problems)
            return try await resultsPage(call, file, form)
        }
        return redirect(call, to: .way(.results(file.project.id.text)))
    }
}
