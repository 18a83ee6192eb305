import Hummingbird

/// The names under which the server answers.
struct Hosts: Sendable {
    /// In small letters, without a port; empty allows all.
    let allowed: Set<String>

    /// What is wrong with the request's `Host`: one that is no host, or none of ours.
    func problem(of request: Request) -> PageProblem? {
        guard let authority = request.head.authority else { return allowed.isEmpty ? nil : .badHost }
        return problem(of: authority)
    }

    /// What is wrong with a `Host`.
    func problem(of authority: String) -> PageProblem? {
        guard let host = Self.host(authority) else { return .badHost }
        return allowed.isEmpty || allowed.contains(host) ? nil : .wrongHost
    }

    /// The host of `host:port`, in small letters; `nil` when it is none (RFC 9110, 7.2).
    static func host(_ authority: String) -> String? {
        let bytes = authority.utf8
        guard (1...255).contains(bytes.count) else { return nil }
        let isLiteral = bytes.first == UInt8(ascii: "[")
        let end =
            isLiteral
            ? bytes.firstIndex(of: UInt8(ascii: "]")).map { bytes.index(after: $0) }
            : bytes.firstIndex(of: UInt8(ascii: ":"))
        if isLiteral, end == nil { return nil }
        let host = authority[..<(end ?? authority.endIndex)]
        let port = authority[(end ?? authority.endIndex)...]
        let isPort =
            port.isEmpty || (port.hasPrefix(":") && port.utf8.count <= 6 && port.utf8.dropFirst().allSatisfy(isDigit))
        let isHost = !host.isEmpty && host.utf8.allSatisfy { isNamePart($0) || (isLiteral && ":[]".utf8.contains($0)) }
        return isPort && isHost ? host.lowercased() : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._".utf8.contains(byte)
    }
}
