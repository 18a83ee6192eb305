import Hummingbird
import NIOCore

/// The parts of a request's body, one after the other, as they arrive.
struct MultipartReader {
    private var body: RequestBody.AsyncIterator
    private var parser: MultipartParser
    private var meter: UploadMeter
    private var events: ArraySlice<MultipartParser.Event> = []
    private var isAtEnd = false

    init(_ request: Request, _ boundary: MultipartBoundary, _ limits: ValidationDesk.Limits) {
        body = request.body.makeAsyncIterator()
        parser = MultipartParser(boundary: boundary)
        meter = UploadMeter(megabytes: limits.megabytes, patience: limits.patience)
    }

    /// What the client says that it will send.
    func check(length: String?) throws(PageProblem) { try meter.check(length: length) }

    /// The next part; nil at the end of the form. What is left of the part before is passed over.
    mutating func nextPart() async throws -> MultipartPart? {
        while let event = try await next() {
            if case .begin(let part) = event { return part }
        }
        return nil
    }

    /// The next piece of the part, or nil at its end.
    mutating func nextPiece() async throws -> [UInt8]? {
        guard case .content(let bytes)? = try await next() else { return nil }
        return bytes
    }

    private mutating func next() async throws -> MultipartParser.Event? {
        while true {
            if let event = events.popFirst() { return event }
            guard !isAtEnd else { return nil }
            guard let buffer = try await RequestBytes.next(&body) else {
                isAtEnd = true
                try parser.finish()
                return nil
            }
            try meter.take(buffer.readableBytes)
            events = try parser.read(buffer.readableBytesView)[...]
        }
    }
}

/// Reads a request's body.
enum RequestBytes {
    /// The next bytes; a connection that ends is a body that did not arrive whole.
    static func next(_ body: inout RequestBody.AsyncIterator) async throws(PageProblem) -> ByteBuffer? {
        let buffer: ByteBuffer?
        do { buffer = try await body.next() } catch { throw .upload(.broken) }
        guard buffer != nil || !Task.isCancelled else { throw .upload(.broken) }
        return buffer
    }
}
