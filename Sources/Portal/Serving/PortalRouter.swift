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
        addSearch(SearchPages(pages: pages), to: router)
        addFiles(Files(pages: pages), to: router)
        addAssets(to: router)
        return router
    }

    private static let code = Route.parameter("programme")
    private static let name = Route.parameter("figure")

    private static func addPages(_ pages: Pages, to router: Router<BasicRequestContext>) {
        router.get(path(.home)) { request, _ in try await pages.home(request) }
        router.get(path(.programme(code))) { request, context in
            try await pages.programme(try context.code(), request)
        }
        router.get(path(.figure(code, name))) { request, context in
            try await pages.figure(try context.code(), try context.figure(), request)
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
        router.get(path(.checkpoint(code))) { request, context in
            try await files.checkpoint(try context.code(), request)
        }
        router.get(path(.export(code))) { request, context in try await files.export(try context.code(), request) }
        router.get(path(.health)) { _, _ in files.health() }
    }

    private static func addAssets(to router: Router<BasicRequestContext>) {
        let forEver = "public, max-age=31536000, immutable"
        router.get(path(.stylesheet)) { _, _ in
            Answer.text(Stylesheet.text.utf8, type: "text/css; charset=utf-8", cache: forEver)
        }
        router.get(path(.icon)) { _, _ in
            Answer.text(Stylesheet.icon.utf8, type: "image/svg+xml", cache: "public, max-age=86400")
        }
    }

    private static func path(_ route: Route) -> RouterPath { RouterPath(route.path) }
}

extension BasicRequestContext {
    /// The programme's code in the address.
    fileprivate func code() throws -> String { try value("programme") }

    /// The figure's name in the address.
    fileprivate func figure() throws -> String { try value("figure") }

    private func value(_ name: String) throws -> String {
        guard let value = parameters.get(name), value.utf8.count <= 200 else { throw PageProblem.notFound }
        return value
    }
}
