import HTTPTypes
import NIOCore

/// An answer as it goes over the wire, but for its date: written once, sent often.
struct ReadyAnswer: Sendable {
    let status: Int
    let body: ByteBuffer

    /// The status line and the fields, without the empty line after them.
    private let head: ByteBuffer

    /// The name of the field that is written last.
    private static let dateName = "Date: "

    init(_ status: HTTPResponse.Status, _ fields: HTTPFields, body: ByteBuffer = ByteBuffer()) {
        self.status = status.code
        self.body = body
        var head = ByteBuffer()
        head.writeString("HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n")
        for field in fields { head.writeString("\(field.name.rawName): \(field.value)\r\n") }
        self.head = head
    }

    /// The bytes up to the body.
    func head(date: String, _ allocator: ByteBufferAllocator) -> ByteBuffer {
        var bytes = allocator.buffer(capacity: head.readableBytes + date.utf8.count + Self.dateName.utf8.count + 4)
        bytes.writeImmutableBuffer(head)
        bytes.writeString(Self.dateName)
        bytes.writeString(date)
        bytes.writeString("\r\n\r\n")
        return bytes
    }
}
