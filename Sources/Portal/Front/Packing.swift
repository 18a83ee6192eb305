import Compression
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Which answers are compressed: text of some size, and nothing that holds a secret, whose length would tell of it.
enum Packing {
    /// Below it, gzip's header outweighs what is won.
    private static let smallest = 1_024

    /// Above it, a page is packed on a thread of its own.
    private static let large = 262_144

    private static let types: Set<Substring> = [
        "text/html", "text/css", "text/plain", "text/csv", "text/javascript", "application/json",
        "application/problem+json", "application/atom+xml", "image/svg+xml",
    ]

    /// Whether `Accept-Encoding` allows gzip (RFC 9110, 12.5.3).
    static func accepts(_ field: String) -> Bool {
        for part in field.split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let name = pieces.first, name == "gzip" || name == "*" else { continue }
            return !pieces.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
        return false
    }

    /// Whether an answer may be packed at all.
    static func isFor(_ response: Response) -> Bool {
        guard let type = response.headers[.contentType]?.split(separator: ";").first, types.contains(type) else {
            return false
        }
        return response.headers[.contentEncoding] == nil && response.headers[.setCookie] == nil
            && response.headers[.cacheControl] != "no-store"
    }

    /// The bytes, packed.
    static func pack(_ body: ByteBuffer) async -> [UInt8]? {
        let bytes = Array(body.readableBytesView)
        guard bytes.count >= smallest else { return nil }
        guard bytes.count > large else { return Gzip.compress(bytes) }
        return try? await Blocking.run { Gzip.compress(bytes) }
    }
}

extension Response {
    /// Compresses the body when the reader takes it and it is worth its while.
    mutating func pack(for key: KeptPages.Key) async {
        guard Packing.isFor(self) else { return }
        let vary = headers[.vary].map { $0 + ", Accept-Encoding" }
        headers[.vary] = vary ?? "Accept-Encoding"
        guard key.isPacked, let body = await bytes(), let packed = await Packing.pack(body) else { return }
        self.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        headers[.contentEncoding] = "gzip"
    }

    /// The body's bytes, when they are all here; `nil` for what is sent as it is made, and for what is very large.
    func bytes() async -> ByteBuffer? {
        guard let length = body.contentLength, (1...Collector.largest).contains(length) else { return nil }
        let collector = Collector()
        do { try await body.write(collector) } catch { return nil }
        let bytes = collector.bytes
        return bytes.readableBytes == length ? bytes : nil
    }
}

/// Takes a body's bytes in place of a socket.
private final class Collector: ResponseBodyWriter, Sendable {
    static let largest = 4 << 20

    private let held = Mutex(ByteBuffer())

    var bytes: ByteBuffer { held.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        held.withLock { held in
            if held.readableBytes == 0 { held = buffer } else { held.writeImmutableBuffer(buffer) }
        }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
