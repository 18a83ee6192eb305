/// Checks the stored checkpoints: form, order, roots and signatures.
struct CheckpointChecker {
    let ledger: LedgerID
    let keys: HistoryChecker.Keys

    /// A checkpoint, what it must say, and who must have signed it.
    private struct Task: Sendable {
        let note: TableChecker.Note
        let ledger: LedgerID
        let root: Digest
        let keys: [VerifierKey]

        /// Why the checkpoint is not right, if it isn't.
        func problem() -> String? {
            guard let checkpoint = try? Checkpoint(parsing: note.text) else { return "cannot be read" }
            guard checkpoint.ledger == ledger, checkpoint.size == note.size else { return "is of something else" }
            guard checkpoint.root == root else { return "has another root than the commits" }
            guard checkpoint.signatures.count == keys.count, keys.allSatisfy(checkpoint.isSigned) else {
                return "is not signed with the key in force"
            }
            return nil
        }
    }

    /// Checks all checkpoints of the commits that are right, and notes the first that is not: nothing after the last
    /// good checkpoint is vouched for.
    func check(_ notes: [TableChecker.Note], _ history: inout HistoryChecker, isWhole: Bool) throws {
        let tasks = notes.compactMap { note in
            history.root(ofFirst: note.size).map { root in
                Task(note: note, ledger: ledger, root: root, keys: keys.signing(note.size))
            }
        }
        let problems = try TwoThreads.map(tasks.chunked(by: 256), progress: { _ in }) { tasks in
            tasks.map { $0.problem() }
        }.joined()
        for (index, problem) in problems.enumerated() {
            guard let problem else { continue }
            let good = index == 0 ? 0 : tasks[index - 1].note.size
            return history.note(good + 1, "the checkpoint of size \(tasks[index].note.size) \(problem)")
        }
        let last = tasks.last?.note.size ?? 0
        if isWhole, last < history.size {
            history.note(last + 1, "no checkpoint covers it")
        }
        checkRotations(notes, &history)
    }

    /// A change of key stands alone in its group.
    private func checkRotations(_ notes: [TableChecker.Note], _ history: inout HistoryChecker) {
        let sizes = Set(notes.map(\.size))
        for act in history.acts {
            guard case .key = act.content else { continue }
            let number = LeafRow.reference(act.id).commit
            if !sizes.isSuperset(of: [number - 1, number]) {
                history.note(number, "it changes the key, but has no checkpoint of its own")
            }
        }
    }
}

extension Array {
    /// The elements in runs of a length, the last of which may be shorter.
    func chunked(by length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}
