import Hummingbird

/// Answers searches.
struct SearchPages: Sendable {
    let pages: Pages

    /// What is found in a programme.
    func search(_ code: String, _ request: Request) async throws -> Response {
        let (search, wrong) = SearchChoice.reading(request.uri.query)
        let (choice, others) = Choice.reading(request.uri.query)
        guard wrong.isEmpty, others.isEmpty else { throw PageProblem.badParameters(wrong + others) }
        let speaker = Speaker(choice.language ?? request.language)
        let scene = try await pages.site.scene(of: code, choice)
        return try await pages.site.budget.run { _ in
            let page = try SearchPage(search, scene, try scene.searchIndex(pages.site.indexes), speaker)
            let frame = Frame(
                scene, .search(code, search), speaker, isIllustrative: page.isIllustrative)
            return Answer.page(frame.document(page), speaker.language)
        }
    }
}
