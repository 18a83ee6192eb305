import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Answers requests for the data of pages: the same addresses, limits and problems, as JSON.
struct DataPages: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// The programmes of this server.
    func home(_ request: Request) async throws -> Response {
        let asked = try pages.asked(request)
        let progress = site.progress
        guard progress.isEmpty else { throw PageProblem.reading(progress) }
        let choice = Choice(language: asked.choice.language)
        return try await site.budget.run { _ in
            let scenes = site.desks.compactMap { code, desk in try? site.scene(of: code, desk, choice) }
            let rows = scenes.map { DataScene(scene: $0, speaker: asked.speaker, base: site.base).entry }
            return Answer.data(
                [
                    "audience": "public", "language": .string(asked.speaker.language.tag),
                    "programmes": .array(rows), "description": .string(Route.openAPI.path),
                ], asked.speaker.language)
        }
    }

    /// What the API answers to.
    func description() -> Response {
        Answer.text(OpenAPI.bytes, type: "application/vnd.oai.openapi+json;version=3.1")
    }

    func programme(_ code: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { data, deadline in try data.programme(deadline) }
    }

    func figures(_ code: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { data, deadline in try data.figures(deadline) }
    }

    func figure(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let (part, problems) = PartChoice.reading(request.uri.query)
        return try await answer(code, request, problems) { data, deadline in
            try data.figure(label, part, deadline)
        }
    }

    func known(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { data, _ in try data.known(label) }
    }

    func list(_ code: String, _ listing: Listing, _ request: Request) async throws -> Response {
        let (query, problems) = ListQuery.reading(request.uri.query, of: listing)
        return try await answer(code, request, problems) { data, _ in try data.list(listing, query) }
    }

    /// A record; by its code, the way to it.
    func page(_ code: String, _ listing: Listing, _ key: String, _ request: Request) async throws -> Response {
        let data = try await scene(code, request)
        return try await site.budget.run { _ in
            if let record = Identifier<AnyRecord>(text: key) {
                return data.response(try data.record(listing, record))
            }
            guard let record = data.guide.record(listing, coded: key),
                let place = data.guide.address(listing, record).data
            else { throw PageProblem.notFound }
            return Answer.redirect(to: place)
        }
    }

    /// The way to the data of any record.
    func record(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        let data = try await scene(code, request)
        let guide = data.guide
        guard let record = Identifier<AnyRecord>(text: key), let kind = guide.view.kind(of: record) else {
            throw PageProblem.notFound
        }
        let history = guide.address(.history(code, record.text))
        let place = guide.view.isInUse(record) ? guide.place(of: record, kind) : history
        guard let there = place.data ?? history.data else { throw PageProblem.notFound }
        return Answer.redirect(to: there)
    }

    func history(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        guard let record = Identifier<AnyRecord>(text: key) else { throw PageProblem.notFound }
        return try await answer(code, request) { data, deadline in try data.history(record, deadline) }
    }

    func publicRecord(_ code: String, _ request: Request) async throws -> Response {
        let (filter, problems) = ClaimFilter.reading(request.uri.query)
        return try await answer(code, request, problems) { data, deadline in
            try data.publicRecord(filter, deadline)
        }
    }

    func claim(_ code: String, _ identity: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { data, _ in try data.claim(identity) }
    }

    func brief(_ code: String, _ meeting: String, _ request: Request) async throws -> Response {
        let (choice, problems) = BriefChoice.reading(request.uri.query)
        return try await answer(code, request, problems) { data, _ in try data.brief(meeting, choice) }
    }

    func search(_ code: String, _ request: Request) async throws -> Response {
        let (search, problems) = SearchChoice.reading(request.uri.query)
        let indexes = site.indexes
        return try await answer(code, request, problems) { data, _ in try data.search(search, indexes) }
    }

    /// Makes an answer; all parameters that are wrong are told at once.
    private func answer(
        _ code: String, _ request: Request, _ problems: [ParameterProblem] = [],
        _ make: @escaping @Sendable (DataScene, Deadline) throws -> DataAnswer
    ) async throws -> Response {
        let data = try await scene(code, request, problems)
        return try await site.budget.run { deadline in data.response(try make(data, deadline)) }
    }

    private func scene(
        _ code: String, _ request: Request, _ problems: [ParameterProblem] = []
    ) async throws -> DataScene {
        let (choice, others) = Choice.reading(request.uri.query)
        guard problems.isEmpty, others.isEmpty else { throw PageProblem.badParameters(problems + others) }
        let speaker = Speaker(choice.language ?? request.language)
        return DataScene(scene: try await site.scene(of: code, choice), speaker: speaker, base: site.base)
    }
}
