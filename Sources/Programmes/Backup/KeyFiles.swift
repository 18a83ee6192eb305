import Foundation
import Ledger

/// The keys' files, by their names.
enum KeyFiles {
    /// The keys that sign, or are about to: of each ledger `ID.key`, and `ID.next.key` while a rotation goes on.
    static func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter(isKey).sorted()
    }

    static func isKey(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return (parts.count == 2 || parts.count == 3 && parts[1] == "next") && parts.last == "key"
            && LedgerID(hex: parts[0]) != nil
    }
}
