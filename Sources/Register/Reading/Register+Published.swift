import Ledger
public import WorkPlan

extension Register {
    /// The records of which one commit wrote a public version, but for the release itself and what is told of it.
    ///
    /// Cost: linear in the count of records.
    public func published(by commit: Int) -> [Identifier<AnyRecord>] {
        let own: Set<UInt8> = [Release.slot, ReleaseStep.slot, Correction.slot]
        return (0..<Int32(directory.count)).filter { handle in
            let history = histories[Int(handle)]
            guard let kind = history.kind, !own.contains(kind) else { return false }
            return history.step(at: UInt32(commit), for: .public).map { Int($0.commit) == commit } ?? false
        }.map { directory[$0] }
    }
}
