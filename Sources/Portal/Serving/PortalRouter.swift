import Hummingbird
import Ledger
import Logging

/// Knows which address is answered by what.
enum PortalRouter {
    /// The router of a site.
    static func router(_ site: Site) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            Guard(problems: ProblemAnswers(site: site), logger: site.logger)
        }
        let pages = Pages(site: site)
        addPages(pages, to: router)
        addRecord(pages, to: router)
        addRecords(RecordPages(pages: pages), to: router)
        addSearch(SearchPages(pages: pages), to: router)
        addFiles(Files(pages: pages), to: router)
        addFeeds(Feeds(pages: pages), to: router)
        addReports(ReportDesk(pages: pages), to: router)
        ReleasePages(pages: pages).add(to: router)
        AccountDesk(pages: pages).add(to: router)
        WorkspaceDesk(pages: pages).add(to: router)
        addValidator(ValidatorDesk(pages: pages), to: router)
        addAssets(to: router)
        FontFiles(shelf: site.fonts).add(to: router)
        ChartFiles(pages: pages).add(to: router)
        addData(DataPages(pages: pages), to: router)
        addWork(WorkAPI(pages: pages), to: router)
        return router
    }

    private static let code = Route.parameter("programme")
    private static let name = Route.parameter("figure")
    private static let claim = Route.parameter("claim")
    private static let record = Route.parameter("record")

    private static func addPages(_ pages: Pages, to router: Router<BasicRequestContext>) {
        router.get(path(.home)) { request, _ in try await pages.home(request) }
        router.get(path(.programme(code))) { request, context in
            try await pages.programme(try context.code(), request)
        }
        router.get(path(.figure(code, name))) { request, context in
            try await pages.figure(try context.code(), try context.figure(), request)
        }
    }

    private static func addRecord(_ pages: Pages, to router: Router<BasicRequestContext>) {
        router.get(path(.knownOver(code, name))) { request, context in
            try await pages.known(try context.code(), try context.figure(), request)
        }
        router.get(path(.publicRecord(code, ClaimFilter()))) { request, context in
            try await pages.publicRecord(try context.code(), request)
        }
        router.get(path(.claim(code, claim))) { request, context in
            try await pages.claim(try context.code(), try context.claim(), request)
        }
        router.get(path(.brief(code, record, BriefChoice()))) { request, context in
            try await pages.brief(try context.code(), try context.record(), request)
        }
        router.get(path(.printedBrief(code, record, BriefChoice()))) { request, context in
            try await pages.printedBrief(try context.code(), try context.record(), request)
        }
        router.get(path(.sources(code))) { request, context in try await pages.sources(try context.code(), request) }
        router.get(path(.readingHelp)) { request, _ in try pages.readingHelp(request) }
        router.get(path(.receiptHelp)) { request, _ in try await pages.receiptHelp(request) }
        router.get(path(.figureCheck(code, name))) { request, context in
            try await pages.figureCheck(try context.code(), try context.figure(), request)
        }
        CheckingFile.add(to: router)
        router.get(path(.dataHelp)) { request, _ in try pages.dataHelp(request) }
    }

    private static func addRecords(_ records: RecordPages, to router: Router<BasicRequestContext>) {
        for listing in Listing.allCases {
            router.get(path(.list(code, listing))) { request, context in
                try await records.list(try context.code(), listing, request)
            }
            router.get(path(.table(code, listing))) { request, context in
                try await records.table(try context.code(), listing, request)
            }
            router.get(path(.page(code, listing, record))) { request, context in
                try await records.page(try context.code(), listing, try context.record(), request)
            }
        }
        router.get(path(.record(code, record))) { request, context in
            try await records.record(try context.code(), try context.record(), request)
        }
        router.get(path(.file(code, record))) { request, context in
            try await records.file(try context.code(), try context.record(), request)
        }
        router.get(path(.history(code, record))) { request, context in
            try await records.history(try context.code(), try context.record(), request)
        }
    }

    private static func addSearch(_ searches: SearchPages, to router: Router<BasicRequestContext>) {
        router.get(path(.search(code, SearchChoice()))) { request, context in
            try await searches.search(try context.code(), request)
        }
    }

    private static func addFiles(_ files: Files, to router: Router<BasicRequestContext>) {
        router.get(path(.receipt(code, name))) { request, context in
            try await files.receipt(try context.code(), try context.figure(), request)
        }
        router.get(path(.publicRecordTable(code, ClaimFilter()))) { request, context in
            try await files.publicRecord(try context.code(), request)
        }
        for file in FigureFile.allCases {
            router.get(path(.figureFile(code, name, file))) { request, context in
                try await files.figure(try context.code(), try context.figure(), file, request)
            }
        }
        router.get(path(.checkpoint(code))) { request, context in
            try await files.checkpoint(try context.code(), request)
        }
        router.get(path(.export(code))) { request, context in try await files.export(try context.code(), request) }
        router.get(path(.health)) { _, _ in files.health() }
        router.get(path(.readiness)) { _, _ in files.health() }
        router.get(path(.live)) { _, _ in Answer.text("alive\n".utf8, type: "text/plain", cache: "no-store") }
    }

    private static func addFeeds(_ feeds: Feeds, to router: Router<BasicRequestContext>) {
        router.get(path(.releaseFeed(code))) { request, context in
            try await feeds.releases(try context.code(), request)
        }
        router.get(path(.figureFeed(code, name))) { request, context in
            try await feeds.figure(try context.code(), try context.figure(), request)
        }
        router.get(path(.projectFeed(code, Route.parameter("record")))) { request, context in
            try await feeds.project(try context.code(), try context.value("record"), request)
        }
    }

    private static func addReports(_ reports: ReportDesk, to router: Router<BasicRequestContext>) {
        let form = RouterPath(Route.report(code, "").path)
        for pattern in [form, form.appendingPath("**")] {
            router.get(pattern) { request, context in
                try await reports.form(try context.code(), context.rest, request)
            }
            router.post(pattern) { request, context in
                try await reports.take(try context.code(), context.rest, request, from: FrontContext.client)
            }
        }
    }

    private static func addValidator(_ desk: ValidatorDesk, to router: Router<BasicRequestContext>) {
        let result = Route.validation(Route.parameter("result"), FindingFilter())
        router.get(path(.validator)) { request, _ in try desk.form(request) }
        router.post(path(.validator)) { request, _ in try await desk.take(request, from: FrontContext.client) }
        router.get(path(result)) { request, context in try desk.result(try context.value("result"), request) }
        router.post(path(result)) { request, context in try await desk.forget(try context.value("result"), request) }
        for file in ReportFile.allCases {
            router.get(path(.validationFile(Route.parameter("result"), file.rawValue))) { request, context in
                try await desk.file(try context.value("result"), file, request)
            }
        }
        router.post(path(.validate)) { request, _ in
            try await ValidationAPI(pages: desk.pages).validate(request, from: FrontContext.client)
        }
    }

    private static func addAssets(to router: Router<BasicRequestContext>) {
        let forEver = "public, max-age=31536000, immutable"
        router.get(path(.stylesheet)) { _, _ in
            Answer.text(Stylesheet.bytes, type: "text/css; charset=utf-8", cache: forEver)
        }
        router.get(path(.script)) { _, _ in
            Answer.text(Script.bytes, type: "text/javascript; charset=utf-8", cache: forEver)
        }
        router.get(path(.icon)) { _, _ in
            Answer.text(Stylesheet.icon.utf8, type: "image/svg+xml", cache: "public, max-age=86400")
        }
    }

    private static func addData(_ data: DataPages, to router: Router<BasicRequestContext>) {
        router.get(path(.api(.home))) { request, _ in try await data.home(request) }
        router.get(path(.openAPI)) { _, _ in data.description() }
        router.get(path(.api(.programme(code)))) { request, context in
            try await data.programme(try context.code(), request)
        }
        router.get(path(.api(.figures(code)))) { request, context in
            try await data.figures(try context.code(), request)
        }
        router.get(path(.api(.figure(code, name)))) { request, context in
            try await data.figure(try context.code(), try context.figure(), request)
        }
        router.get(path(.api(.knownOver(code, name)))) { request, context in
            try await data.known(try context.code(), try context.figure(), request)
        }
        addDataOfRecords(data, to: router)
    }

    private static func addWork(_ work: WorkAPI, to router: Router<BasicRequestContext>) {
        router.get(path(.api(.workRecords(code)))) { request, context in
            try await work.records(try context.code(), request)
        }
        router.get(path(.api(.workRecord(code, record)))) { request, context in
            try await work.record(try context.code(), try context.record(), request)
        }
        router.post(path(.api(.workCommands(code)))) { request, context in
            try await work.command(try context.code(), request)
        }
    }

    private static func addDataOfRecords(_ data: DataPages, to router: Router<BasicRequestContext>) {
        for listing in Listing.allCases {
            router.get(path(.api(.list(code, listing)))) { request, context in
                try await data.list(try context.code(), listing, request)
            }
            router.get(path(.api(.page(code, listing, record)))) { request, context in
                try await data.page(try context.code(), listing, try context.record(), request)
            }
        }
        router.get(path(.api(.record(code, record)))) { request, context in
            try await data.record(try context.code(), try context.record(), request)
        }
        router.get(path(.api(.history(code, record)))) { request, context in
            try await data.history(try context.code(), try context.record(), request)
        }
        router.get(path(.api(.publicRecord(code, ClaimFilter())))) { request, context in
            try await data.publicRecord(try context.code(), request)
        }
        router.get(path(.api(.claim(code, claim)))) { request, context in
            try await data.claim(try context.code(), try context.claim(), request)
        }
        router.get(path(.api(.brief(code, record, BriefChoice())))) { request, context in
            try await data.brief(try context.code(), try context.record(), request)
        }
        router.get(path(.api(.search(code, SearchChoice())))) { request, context in
            try await data.search(try context.code(), request)
        }
    }

    private static func path(_ route: Route) -> RouterPath { RouterPath(route.path) }
}

extension BasicRequestContext {
    /// The programme's code in the address.
    func code() throws -> String { try value("programme") }

    /// The figure's name in the address.
    fileprivate func figure() throws -> String { try value("figure") }

    /// The claim's identity in the address.
    fileprivate func claim() throws -> String { try value("claim") }
    /// The record's identity, or code, in the address.
    fileprivate func record() throws -> String { try value("record") }

    /// The page that a report is about.
    fileprivate var rest: String { parameters.getCatchAll().joined(separator: "/") }

    fileprivate func value(_ name: String) throws -> String {
        guard let value = parameters.get(name), value.utf8.count <= 200 else { throw PageProblem.notFound }
        return value
    }
}
