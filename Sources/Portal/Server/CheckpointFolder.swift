import Commands
import Foundation
import Ledger
import Logging

/// A folder that gets the newest checkpoint of each programme, so that somebody else can keep them.
struct CheckpointFolder: Sendable {
    let url: URL

    /// Writes the newest checkpoint of each sound ledger, under the name of ledger and size: what lies there is never
    /// replaced by something else, and a reader never finds half a file.
    func write(_ site: Site) {
        for (code, desk) in site.desks where desk.ledger.damage == nil {
            do {
                try write(try desk.ledger.checkpoint())
            } catch {
                site.logger.error("the checkpoint of \(code) could not be written: \(error)")
            }
        }
    }

    private func write(_ checkpoint: Checkpoint) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let file = url.appending(path: "\(checkpoint.ledger)-\(checkpoint.size).checkpoint")
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        try Data(checkpoint.text.utf8).write(to: file, options: .atomic)
    }
}
