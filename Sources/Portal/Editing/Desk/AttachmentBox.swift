import Attachments
import Foundation
import Ledger
import Logging
import Synchronization

/// Where the files of documents are taken and kept.
final class AttachmentBox: Sendable {
    let store: AttachmentStore

    /// How many files are read at once; each is in memory while it is looked at.
    let budget = Budget(running: 2, waiting: 8)

    private let logger: Logger
    private let held = Mutex<VirusScanner?>(nil)

    init(folder: URL, logger: Logger) {
        store = AttachmentStore(folder: folder)
        self.logger = logger
        // What a process left behind that ended while it wrote.
        store.sweep(olderThan: Date(timeIntervalSinceNow: -3_600))
    }

    /// Has every file looked at by a command; `nil` by none.
    func scan(with scanner: VirusScanner?) { held.withLock { $0 = scanner } }

    /// Why a file was not kept.
    enum Refusal: Error, Sendable {
        case infected
        /// The scanner could not tell.
        case unscanned
    }

    /// Keeps a file, if the scanner finds nothing in it. Blocks.
    func keep(_ file: CheckedFile) throws -> Digest {
        let scanner = held.withLock(\.self)
        return try store.keep(file) { url in
            guard let scanner else { return }
            let verdict = scanner.look(at: url)
            let digest = Digest.of(file.bytes).hex
            logger.notice("a file was scanned: \(digest), \(file.type.rawValue), \(file.bytes.count) bytes: \(verdict)")
            switch verdict {
            case .clean: return
            case .infected: throw Refusal.infected
            case .unknown: throw Refusal.unscanned
            }
        }
    }
}
