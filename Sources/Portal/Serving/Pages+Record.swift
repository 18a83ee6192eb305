import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// The public record, how values became known, and what the data rests on.
extension Pages {
    func known(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let page = try KnownPage(scene, label, asked.speaker)
            var frame = Frame(scene, .knownOver(code, label), asked.speaker, isIllustrative: page.isIllustrative)
            frame.trail.append(
                .init(words: LocalText(words: page.figureName, language: nil), address: page.figure))
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    func publicRecord(_ code: String, _ request: Request) async throws -> Response {
        let filter = try claimFilter(request)
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { deadline in
            let page = try PublicRecordPage(scene, filter, asked.speaker, deadline)
            let frame = Frame(
                scene, .publicRecord(code, filter), asked.speaker, isIllustrative: page.isIllustrative)
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    /// What narrows the public record down; all that is wrong with the address is told at once.
    func claimFilter(_ request: Request) throws -> ClaimFilter {
        let (filter, problems) = ClaimFilter.reading(request.uri.query)
        let others = Choice.reading(request.uri.query).problems
        guard problems.isEmpty, others.isEmpty else { throw PageProblem.badParameters(problems + others) }
        return filter
    }

    func claim(_ code: String, _ identity: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let page = try ClaimPage(scene, identity, base: site.base, asked.speaker)
            var frame = Frame(
                scene, .claim(code, identity), asked.speaker, isIllustrative: page.card.isIllustrative)
            frame.trail.append(
                .init(
                    words: LocalText(words: asked.speaker(.publicRecord), language: nil),
                    address: Address(route: .publicRecord(code, ClaimFilter()), choice: scene.choice)))
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    func sources(_ code: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let page = SourcesPage(scene, asked.speaker)
            let frame = Frame(scene, .sources(code), asked.speaker, isIllustrative: false)
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    func receiptHelp(_ request: Request) throws -> Response {
        try help(request, .receiptHelp) { ReceiptHelpPage(speaker: $0) }
    }

    /// How to read the pages.
    func readingHelp(_ request: Request) throws -> Response {
        try help(request, .readingHelp) { ReadingHelpPage(speaker: $0) }
    }

    /// How programs take the data.
    func dataHelp(_ request: Request) throws -> Response {
        let programme = site.standings.first?.code ?? "PROGRAMME"
        return try help(request, .dataHelp) { DataHelpPage(speaker: $0, base: site.base, programme: programme) }
    }

    /// A page that belongs to no programme.
    private func help(_ request: Request, _ route: Route, _ page: (Speaker) -> any Page) throws -> Response {
        let asked = try asked(request)
        let choice = Choice(language: asked.choice.language)
        let home = Frame.Crumb(
            words: LocalText(words: asked.speaker(.pageHome), language: nil),
            address: Address(route: .home, choice: choice))
        let frame = Frame(speaker: asked.speaker, address: Address(route: route, choice: choice), trail: [home])
        return Answer.page(frame.document(page(asked.speaker)), asked.speaker.language)
    }
}
