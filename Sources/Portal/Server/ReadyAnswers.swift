import HTTPTypes
import Languages
import NIOCore
import NIOHTTP1

/// Hands out what lies ready, on the thread that read the request; everything else goes on to those who make it.
///
/// Answers keep the order of requests: nothing is handed out while an earlier request of the connection is being
/// answered. And nothing is while the other end is slow to take what it got, so that what waits for it stays bounded.
/// Also closes the connection when its other end is silent for too long.
final class ReadyAnswers: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let desk: FrontDesk
    private var idleness: Idleness
    private var date = HTTPDate()

    /// Where bytes enter that need no encoding.
    private var encoder: ChannelHandlerContext?
    private var found: Found?
    private var hasWritten = false
    private var watch: Scheduled<Void>?

    /// What is handed out when the request has been read to its end.
    private struct Found {
        let page: KeptPages.Page
        let head: HTTPRequestHead
        let start: ContinuousClock.Instant
    }

    init(desk: FrontDesk, patience: TimeAmount) {
        self.desk = desk
        idleness = Idleness(patience: patience, at: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        look(context, at: idleness.first)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        encoder = nil
        watch?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            if !idleness.isAnswering { found = find(head, context) }
            idleness.began(at: .now())
        case .body: idleness.received(at: .now())
        case .end:
            idleness.ended(at: .now())
            if let found { return handOut(found, context) }
        }
        if found == nil { context.fireChannelRead(data) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasWritten { encoder?.flush() }
        hasWritten = false
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { idleness.answered(at: .now()) }
        context.write(data, promise: promise)
    }

    /// What lies ready for a plain request: read, without a body, by a connection that stays open.
    private func find(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) -> Found? {
        let start = ContinuousClock.now
        guard head.method == .GET || head.method == .HEAD, head.version == .http1_1, context.channel.isWritable,
            encoder != nil, let page = desk.page(for: head)
        else { return nil }
        return Found(page: page, head: head, start: start)
    }

    private func handOut(_ found: Found, _ context: ChannelHandlerContext) {
        self.found = nil
        let answer = found.page.answer(ifNoneMatch: found.head.headers.first(name: "if-none-match"))
        let hasBody = found.head.method == .GET && answer.body.readableBytes > 0
        encoder?.write(NIOAny(answer.head(date: date.text(), context.channel.allocator)), promise: nil)
        if hasBody { encoder?.write(NIOAny(answer.body), promise: nil) }
        hasWritten = true
        idleness.answered(at: .now())
        tell(found, answer, context)
    }

    private func tell(_ found: Found, _ answer: ReadyAnswer, _ context: ChannelHandlerContext) {
        let visit = Visit(
            method: found.head.method.rawValue, target: found.head.uri, status: answer.status, route: found.page.route,
            source: answer.status == 304 ? .unchanged : .kept,
            bytes: found.head.method == .GET ? answer.body.readableBytes : 0,
            seconds: Visit.seconds(since: found.start))
        desk.traffic.began()
        desk.traffic.ended(visit)
        guard let log = desk.log else { return }
        let hops = found.head.headers["x-forwarded-for"]
        log.write(visit, client: desk.proxies.client(behind: hops, at: context.channel.remoteAddress))
    }

    private func look(_ context: ChannelHandlerContext, at moment: NIODeadline) {
        watch = context.eventLoop.assumeIsolated().scheduleTask(deadline: moment) { [self] in
            switch idleness.verdict(at: .now()) {
            case .close: context.close(promise: nil)
            case .lookAgain(let next): look(context, at: next)
            }
        }
    }
}

extension FrontDesk {
    /// The page that lies ready for a request, when the request asks for nothing unusual.
    fileprivate func page(for head: HTTPRequestHead) -> KeptPages.Page? {
        let fields = head.headers
        guard fields["connection"].allSatisfy({ $0.lowercased() == "keep-alive" }),
            !fields.contains(name: "content-length"), !fields.contains(name: "transfer-encoding"),
            !fields.contains(name: "expect")
        else { return nil }
        let names = fields["host"]
        guard names.count == 1, hosts.problem(of: names[0]) == nil else { return nil }
        let language = Language.preferred(parameter: nil, acceptLanguage: fields.first(name: "accept-language"))
        let isPacked = fields.first(name: "accept-encoding").map(Packing.accepts) ?? false
        return page(KeptPages.Key(target: head.uri, language: language, isPacked: isPacked))
    }
}
