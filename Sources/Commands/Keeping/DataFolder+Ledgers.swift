import Foundation
public import Ledger

extension DataFolder {
    /// Makes a programme's ledger, with a key of its own.
    public func create(
        _ programme: String, purpose: Purpose, clock: LedgerClock = .system, author: String, organisation: String,
        reason: String, time: Timestamp? = nil
    ) throws -> SQLiteLedger {
        guard Self.isCode(programme) else {
            throw LedgerError(.refused, "“\(programme)” cannot be a programme's code: small letters, digits, hyphens")
        }
        try prepare()
        let id = LedgerID.random()
        let key = try SigningKey.create(at: keyURL(id), ledger: id)
        return try SQLiteLedger.create(
            at: ledgerURL(programme), programme: programme, purpose: purpose, key: key, clock: clock, author: author,
            organisation: organisation, reason: reason, time: time)
    }

    /// Opens a programme's ledger for reading.
    ///
    /// A file that an older version made is brought up to this one first.
    public func openForReading(_ programme: String) throws -> SQLiteLedger {
        let url = try existing(programme)
        do {
            return try SQLiteLedger.open(at: url, readOnly: true)
        } catch let error as LedgerError where error.code == .readOnly {
            try SQLiteLedger.bringUp(at: url)
            return try SQLiteLedger.open(at: url, readOnly: true)
        }
    }

    /// Opens a programme's ledger for writing, with its key.
    ///
    /// A rotation that was cut short between the commit and the change of files is brought to its end.
    public func openForWriting(_ programme: String, clock: LedgerClock = .system) throws -> SQLiteLedger {
        let url = try existing(programme)
        let id = try openForReading(programme).id
        do {
            return try SQLiteLedger.open(at: url, key: try SigningKey(contentsOf: keyURL(id)), clock: clock)
        } catch let error as LedgerError where error.code == .wrongKey {
            guard FileManager.default.fileExists(atPath: nextKeyURL(id).path) else { throw error }
            _ = try SQLiteLedger.open(at: url, key: try SigningKey(contentsOf: nextKeyURL(id)), clock: clock)
            try putNextKeyInPlace(id)
            return try SQLiteLedger.open(at: url, key: try SigningKey(contentsOf: keyURL(id)), clock: clock)
        }
    }

    /// Puts a new key in force; the old one is kept, under the name of its number, and signs nothing more.
    public func rotateKey(
        of ledger: SQLiteLedger, author: String, organisation: String, reason: String
    ) throws -> Appended {
        let next = nextKeyURL(ledger.id)
        let key =
            FileManager.default.fileExists(atPath: next.path)
            ? try SigningKey(contentsOf: next) : try SigningKey.create(at: next, ledger: ledger.id)
        let appended = try ledger.rotateKey(to: key, author: author, organisation: organisation, reason: reason)
        try putNextKeyInPlace(ledger.id)
        return appended
    }

    private func putNextKeyInPlace(_ ledger: LedgerID) throws {
        let current = keyURL(ledger)
        let old = try SigningKey(contentsOf: current).verifier.id
        try FileManager.default.moveItem(at: current, to: keys.appending(path: "\(ledger).\(old).old"))
        try FileManager.default.moveItem(at: nextKeyURL(ledger), to: current)
        // The witness beside a key is signed with it, so the old key's is of no use to the new one.
        try? FileManager.default.removeItem(at: current.appendingPathExtension("witness"))
        let witness = nextKeyURL(ledger).appendingPathExtension("witness")
        try? FileManager.default.moveItem(at: witness, to: current.appendingPathExtension("witness"))
    }

    private func existing(_ programme: String) throws -> URL {
        let url = ledgerURL(programme)
        guard FileManager.default.fileExists(atPath: url.path) else {
            let known = programmes.isEmpty ? "none yet" : programmes.joined(separator: ", ")
            throw LedgerError(.notFound, "there is no programme “\(programme)” in \(self.url.path); there is: \(known)")
        }
        return url
    }
}
