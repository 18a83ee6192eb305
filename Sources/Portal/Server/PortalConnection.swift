import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// A reader's connection: HTTP/1.1, with what lies ready handed out before anybody is woken.
struct PortalConnection: HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: HTTPChannelHandler.Responder
    let desk: FrontDesk

    /// How long the other end may be silent.
    let patience: TimeAmount

    /// How long it may take nothing of its answer: a large page on a bad line takes minutes, and a reader who takes
    /// nothing looks the same until they have passed.
    private var slowness: TimeAmount { .nanoseconds(patience.nanoseconds * 10) }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.syncOptions?.setOption(.writeBufferWaterMark, value: Self.waiting)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: Self.limits)
            try pipeline.addHandler(ReadyAnswers(desk: desk, patience: patience))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try pipeline.addHandler(SlowReaders(patience: slowness))
            try pipeline.addHandler(HTTPConnectionStateHandler(logger: logger))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    func handle(value: Value, logger: Logger) async { await handleHTTP(asyncChannel: value, logger: logger) }

    /// How many bytes may wait for the other end before whoever makes more is told to wait: a usual page fits whole, or all
    /// handlers would be told with each that the connection is full, and at once that it is not.
    private static let waiting = ChannelOptions.Types.WriteBufferWaterMark(low: 1 << 16, high: 1 << 17)

    private static var limits: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 16_384
        limits.maxHeaderListSize = 32_768
        limits.maxHeaderFieldCount = 100
        return limits
    }
}
