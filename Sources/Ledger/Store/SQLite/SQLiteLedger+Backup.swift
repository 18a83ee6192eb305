public import Foundation
import GRDB

extension SQLiteLedger {
    /// Copies the ledger into a new file, while others read and write; a file that is there already is never touched.
    ///
    /// The copy holds one moment of the ledger. The key is not part of it.
    public func backup(to destination: URL, progress: Progress? = nil) throws {
        try PrivateFile.create(at: destination, bytes: [])
        do {
            try Self.translating {
                let copy = try DatabaseQueue(path: destination.path)
                try pool.backup(to: copy, pagesPerStep: progress == nil ? -1 : 256) { step in
                    if Task.isCancelled { throw LedgerError(.cancelled, "the backup was stopped") }
                    try progress?(step.completedPageCount, step.totalPageCount)
                }
                try copy.close()
            }
            try PrivateFile.sync(destination)
        } catch {
            try? FileManager.default.removeItem(at: destination)
            throw error
        }
    }
}
