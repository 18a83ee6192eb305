import HTTPTypes
import Hummingbird
import Languages
import Register
import WorkPlan

/// Answers requests for pages about records, for lists of them, and for their history.
struct RecordPages: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// A list, as a page.
    func list(_ code: String, _ listing: Listing, _ request: Request) async throws -> Response {
        let (asked, query) = try asked(request, listing)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let page = try ListMaker(
                listing: listing, query: query, guide: Guide(scene: scene, speaker: asked.speaker)
            ).page()
            var frame = Frame(scene, .list(code, listing), asked.speaker, isIllustrative: page.isIllustrative)
            frame.address = page.address
            frame.time?.address = page.address
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    /// A list, as a file.
    func table(_ code: String, _ listing: Listing, _ request: Request) async throws -> Response {
        let (asked, query) = try asked(request, listing)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { _ in
            let guide = Guide(scene: scene, speaker: asked.speaker)
            let file = try ListMaker(listing: listing, query: query, guide: guide).file()
            var answer = Answer.text(
                file.bytes, type: "text/csv; charset=utf-8; header=present",
                fileName: "\(scene.code)-\(listing.rawValue)-\(scene.view.known)-\(scene.day.text).csv")
            answer.headers[.contentLanguage] = asked.speaker.language.tag
            answer.headers[.vary] = "Accept-Language"
            return answer
        }
    }

    /// All wrong parameters of an address at once: those of every page, and those of the list.
    private func asked(_ request: Request, _ listing: Listing) throws -> (Pages.Asked, ListQuery) {
        let (query, problems) = ListQuery.reading(request.uri.query, of: listing)
        let others = Choice.reading(request.uri.query).problems
        guard problems.isEmpty, others.isEmpty else { throw PageProblem.badParameters(others + problems) }
        return (try pages.asked(request), query)
    }

    /// The page of a record; by its code, the way to it.
    func page(_ code: String, _ listing: Listing, _ key: String, _ request: Request) async throws -> Response {
        let asked = try pages.asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        let guide = Guide(scene: scene, speaker: asked.speaker)
        let base = site.base
        return try await site.budget.run { [site] _ in
            if let record = Identifier<AnyRecord>(text: key) {
                let file = site.holdsFile(record, guide.view) ? guide.address(.file(code, record.text)) : nil
                return try Self.answer(listing, record, guide, base: base, file: file)
            }
            guard let record = guide.record(listing, coded: key) else { throw PageProblem.notFound }
            return Answer.redirect(to: guide.address(listing, record))
        }
    }

    private static func answer(
        _ listing: Listing, _ record: Identifier<AnyRecord>, _ guide: Guide, base: String, file: Address?
    ) throws -> Response {
        let route = Route.page(guide.scene.code, listing, record.text)
        if var page = RecordPage(listing, record, guide, base: base) {
            page.file = file
            var frame = Frame(guide.scene, route, guide.speaker, isIllustrative: page.isIllustrative)
            frame.trail.append(guide.crumb(listing))
            return Answer.page(frame.document(page), guide.speaker.language)
        }
        guard let page = GonePage(listing, record, guide) else { throw PageProblem.notFound }
        var frame = Frame(guide.scene, route, guide.speaker, isIllustrative: false)
        frame.trail.append(guide.crumb(listing))
        return Answer.page(frame.document(page), guide.speaker.language, status: .gone)
    }

    /// The way to the page on which a record is shown.
    func record(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        let (guide, record, kind) = try await known(code, key, request)
        let place =
            guide.view.isInUse(record)
            ? guide.place(of: record, kind) : guide.address(.history(code, record.text))
        return Answer.redirect(to: place)
    }

    /// The versions of a record.
    func history(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        let (guide, record, kind) = try await known(code, key, request)
        return try await site.budget.run { deadline in
            let page = try HistoryPage(record, guide, deadline)
            var frame = Frame(
                guide.scene, .history(code, record.text), guide.speaker, isIllustrative: page.isIllustrative)
            if let listing = Listing(kind) { frame.trail.append(guide.crumb(listing)) }
            return Answer.page(frame.document(page), guide.speaker.language)
        }
    }

    /// The file of a document that the public sees.
    func file(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        let (guide, record, _) = try await known(code, key, request)
        return try await site.budget.run { [site] _ in
            guard let document: Document = guide.view.body(record.cast()) else { throw PageProblem.notFound }
            return try FileAnswer.response(document, site, cache: "no-store")
        }
    }

    private func known(
        _ code: String, _ key: String, _ request: Request
    ) async throws -> (Guide, Identifier<AnyRecord>, Kind) {
        let asked = try pages.asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        let guide = Guide(scene: scene, speaker: asked.speaker)
        guard let record = Identifier<AnyRecord>(text: key), let kind = guide.view.kind(of: record) else {
            throw PageProblem.notFound
        }
        return (guide, record, kind)
    }
}

extension Guide {
    /// The step to a list on the way to a page.
    func crumb(_ listing: Listing) -> Frame.Crumb {
        Frame.Crumb(
            words: LocalText(words: speaker(listing.title), language: nil), address: address(.list(scene.code, listing))
        )
    }

    /// The record of a list that has a code, in the plan that is looked at.
    func record(_ listing: Listing, coded code: String) -> Identifier<AnyRecord>? {
        let plan: Identifier<AnyRecord>? = scene.plan?.id.cast()
        return switch listing {
        case .plans: scene.plans.first { $0.body.code == code }?.id.cast()
        case .areas: (view.records(under: plan) as [Seen<Area>]).first { $0.body.code == code }?.id.cast()
        case .actions: (view.records(under: plan) as [Seen<Action>]).first { $0.body.code == code }?.id.cast()
        case .projects: (view.records(under: plan) as [Seen<Project>]).first { $0.body.code == code }?.id.cast()
        case .organisations:
            (view.records() as [Seen<Organisation>]).first { $0.body.code == code }?.id.cast()
        case .countries: countries.first { $0.body.country?.text == code }?.id.cast()
        case .meetings, .documents: nil
        }
    }
}
