public import Ledger
import WorkPlan

extension Register {
    /// Reads a snapshot.
    ///
    /// Another thread reads, checks and decodes its parts, while this one puts them into the register.
    ///
    /// - Parameter genesis: what the ledger's first commit says.
    /// - Throws: ``RegisterError`` with code ``RegisterError/Code/snapshot`` when a part is damaged or missing.
    public init(snapshot: SnapshotReader, genesis: Genesis) throws(RegisterError) {
        self.init()
        self.genesis = genesis
        head = snapshot.state.size
        var isWhole = false
        Ahead.forEach { number in
            snapshot.part(number + 1).flatMap { SnapshotChange($0.tag, $0.fields) }
        } _: { change in
            let fits = change.make(&self)
            isWhole = fits && change.isLast
            return fits && !change.isLast
        }
        guard isWhole, times.count == head else {
            throw RegisterError(.snapshot, commit: 0, "the snapshot is damaged; delete it, and it is made anew")
        }
    }
}
