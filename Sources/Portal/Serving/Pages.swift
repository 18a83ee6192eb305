import Hummingbird
import Languages
import Ledger

/// Answers requests for pages: reads the address, finds what it names, evaluates, and draws.
struct Pages: Sendable {
    let site: Site

    /// What a request asks for.
    struct Asked: Sendable {
        let choice: Choice
        let speaker: Speaker
    }

    /// Reads the parameters; all that are wrong are told at once.
    func asked(_ request: Request) throws -> Asked {
        let (choice, problems) = Choice.reading(request.uri.query)
        guard problems.isEmpty else { throw PageProblem.badParameters(problems) }
        return Asked(choice: choice, speaker: Speaker(choice.language ?? request.language))
    }

    func home(_ request: Request) async throws -> Response {
        let asked = try asked(request)
        let progress = site.progress
        guard progress.isEmpty else { throw PageProblem.reading(progress) }
        let choice = Choice(language: asked.choice.language)
        let scenes = site.desks.compactMap { code, desk in try? site.scene(of: code, desk, choice) }
        let page = HomePage(scenes, choice, asked.speaker)
        let address = Address(route: .home, choice: choice)
        let frame = Frame(speaker: asked.speaker, address: address, notices: site.damageNotices(asked.speaker))
        return Answer.page(frame.document(page), asked.speaker.language)
    }

    func programme(_ code: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        let key = EvaluatedPages.Key(scene, .programme(code), asked.speaker.language)
        // Drawing needs no turn: it is done before a turn could be had.
        if let page: ProgrammePage = site.evaluated.page(key) { return draw(page, scene, asked.speaker) }
        return try await site.budget.run { deadline in
            let page = try ProgrammePage(scene, asked.speaker, deadline)
            site.evaluated.keep(page, key)
            return draw(page, scene, asked.speaker)
        }
    }

    private func draw(_ page: ProgrammePage, _ scene: Scene, _ speaker: Speaker) -> Response {
        let isIllustrative = page.figures.contains(where: \.isIllustrative)
        let frame = Frame(scene, .programme(scene.code), speaker, isIllustrative: isIllustrative)
        return Answer.page(frame.document(page), speaker.language)
    }

    func figure(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { deadline in
            let page = try FigurePage(scene, label, base: site.base, asked.speaker, deadline)
            let frame = Frame(
                scene, .figure(code, label), asked.speaker, isIllustrative: page.isIllustrative)
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }
}
