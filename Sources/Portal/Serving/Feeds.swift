import Hummingbird
import Languages

/// Answers requests for feeds: "tell me when this changes".
struct Feeds: Sendable {
    let pages: Pages

    func releases(_ code: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { frame, _ in frame.releases() }
    }

    func figure(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { frame, deadline in try frame.figure(label, deadline) }
    }

    func project(_ code: String, _ name: String, _ request: Request) async throws -> Response {
        try await answer(code, request) { frame, _ in try frame.project(name) }
    }

    private func answer(
        _ code: String, _ request: Request, _ make: @escaping @Sendable (FeedFrame, Deadline) throws -> AtomFeed
    ) async throws -> Response {
        let asked = try pages.asked(request)
        // A feed speaks of what happened until now: another day or commit is not for it.
        let choice = Choice(language: asked.choice.language, plan: asked.choice.plan)
        let scene = try await pages.site.scene(of: code, choice)
        guard scene.damage == nil else { throw PageProblem.damaged }
        let frame = FeedFrame(scene: scene, speaker: asked.speaker, base: pages.site.base)
        return try await pages.site.budget.run { deadline in
            let document = try make(frame, deadline).document
            var response = Answer.text(document.bytes, type: AtomFeed.contentType)
            response.headers[.contentLanguage] = asked.speaker.language.tag
            response.headers[.vary] = "Accept-Language"
            return response
        }
    }
}
