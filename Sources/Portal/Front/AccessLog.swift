import Dispatch
public import Foundation
import HummingbirdCore
import Ledger
import Synchronization

/// One JSON object a line for each request: what was asked for, by which network, and what came of it.
///
/// Of an address's query only the parameters that all pages share are logged, as they were understood: never what
/// somebody searched for, and never an address that leads nowhere.
public final class AccessLog: Sendable {
    /// Where lines go.
    public enum Place: Sendable, Hashable {
        case standardError
        case file(URL)
    }

    private let place: Place
    private let keepsWholeAddresses: Bool
    private let waiting = Mutex<[UInt8]>([])
    private let queue = DispatchQueue(label: "titian.access-log")
    private let handle = Mutex<FileHandle?>(nil)

    /// How many bytes wait before they are written; a second at most passes until they are in any case.
    private static let portion = 32_768

    /// So many bytes may wait when the disk is slow; lines beyond are lost, the server goes on.
    private static let mostWaiting = 4 << 20

    init(_ place: Place, keepsWholeAddresses: Bool) {
        self.place = place
        self.keepsWholeAddresses = keepsWholeAddresses
        reopen()
    }

    /// Opens the file again, after somebody moved the old one away.
    func reopen() {
        flush()
        guard case .file(let url) = place else { return handle.withLock { $0 = .standardError } }
        if !FileManager.default.fileExists(atPath: url.path) {
            _ = FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o640])
        }
        let file = FileHandle(forUpdatingAtPath: url.path)
        _ = try? file?.seekToEnd()
        handle.withLock { $0 = file }
    }

    func write(_ visit: Visit, client: Client?) {
        let line = line(visit, client) + [UInt8(ascii: "\n")]
        let isFull = waiting.withLock { waiting in
            guard waiting.count < Self.mostWaiting else { return false }
            waiting += line
            return waiting.count >= Self.portion
        }
        if isFull { queue.async { self.flush() } }
    }

    /// Writes what waits.
    func flush() {
        let bytes = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        guard !bytes.isEmpty else { return }
        handle.withLock { handle in try? handle?.write(contentsOf: Data(bytes)) }
    }

    private func line(_ visit: Visit, _ client: Client?) -> [UInt8] {
        var object: JSON.Object = [
            "time": .string(LedgerClock.system.now().description), "method": .string(visit.method),
            "route": .string(visit.route), "status": .integer(visit.status), "source": .string(visit.source.rawValue),
            "milliseconds": .number((visit.seconds * 1e5).rounded() / 100),
        ]
        object["bytes"] = visit.bytes.map { .integer($0) }
        object["client"] = client.map { .string(keepsWholeAddresses ? $0.whole : $0.shortened) }
        if visit.status < 400 {
            let address = URI(visit.target)
            object["path"] = .string(String(address.path.prefix(300)))
            let query = Choice.reading(address.query).choice.query
            if !query.isEmpty { object["query"] = .string(query) }
        }
        return JSON.object(object).canonical
    }
}
