import Commands
import Hummingbird
import Ledger
import Register
import WorkPlan

/// Answers what is asked of releases and corrections in the workspace.
struct ReleaseDesk: Sendable {
    let desk: WorkspaceDesk

    func add(to router: Router<BasicRequestContext>) {
        on(router, { _ in .all }, get: all)
        on(router, { _ in .new }, get: new, post: create)
        on(router, ReleasePlace.draft, get: draft, post: act)
        on(router, ReleasePlace.edit, get: edit, post: save)
        on(router, ReleasePlace.correct, get: correct, post: draftCorrection)
        on(router, ReleasePlace.correction, get: correction, post: actOnCorrection)
    }

    /// Does a command of somebody.
    func submit(_ command: Command, _ call: ReleaseCall) async throws -> Acknowledgement {
        try await desk.site.submit(command, to: call.call.code)
    }

    private typealias Answering = @Sendable (ReleaseCall, String) async throws -> Response

    /// Answers a place that is named by a record, or by none.
    private func on(
        _ router: Router<BasicRequestContext>, _ place: @escaping @Sendable (String) -> ReleasePlace,
        get: @escaping Answering, post: Answering? = nil
    ) {
        let path = desk.path(.release(place(Route.parameter("record"))))
        router.get(path) { request, context in try await answer(request, context, place, get) }
        if let post { router.post(path) { request, context in try await answer(request, context, place, post) } }
    }

    private func answer(
        _ request: Request, _ context: BasicRequestContext, _ place: (String) -> ReleasePlace, _ answer: Answering
    ) async throws -> Response {
        try await desk.answering {
            let record = context.parameters.get("record") ?? ""
            let call = try await desk.call(request, try context.code(), .release(place(record)))
            return try await answer(try ReleaseCall(call), record)
        }
    }

    @Sendable
    func all(_ call: ReleaseCall, _: String) async throws -> Response {
        try await page(call) { ReleaseListPage(call) }
    }

    /// A page that costs an evaluation waits for its turn.
    func page(
        _ call: ReleaseCall, status: HTTPResponse.Status = .ok, _ make: @escaping @Sendable () throws -> some Page
    ) async throws -> Response {
        try await desk.site.budget.run { _ in desk.answer(try make(), call.call, status: status) }
    }

    /// The draft that an address names.
    ///
    /// - Throws: ``PageProblem/notFound``.
    func release(_ record: String, _ call: ReleaseCall) throws -> ReleaseDraft {
        guard let release = Identifier<Release>(text: record), let draft = ReleaseDraft(release, in: call.call.view)
        else { throw PageProblem.notFound }
        return draft
    }

    /// What a form of many records holds.
    func manyFields(_ call: ReleaseCall) async throws -> FormFields {
        try await desk.fields(call.call, limits: FormLimits(fields: ReleaseForm.most, values: 1, name: 100))
    }
}
