public import Ledger
import Register
import WorkPlan

extension Receipt {
    /// Makes the receipt of a figure.
    ///
    /// Cost: reads every commit that wrote a counted record.
    ///
    /// - Throws: ``ReceiptError`` when the figure has no value or rests on an erased body; ``LedgerError``.
    public init(of figure: Figure, _ question: Question, from ledger: SQLiteLedger) throws {
        guard let value = figure.value else { throw ReceiptError(.noValue, "the figure has no value to prove") }
        if figure.erased > 0 {
            throw ReceiptError(.erased, "\(figure.erased) records in reach of the figure were erased")
        }
        let checkpoint = try ledger.checkpoint(covering: question.view.known)
        let root = try ledger.root(ofFirst: question.view.known)
        let citation = Citation(definition: figure.definition, question: question, ledger: ledger.id, root: root)
        self.init(
            citation: citation.description, ledger: ledger.id, definition: figure.definition.document,
            plan: question.plan, known: question.view.known, root: root, audience: question.view.audience,
            day: question.day, value: value, checkpoint: checkpoint,
            consistency: try ledger.consistencyProof(from: question.view.known, to: checkpoint.size),
            commits: try Self.opened(ReceiptEvidence(figure, question).records, checkpoint, ledger))
    }

    private static func opened(
        _ records: [Identifier<AnyRecord>: Int], _ checkpoint: Checkpoint, _ ledger: SQLiteLedger
    ) throws -> [OpenedCommit] {
        var wanted: [Int: Set<RecordID>] = [1: []]
        for number in try ledger.keyChanges(through: checkpoint.size) { wanted[number] = [] }
        for (record, commit) in records { wanted[commit, default: []].insert(record.recordID) }
        return try wanted.sorted { $0.key < $1.key }.map { number, records in
            try opened(try ledger.commit(number), records, checkpoint, ledger)
        }
    }

    private static func opened(
        _ commit: Commit, _ records: Set<RecordID>, _ checkpoint: Checkpoint, _ ledger: SQLiteLedger
    ) throws -> OpenedCommit {
        let leaves = try commit.contents().filter { isWanted($0.content, records) }.compactMap { index, _ in
            commit.leaves[index].opened.map {
                ProvenLeaf(index: index, leaf: $0, proof: commit.proof(ofLeaf: index))
            }
        }
        return OpenedCommit(
            header: commit.headerBytes, proof: try ledger.inclusionProof(of: commit.number, in: checkpoint.size),
            leaves: leaves)
    }

    private static func isWanted(_ content: LeafContent, _ records: Set<RecordID>) -> Bool {
        switch content {
        case .genesis, .key: true
        case .revision(let revision): records.contains(revision.record)
        default: false
        }
    }
}
