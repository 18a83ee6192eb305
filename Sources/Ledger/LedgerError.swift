/// A failure to read, write or prove something about a ledger.
///
/// Tests and callers look at ``code``; people and logs read the description.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: String, Sendable, Hashable {
        /// Text that should have been JSON is not.
        case invalidJSON
        /// Bytes that should have been a header, leaf, checkpoint, key or identifier are not.
        case malformed
        /// A draft breaks a rule of the ledger's format: a bad body, an act that may not be, a time where none may be.
        case refused
        /// The head is not the one that the caller expected.
        case headMoved
        /// The ledger was opened for reading only, or without its key.
        case readOnly
        /// The key is not the one in force.
        case wrongKey
        /// The stored ledger is not a descendant of the newest head that was signed here.
        case behindWitness
        /// Stored bytes are not what was signed.
        case damaged
        /// A checkpoint or proof does not hold for this ledger.
        case unproven
        /// A commit, leaf or checkpoint that was asked for does not exist.
        case notFound
        /// The file is not a ledger, or one of a newer version.
        case notALedger
        /// A file could not be made, read or written.
        case file
        /// Another process kept the ledger locked for too long.
        case busy
        /// The caller asked for the work to stop.
        case cancelled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What went wrong, for people.
    public let detail: String
    /// The source line that noticed.
    public let location: String

    /// Makes an error that remembers where it arose.
    public init(_ code: Code, _ detail: String, file: String = #fileID, line: Int = #line) {
        self.code = code
        self.detail = detail
        self.location = "\(file):\(line)"
    }

    /// The detail alone: the code and the place are for programs.
    public var description: String { detail }
}

extension LedgerError: Equatable {
    /// Two errors are equal when they are of one kind; the words are for people.
    public static func == (a: LedgerError, b: LedgerError) -> Bool { a.code == b.code }
}
