import Figures
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

    /// How a receipt is checked, by the example of the first figure of the server that can be proved.
    func receiptHelp(_ request: Request) async throws -> Response {
        let speaker = try asked(request).speaker
        let example = try await site.budget.run { deadline -> CheckedExample? in
            for (code, desk) in site.desks {
                guard let scene = try? site.scene(of: code, desk, Choice()) else { continue }
                if let example = try CheckedExample.first(in: scene, speaker, deadline) { return example }
            }
            return nil
        }
        return try help(request, .receiptHelp) { ReceiptHelpPage(speaker: $0, base: site.base, example: example) }
    }

    /// The same for one figure, as it is looked at.
    func figureCheck(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let asked = try asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let evaluated = try scene.evaluate(label)
            guard let example = CheckedExample(evaluated, scene, asked.speaker) else { throw PageProblem.notFound }
            let page = ReceiptHelpPage(speaker: asked.speaker, base: site.base, example: example)
            let isIllustrative = evaluated.figure.trace.provenance.contains(.illustrative)
            var frame = Frame(scene, .figureCheck(code, label), asked.speaker, isIllustrative: isIllustrative)
            let name = LocalText(words: asked.speaker.name(of: evaluated.definition), language: nil)
            frame.trail.append(
                .init(words: name, address: Address(route: .figure(code, label), choice: scene.choice)))
            return Answer.page(frame.document(page), asked.speaker.language)
        }
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
