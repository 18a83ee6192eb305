import HTTPTypes
import Hummingbird
import Languages
import Logging
import NIOCore

/// What stands between the socket and the router: refuses strangers' tricks, answers what has not changed from memory,
/// holds each client to its budget, packs what is large, and counts and logs all of it.
struct Front: HTTPResponder {
    typealias Context = FrontContext

    let site: Site
    let inner: RouterResponder<BasicRequestContext>
    let desk: FrontDesk

    init(site: Site, options: FrontOptions = FrontOptions()) {
        self.site = site
        inner = PortalRouter.router(site).buildResponder()
        desk = FrontDesk(site: site, options: options)
    }

    func respond(to request: Request, context: FrontContext) async throws -> Response {
        let start = ContinuousClock.now
        desk.traffic.began()
        let answered = await answer(request, context)
        let visit = Visit(
            method: request.method.rawValue, target: request.head.path ?? "/",
            status: answered.response.status.code, route: answered.route, source: answered.source,
            bytes: answered.response.body.contentLength, seconds: Visit.seconds(since: start))
        desk.traffic.ended(visit)
        desk.log?.write(visit, client: desk.proxies.client(of: request, at: context.address))
        return answered.response
    }

    /// An answer, with what the log wants to know of it.
    struct Answered {
        var response: Response
        var route: String
        var source: Visit.Source
    }

    private func answer(_ request: Request, _ context: FrontContext) async -> Answered {
        if let problem = desk.hosts.problem(of: request) { return refuse(problem, request) }
        guard request.isReading, let stamp = desk.stamps.stamp(ofPath: request.head.path ?? "/") else {
            return await route(request, context)
        }
        let key = KeptPages.Key(request)
        if let page = desk.kept.page(key, stamp) { return page.answer(to: request) }
        if let unchanged = unchanged(key, stamp, request) { return unchanged }
        if let wait = tooMuchOfThePast(request, context) { return refuse(.tooMany(seconds: wait), request) }
        let answered = await route(request, context)
        return await finished(answered, key, stamp, request)
    }

    /// Answers without making the page, when the reader has it.
    private func unchanged(_ key: KeptPages.Key, _ stamp: PageStamp, _ request: Request) -> Answered? {
        guard let field = request.headers[.ifNoneMatch] else { return nil }
        let tag = EntityTag.tag(key.target, key.language, stamp, build: desk.build)
        guard EntityTag.matches(field, tag), field != "*" else { return nil }
        return Answered(response: .notModified(tag), route: "unchanged", source: .unchanged)
    }

    /// The seconds to wait for a client that has asked for more (K, D) than its budget.
    private func tooMuchOfThePast(_ request: Request, _ context: FrontContext) -> Int? {
        guard let query = request.uri.query, query.contains("at=") || query.contains("known=") else { return nil }
        return desk.proxies.client(of: request, at: context.address).flatMap { desk.past.take($0) }
    }

    private func refuse(_ problem: PageProblem, _ request: Request) -> Answered {
        var response = ProblemAnswers(site: site).answer(problem, request)
        SecurityFields.put(on: &response)
        return Answered(response: response, route: "refused", source: .made)
    }

    private func route(_ request: Request, _ context: FrontContext) async -> Answered {
        let inside = BasicRequestContext(source: context.source)
        do {
            let client = desk.proxies.client(of: request, at: context.address)
            var response = try await FrontContext.$client.withValue(request.needsClient ? client : nil) {
                try await inner.respond(to: request, context: inside)
            }
            if desk.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
            return Answered(response: response, route: inside.endpointPath ?? "none", source: .made)
        } catch {
            site.logger.error("a request ended in an error that no page tells: \(error)")
            return refuse(.failed, request)
        }
    }

    /// Tags, packs and keeps what was made, if nothing changed meanwhile.
    private func finished(
        _ answered: Answered, _ key: KeptPages.Key, _ stamp: PageStamp, _ request: Request
    ) async -> Answered {
        var answered = answered
        let isFor304 = answered.response.status == .ok && answered.response.headers[.cacheControl] != "no-store"
        guard isFor304, desk.stamps.stamp(ofPath: request.head.path ?? "/") == stamp else {
            await answered.response.pack(for: key)
            return answered
        }
        let tag = EntityTag.tag(key.target, key.language, stamp, build: desk.build)
        answered.response.headers[.eTag] = tag
        await answered.response.pack(for: key)
        if request.method == .get, let body = await answered.response.bytes() {
            let response = answered.response
            let page = KeptPages.Page(
                stamp: stamp, headers: response.headers, tag: tag, body: body, route: answered.route)
            desk.kept.keep(page, key)
        }
        return answered
    }
}

extension Request {
    /// Whether what answers has to know who asks: forms do, and the way back from an identity provider. Pages do not.
    fileprivate var needsClient: Bool { !isReading || uri.path == AccountPlace.signOnReturn.path }
}

/// What the front knows of a request before it is read.
struct FrontContext: InitializableFromSource, Sendable {
    /// Who sends the form that is being taken.
    @TaskLocal static var client: Client?

    private let channel: any Channel
    private let logger: Logger

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
        logger = source.logger
    }

    /// What the router makes its context of.
    var source: ApplicationRequestContextSource { ApplicationRequestContextSource(channel: channel, logger: logger) }

    /// The connection's other end.
    var address: SocketAddress? { channel.remoteAddress }
}

extension KeptPages.Key {
    init(_ request: Request) {
        let packed = request.headers[.acceptEncoding].map(Packing.accepts) ?? false
        self.init(target: request.head.path ?? "/", language: request.language, isPacked: packed)
    }
}

extension KeptPages.Page {
    /// The page, or that the reader has it.
    func answer(to request: Request) -> Front.Answered {
        if isKnown(request.headers[.ifNoneMatch]) {
            return Front.Answered(response: .notModified(tag), route: route, source: .unchanged)
        }
        let response = Response(
            status: .ok, headers: headers, body: request.method == .head ? .init() : .init(byteBuffer: body))
        return Front.Answered(response: response, route: route, source: .kept)
    }
}

extension Response {
    /// RFC 9110, 15.4.5.
    static func notModified(_ tag: String) -> Response {
        Response(status: .notModified, headers: KeptPages.Page.unchangedFields(tag))
    }
}
