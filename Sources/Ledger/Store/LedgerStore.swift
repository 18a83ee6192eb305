/// Where a ledger is kept.
///
/// Nothing of a store's library shows here, so that the domain can be built on SQLite, PostgreSQL or memory.
public protocol LedgerStore: Sendable {
    /// Where the ledger ends now.
    var head: Head { get throws }

    /// Hands over commits in order, from a number up to and including another, or to the head.
    ///
    /// What is handed over has been hashed again: damaged bytes throw, they never come through.
    func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws

    /// Runs a function inside one write transaction, and makes durable what it appended before returning.
    ///
    /// The function runs without suspension and nobody else writes meanwhile, so that what it checked still holds when
    /// it appends. All that it appends gets one checkpoint. If it throws, nothing is written.
    func write<R>(_ body: (any LedgerTransaction) throws -> R) throws -> R
}

/// A ledger inside its one write transaction; it must not be used after that.
public protocol LedgerTransaction: AnyObject {
    /// Where the ledger ends, with what was appended in this transaction.
    var head: Head { get }

    /// Hands over commits in order, to catch up with what other processes wrote.
    func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws

    /// What came of a command before, if it was appended.
    func appended(by command: CommandID) throws -> Appended?

    /// Appends a commit to the head that the caller expects.
    ///
    /// The command decides first: if it was appended before, its first result comes back, whatever the head.
    /// - Throws: ``LedgerError`` with `headMoved` or `refused`; the transaction can then go on.
    @discardableResult
    func append(expecting head: Head, _ draft: Draft) throws -> Appended

    /// Runs a part of the transaction: if it throws, what the part appended is taken back, and only that.
    func part<R>(_ body: () throws -> R) throws -> R
}

extension LedgerStore {
    /// Hands over all commits from a number on.
    public func commits(from first: Int = 1, _ each: (Commit) throws -> Void) throws {
        try commits(from: first, through: nil, each)
    }
}
