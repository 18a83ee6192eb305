import Hummingbird
import Languages

extension Pages {
    /// What is said at a meeting.
    func brief(_ code: String, _ meeting: String, _ request: Request) async throws -> Response {
        let (brief, problems) = BriefChoice.reading(request.uri.query)
        let others = Choice.reading(request.uri.query).problems
        guard problems.isEmpty, others.isEmpty else { throw PageProblem.badParameters(problems + others) }
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let page = try BriefPage(scene, meeting, brief, asked.speaker)
            var frame = Frame(scene, .brief(code, meeting, brief), asked.speaker, isIllustrative: scene.isSample)
            frame.trail.append(
                .init(words: LocalText(words: page.meeting.name, language: nil), address: page.meeting.address))
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }
}
