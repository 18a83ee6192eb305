public import Foundation
public import Ledger
public import Register

/// How a register is brought up from a ledger.
public enum RegisterSource {
    /// How many commits after a snapshot make a new one worth its while.
    private static let worthwhile = 1_000

    /// Builds the register of a ledger, from its snapshot if there is one of this very history, else commit by commit.
    ///
    /// A damaged ledger gives the register up to its last good commit.
    ///
    /// - Parameters:
    ///   - snapshot: where the snapshot lies, or would; `nil` uses none.
    ///   - progress: told the commits done and the commits in all, now and then.
    public static func register(
        of ledger: SQLiteLedger, snapshot: URL? = nil, progress: Ledger.Progress? = nil
    ) throws -> Register {
        let head = try ledger.head.size
        let last = min(head, ledger.damage?.lastGood ?? head)
        var register = snapshot.flatMap { read($0, of: ledger, upTo: last) } ?? Register()
        let start = register.head
        guard start < last else { return register }
        do {
            try ledger.commits(from: start + 1, through: last) { commit in
                try register.apply(commit)
                if commit.number % 1_000 == 0 { try progress?(commit.number, last) }
            }
        } catch let error as LedgerError where error.code == .damaged {
            return register
        }
        if let snapshot, register.head - start >= worthwhile { write(register, of: ledger, to: snapshot) }
        return register
    }

    /// Writes a snapshot, unless it cannot be written: it is only there for speed.
    public static func write(_ register: Register, of ledger: SQLiteLedger, to url: URL) {
        guard let root = try? ledger.root(ofFirst: register.head) else { return }
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        // A snapshot holds internal bodies: only its owner may read it.
        let draft = url.appendingPathExtension("new")
        try? FileManager.default.removeItem(at: draft)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: draft.path, contents: nil, attributes: attributes),
            let file = FileHandle(forWritingAtPath: draft.path),
            (try? register.writeSnapshot(root: root, to: { try file.write(contentsOf: $0) })) != nil,
            (try? file.close()) != nil
        else { return }
        rename(draft.path, url.path)
    }

    private static func read(_ url: URL, of ledger: SQLiteLedger, upTo last: Int) -> Register? {
        guard let file = try? FileHandle(forReadingFrom: url) else { return nil }
        defer { try? file.close() }
        guard let snapshot = SnapshotReader({ count in [UInt8]((try? file.read(upToCount: count)) ?? Data()) }),
            snapshot.state.size <= last, (try? ledger.root(ofFirst: snapshot.state.size)) == snapshot.state.root
        else { return nil }
        return try? Register(snapshot: snapshot, genesis: ledger.genesis)
    }
}
