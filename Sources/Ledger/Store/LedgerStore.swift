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
    func seal<R>(_ body: (any LedgerTransaction) throws -> R) throws -> Sealed<R>
}

/// What came of a write transaction, and the checkpoint that covers what it appended.
public struct Sealed<Value> {
    /// What the function gave.
    public let value: Value
    /// The checkpoint; the newest one, when nothing was appended.
    public let checkpoint: Checkpoint
}

extension Sealed: Sendable where Value: Sendable {}

/// A ledger inside its one write transaction; it must not be used after that.
public protocol LedgerTransaction: AnyObject {
    /// Where the ledger ends, with what was appended in this transaction.
    ///
    /// Cost: some hashes for the root; ``size`` and ``last`` have none.
    var head: Head { get }

    /// The count of commits, with those appended in this transaction.
    var size: Int { get }

    /// The hash of the last commit, with what was appended in this transaction.
    var last: Digest { get }

    /// Hands over commits in order, to catch up with what other processes wrote.
    func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws

    /// What came of a command before, if it was appended.
    func appended(by command: CommandID) throws -> Appended?

    /// Appends a commit to the head that the caller expects.
    ///
    /// The command decides first: if it was appended before, its first result comes back, whatever the head and
    /// whatever `check` would say.
    ///
    /// - Parameters:
    ///   - last: the hash of the commit that the caller expects to be the last.
    ///   - check: the caller's own rules, called when nothing else stands in the way; what it throws refuses the draft.
    /// - Throws: ``LedgerError`` with `headMoved` or `refused`, or what `check` throws. Nothing of the draft was written
    ///   then, and the transaction can go on.
    @discardableResult
    func append(expecting last: Digest, _ draft: PreparedDraft, check: () throws -> Void) throws -> Appended
}

extension LedgerTransaction {
    /// Appends a draft that needs no rules of the caller's.
    @discardableResult
    public func append(expecting last: Digest, _ draft: Draft) throws -> Appended {
        try append(expecting: last, PreparedDraft(draft)) {}
    }
}

extension LedgerStore {
    /// Hands over all commits from a number on.
    public func commits(from first: Int = 1, _ each: (Commit) throws -> Void) throws {
        try commits(from: first, through: nil, each)
    }

    /// Runs a function inside one write transaction, as ``seal(_:)``, of which only the value is wanted.
    public func write<R>(_ body: (any LedgerTransaction) throws -> R) throws -> R { try seal(body).value }
}
