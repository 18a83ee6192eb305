extension SQLiteLedger {
    /// Recomputes everything: hashes from the stored bytes, headers, roots, signatures, acts.
    @discardableResult
    public func verify(progress: Progress? = nil) throws -> Verification {
        throw LedgerError(.file, "not yet")
    }

    /// Recomputes everything, and holds it against a checkpoint that somebody else kept.
    @discardableResult
    public func verify(against checkpoint: Checkpoint, progress: Progress? = nil) throws -> Verification {
        throw LedgerError(.file, "not yet")
    }
}
