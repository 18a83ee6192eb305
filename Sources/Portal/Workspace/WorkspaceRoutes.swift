import Hummingbird

/// The addresses of the workspace, and what answers them; each section adds its own.
extension WorkspaceDesk {
    func add(to router: Router<BasicRequestContext>) {
        get(.own, router) { call in try await ownPage(call) }
        addWay(to: router)
        EditingDesk(workspace: self).add(to: router)
        addQuality(to: router)
        addReports(to: router)
        ReleaseDesk(desk: self).add(to: router)
    }

    /// Answers reading a place.
    func get(
        _ place: WorkspacePlace, _ router: Router<BasicRequestContext>,
        _ answer: @escaping @Sendable (WorkspaceCall) async throws -> Response
    ) {
        router.get(path(place)) { request, context in
            try await answering { try await answer(call(request, try context.code(), place)) }
        }
    }

    /// Answers a form that is sent to a place.
    func post(
        _ place: WorkspacePlace, _ router: Router<BasicRequestContext>,
        _ answer: @escaping @Sendable (WorkspaceCall) async throws -> Response
    ) {
        router.post(path(place)) { request, context in
            try await answering { try await answer(call(request, try context.code(), place)) }
        }
    }

    func path(_ place: WorkspacePlace) -> RouterPath {
        RouterPath(Route.work(Route.parameter("programme"), place).path)
    }
}
