import Foundation
import Glibc

/// A connection that asks for one page after the other and waits for each: nothing of a library stands in what is timed.
final class Connection {
    private let socket: Int32
    private var buffer = [UInt8](repeating: 0, count: 262_144)

    /// - Parameter address: `http://127.0.0.1:PORT`.
    init(_ address: String) throws {
        let port = URL(string: address)?.port ?? 0
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(port).bigEndian
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        precondition(result == 0, "a server listens at \(address)")
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(socket) }

    /// The status of an answer that was read to its end.
    func status(of path: String) -> Int {
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
        precondition(send(socket, request, request.count, 0) == request.count, "a request is sent at once")
        var (count, wanted) = (0, Int.max)
        while count < wanted {
            let read = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress! + count, $0.count - count, 0) }
            precondition(read > 0, "an answer has an end")
            count += read
            if wanted == .max, let length = length(of: buffer[..<count]) { wanted = length }
        }
        return Int(String(decoding: buffer[9..<12], as: UTF8.self)) ?? 0
    }

    /// How long the whole answer is, when its fields are there.
    private func length(of bytes: ArraySlice<UInt8>) -> Int? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let fields = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = fields.components(separatedBy: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        return end.upperBound + (length ?? 0)
    }
}
