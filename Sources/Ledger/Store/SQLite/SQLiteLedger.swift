public import Foundation
import GRDB
import Synchronization

/// A ledger in a SQLite file.
///
/// Several threads may use one, and several processes may open the same file.
public final class SQLiteLedger: LedgerStore {
    /// The file.
    public let url: URL
    /// What the first commit says.
    public let genesis: Genesis

    let pool: DatabasePool
    let clock: LedgerClock
    let state: Mutex<State>
    let witness = Witness()
    let log: WriteAheadLog

    /// What is kept in memory: the tree of all commits that this process has seen, and whether it may write.
    struct State: Sendable {
        var tree = MerkleTree()
        /// Where the tree ends, as it was read or written last.
        var head: Head?
        var key: SigningKey?
        /// Why writing is refused for now.
        var refusal: LedgerError?
        var damage: Damage?
        /// The witness that the stored ledger does not descend from.
        var lost: TreeState?
        /// Salts that were erased by this process and may still stand in the file, by leaf.
        var salts: [Int: [UInt8]] = [:]
    }

    init(url: URL, genesis: Genesis, pool: DatabasePool, clock: LedgerClock, state: sending State) {
        self.url = url
        self.genesis = genesis
        self.pool = pool
        self.clock = clock
        self.state = Mutex(state)
        log = WriteAheadLog(of: url)
    }

    /// What time it is by the ledger's clock.
    public var now: Timestamp { clock.now() }

    /// The ledger's name.
    public var id: LedgerID { genesis.ledger }

    /// What is known to be damaged: by a short look when the ledger was opened, or by the last ``verify(progress:)``.
    public var damage: Damage? {
        state.withLock(\.damage)
    }

    /// Why nothing can be written now, if so: no key, damage, or a history that is not the one signed here before.
    public var refusal: LedgerError? {
        state.withLock { state in
            state.refusal ?? (state.key == nil ? LedgerError(.readOnly, "the ledger was opened for reading") : nil)
        }
    }

    /// Runs work on the database, and turns SQLite's errors into ours.
    static func translating<R>(_ work: () throws -> R) throws -> R {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw LedgerError(error)
        }
    }

    func read<R>(_ work: (Database) throws -> R) throws -> R {
        try Self.translating { try pool.read(work) }
    }
}

/// What is wrong with a ledger, and up to where it is right.
public struct Damage: Sendable, Hashable, CustomStringConvertible {
    /// The first commit that is not as it was signed.
    public let commit: Int
    /// What is wrong with it.
    public let reason: String

    /// The last commit that is right, and so are all before; 0 if none is.
    public var lastGood: Int { commit - 1 }

    /// "commit 17: …"
    public var description: String { "commit \(commit): \(reason)" }
}

extension LedgerError {
    init(_ error: DatabaseError) {
        let text = error.message ?? error.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, "another process is writing: \(text)")
        case .SQLITE_CORRUPT: self.init(.damaged, "the file's pages are damaged: \(text)")
        case .SQLITE_NOTADB: self.init(.notALedger, "the file is not a database: \(text)")
        case .SQLITE_READONLY: self.init(.readOnly, "the file cannot be written: \(text)")
        case .SQLITE_CONSTRAINT: self.init(.damaged, "the tables refuse this: \(text)")
        default: self.init(.file, "SQLite: \(text)")
        }
    }
}
