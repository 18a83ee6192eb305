public import Foundation
import GRDB

extension SQLiteLedger {
    /// Makes a new ledger and writes its first commit; a file that is there already is never touched.
    ///
    /// The ledger gets its name from the key, which is made first.
    public static func create(
        at url: URL, programme: String, purpose: Purpose, key: SigningKey, clock: LedgerClock = .system,
        author: String = "titian", organisation: String = "", reason: String = "The ledger begins.",
        time: Timestamp? = nil
    ) throws -> SQLiteLedger {
        try refuse(key: key, beside: url)
        try PrivateFile.create(at: url, bytes: [])
        return try translating {
            let pool = try connect(to: url, readOnly: false)
            try pool.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try Schema.migrate(db)
                    return .commit
                }
            }
            let genesis = Genesis(ledger: key.ledger, programme: programme, purpose: purpose, key: key.verifier)
            let ledger = SQLiteLedger(url: url, genesis: genesis, pool: pool, clock: clock, state: State(key: key))
            let draft = Draft(
                command: .random(), author: author, organisation: organisation, reason: reason, time: time)
            _ = try ledger.append(acts: [.genesis(genesis)], draft, signedBy: [key])
            return ledger
        }
    }

    /// Opens a ledger; without a key, or when told so, for reading only.
    ///
    /// Damage that a short look finds is told by ``damage``; only a file that is no ledger at all throws. A key that is
    /// not in force throws. A history that does not descend from the newest head signed here opens, but refuses writes.
    public static func open(
        at url: URL, key: SigningKey? = nil, readOnly: Bool = false, clock: LedgerClock = .system
    ) throws -> SQLiteLedger {
        let key = readOnly ? nil : key
        if let key { try refuse(key: key, beside: url) }
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw LedgerError(.notFound, "there is no ledger at \(url.path)")
        }
        return try translating {
            let pool = try connect(to: url, readOnly: readOnly)
            try upgrade(pool, readOnly: readOnly)
            let genesis = try pool.read { try readGenesis($0) }
            let ledger = SQLiteLedger(url: url, genesis: genesis, pool: pool, clock: clock, state: State(key: key))
            try ledger.look()
            if let key { try ledger.admit(key) }
            return ledger
        }
    }

    /// Brings a file that an older version made to the tables of this one.
    ///
    /// Nothing that was signed changes: what is added only finds things faster. A file of this version stays as it is.
    public static func bringUp(at url: URL) throws {
        try translating {
            let pool = try connect(to: url, readOnly: false)
            try upgrade(pool, readOnly: false)
            try pool.close()
        }
    }

    /// Closes all connections; the ledger must not be used after that.
    public func close() throws {
        try Self.translating { try pool.close() }
    }

    /// A key does not lie in the folder that backups of the data copy.
    private static func refuse(key: SigningKey, beside url: URL) throws {
        let folder = url.standardizedFileURL.deletingLastPathComponent().path
        guard let file = key.url?.standardizedFileURL.path else { return }
        guard !file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") else {
            throw LedgerError(.refused, "the key \(file) lies in the ledger's folder; keep it outside")
        }
    }

    /// How many milliseconds to wait for another process that writes.
    static var patience: Int { 10_000 }

    private static func connect(to url: URL, readOnly: Bool) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(Double(patience) / 1000)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        let pool = try DatabasePool(path: url.path, configuration: configuration)
        // GRDB sets NORMAL when it turns the write-ahead log on, so FULL is set after that.
        if !readOnly {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        }
        return pool
    }

    private static func upgrade(_ pool: DatabasePool, readOnly: Bool) throws {
        let version = try pool.read { db in
            guard try SQLStatement.one("PRAGMA application_id", db) == Schema.applicationID else {
                throw LedgerError(.notALedger, "the file is a database, but not a ledger")
            }
            return try Schema.version(of: db)
        }
        if version > Schema.version {
            throw LedgerError(.notALedger, "the file is of version \(version); this program knows \(Schema.version)")
        }
        if version == Schema.version { return }
        if readOnly {
            throw LedgerError(.readOnly, "the file is of version \(version); open it once for writing")
        }
        try pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try Schema.migrate(db)
                return .commit
            }
        }
    }

    private static func readGenesis(_ db: Database) throws -> Genesis {
        let statement = try SQLStatement("SELECT entry FROM bodies WHERE id = ?", db).bind(.integer(LeafRow.id(1, 0)))
        guard try statement.step() else { throw LedgerError(.notALedger, "the ledger has no first commit") }
        let content = Array(statement.bytes(0).dropFirst(OpenedLeaf.saltCount))
        guard case .genesis(let genesis)? = try? LeafContent(parsing: content) else {
            throw LedgerError(.damaged, "the ledger's first commit cannot be read")
        }
        return genesis
    }
}
