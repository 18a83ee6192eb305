import GRDB

/// Whose eyes an export is for.
public enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Everybody: only public leaves are opened.
    case `public`
    /// Those who work with the ledger: all leaves are opened that are not erased.
    case `internal`
}

extension SQLiteLedger {
    /// Writes the ledger as JSON Lines: a line on the export, a line per commit, a line per checkpoint.
    ///
    /// `docs/ledger.md` fixes the form. Each call of `write` gets one line with its end.
    ///
    /// - Parameter size: how many commits; all if nil.
    public func export(
        for audience: Audience, through size: Int? = nil, progress: Progress? = nil, _ write: ([UInt8]) throws -> Void
    ) throws {
        let size = try size ?? head.size
        let opened = audience == .public ? try openings(through: size) : []
        try write(Self.line(exportHead(audience, size)))
        try commits(from: 1, through: size) { commit in
            if Task.isCancelled { throw LedgerError(.cancelled, "the export was stopped") }
            try write(Self.line(try ExportLine(commit, audience: audience, opened: opened).json))
            try progress?(commit.number, size)
        }
        for note in try notes(through: size) { try write(Self.line(["checkpoint": .string(note)])) }
    }

    /// A commit as everybody may see it.
    public func publicView(of commit: Commit) throws -> Commit {
        let opened = try openings(through: head.size)
        return Commit(
            header: commit.header, headerBytes: commit.headerBytes, hash: commit.hash,
            leaves: try ExportLine(commit, audience: .public, opened: opened).leaves)
    }

    private func exportHead(_ audience: Audience, _ size: Int) -> JSON {
        [
            "format": "titian-export/1", "ledger": .string(id.description), "audience": .string(audience.rawValue),
            "commits": .integer(size), "key": .string(genesis.key.text),
        ]
    }

    private static func line(_ json: JSON) -> [UInt8] {
        json.canonical + [UInt8(ascii: "\n")]
    }

    /// The leaves that an opening made public.
    private func openings(through size: Int) throws -> Set<LeafReference> {
        try read { db in
            let rows = try SQLStatement("SELECT target FROM acts WHERE kind = 'opening' AND id < ?", db)
                .bind(.integer(LeafRow.id(size + 1, 0)))
            var leaves: Set<LeafReference> = []
            while try rows.step() { leaves.insert(LeafRow.reference(rows.integer(0))) }
            return leaves
        }
    }

    private func notes(through size: Int) throws -> [String] {
        try read { db in
            let rows = try SQLStatement("SELECT note FROM checkpoints WHERE size <= ? ORDER BY size", db)
                .bind(.integer(size))
            var notes: [String] = []
            while try rows.step() { notes.append(rows.text(0)) }
            return notes
        }
    }
}

/// One commit of an export.
private struct ExportLine {
    let header: String
    let leaves: [Leaf]

    init(_ commit: Commit, audience: Audience, opened: Set<LeafReference>) throws {
        header = String(decoding: commit.headerBytes, as: UTF8.self)
        leaves = try commit.leaves.enumerated().map { index, leaf in
            guard audience == .public, let salted = leaf.opened else { return leaf }
            let isOpen =
                try salted.decoded().isPublic
                || opened.contains(LeafReference(commit: commit.number, index: index))
            return isOpen ? leaf : Leaf(digest: leaf.digest, opened: nil)
        }
    }

    var json: JSON {
        ["header": .string(header), "leaves": .array(leaves.map(Self.json))]
    }

    private static func json(_ leaf: Leaf) -> JSON {
        if let opened = leaf.opened {
            return [
                "salt": .string(Hex.text(opened.salt)),
                "content": .string(String(decoding: opened.content, as: UTF8.self)),
            ]
        }
        return leaf.isErased ? ["hash": .string(leaf.digest.hex), "erased": true] : ["hash": .string(leaf.digest.hex)]
    }
}
