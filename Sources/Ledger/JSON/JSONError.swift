/// Why bytes are not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The offset, in bytes from 0, at which reading could not go on.
    public let offset: Int
    /// What is wrong there.
    public let reason: String

    /// Puts it together.
    public init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }

    /// "byte 17: …"
    public var description: String { "byte \(offset): \(reason)" }
}
