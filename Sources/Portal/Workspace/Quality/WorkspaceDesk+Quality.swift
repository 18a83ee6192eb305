import Commands
import Hummingbird
import Languages
import Quality
import WorkPlan

extension WorkspaceDesk {
    func addQuality(to router: Router<BasicRequestContext>) {
        get(.quality(.all), router) { call in try await quality(call, nil) }
        for concern in QualityFinding.Concern.allCases {
            get(.quality(.concern(concern, page: 1)), router) { call in try await quality(call, concern) }
        }
    }

    /// Nobody but those who read every project learns that there is a list.
    private func quality(_ call: WorkspaceCall, _ concern: QualityFinding.Concern?) async throws -> Response {
        guard call.readsEveryProject else { throw PageProblem.notFound }
        let list = try await site.quality.list(call.code, call.view, on: call.scene.day)
        guard let concern else { return answer(QualityPage(call: call, list: list), call) }
        let page = PageSteps.page(of: call.request.uri.query)
        return answer(ConcernPage(call: call, list: list, concern: concern, page: page), call)
    }
}

extension WorkspaceCall {
    /// Whether the list's findings, which may be of any project and body, are open to the visitor.
    var readsEveryProject: Bool {
        [.project, .organisation, .milestone, .budget, .flow].allSatisfy { principal.may(.read, everywhereWith: $0) }
    }
}
