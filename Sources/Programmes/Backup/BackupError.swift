/// Why a backup cannot be made or restored.
public struct BackupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stands in the way.
    public enum Code: Hashable, Sendable {
        /// A file does not fit into a backup.
        case unfit
        /// The file is not a backup, or one that was cut short or changed.
        case unreadable
        /// The data folder holds a ledger that the backup must not take the place of.
        case inTheWay
        /// A ledger that is to be replaced is in use.
        case inUse
        /// A file could not be made.
        case cannotMake
        /// A file could not be read or written.
        case file
        /// The caller asked for the work to stop.
        case cancelled
    }

    /// What stands in the way.
    public let code: Code

    /// What is wrong, and what would be right.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The detail.
    public var description: String { detail }
}

/// Told the bytes that were done; throwing from it stops the work.
public typealias ByteProgress = (_ done: Int) throws -> Void
