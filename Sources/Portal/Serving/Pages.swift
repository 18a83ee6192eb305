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
        return try await site.budget.run { deadline in
            let scenes = site.desks.compactMap { code, desk in try? site.scene(of: code, desk, choice) }
            let page = try HomePage(scenes, choice, asked.speaker, deadline)
            let address = Address(route: .home, choice: choice)
            var frame = Frame(speaker: asked.speaker, address: address, notices: site.damageNotices(asked.speaker))
            if site.accounts.isConfigured { frame.account = Address(route: .account(.own), choice: choice) }
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    func programme(_ code: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        let key = EvaluatedPages.Key(scene, .programme(code), asked.speaker.language)
        // Drawing needs no turn: it is done before a turn could be had.
        if let page = site.evaluated.page(key) { return draw(page, scene, .programme(code), asked.speaker) }
        return try await site.budget.run { deadline in
            var page = try ProgrammePage(scene, asked.speaker, deadline)
            page.charts = try ChartMaker(scene, site, asked.speaker).programme(deadline)
            let written = WrittenPage(page, isIllustrative: page.isIllustrative)
            site.evaluated.keep(written, key)
            return draw(written, scene, .programme(code), asked.speaker)
        }
    }

    private func draw(_ page: WrittenPage, _ scene: Scene, _ route: Route, _ speaker: Speaker) -> Response {
        let frame = Frame(scene, route, speaker, isIllustrative: page.isIllustrative)
        return Answer.page(frame.document(page), speaker.language)
    }

    func figure(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let part = try part(request)
        let scene = try await site.scene(of: code, asked.choice)
        let route = part.map { Route.part(code, label, $0) } ?? .figure(code, label)
        let key = EvaluatedPages.Key(scene, route, asked.speaker.language)
        if let page = site.evaluated.page(key) { return draw(page, scene, route, asked.speaker) }
        return try await site.budget.run { deadline in
            var page = try FigurePage(scene, label, part: part, base: site.base, asked.speaker, deadline)
            if part == nil {
                let maker = ChartMaker(scene, site, asked.speaker)
                page.courses = try maker.courses(of: label, deadline)
                page.charts = try maker.breakdowns(of: label, deadline)
            }
            let written = WrittenPage(page, isIllustrative: page.isIllustrative)
            site.evaluated.keep(written, key)
            return draw(written, scene, route, asked.speaker)
        }
    }

    /// The part of a figure that a request asks for.
    func part(_ request: Request) throws -> PartChoice? {
        let (part, problems) = PartChoice.reading(request.uri.query)
        guard problems.isEmpty else { throw PageProblem.badParameters(problems) }
        return part
    }
}
