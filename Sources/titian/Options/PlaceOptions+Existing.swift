import Commands
import Foundation
import Ledger

extension PlaceOptions {
    /// Whether there is a ledger of that programme.
    ///
    /// A ledger whose making was cut short before its first commit holds nothing; it is put aside, so that the making
    /// can be repeated.
    func hasLedger(_ code: String) throws -> Bool {
        guard try folder.programmes.contains(code) else { return false }
        do {
            try folder.openForReading(code).close()
        } catch let error as LedgerError where error.code == .notALedger && Self.hasNoCommit(error) {
            try putAside(folder.ledgerURL(code))
            return false
        } catch is LedgerError {
            // What else is wrong with it is told by whoever opens it next.
        }
        return true
    }

    /// Only what is surely empty: a ledger of a newer version is not one either, for this program.
    private static func hasNoCommit(_ error: LedgerError) -> Bool {
        ["the ledger has no first commit", "the file is a database, but not a ledger"].contains(error.detail)
    }

    private func putAside(_ file: URL) throws {
        let aside = file.path + ".unfinished-\(UUID().uuidString.prefix(8).lowercased())"
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file.path + suffix) {
            try FileManager.default.moveItem(atPath: file.path + suffix, toPath: aside + suffix)
        }
        Console.complain("the making of \(file.path) had been cut short; what was there is kept as \(aside)")
    }
}
