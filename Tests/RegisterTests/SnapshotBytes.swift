import Ledger
import Register
import Synchronization

extension Register {
    /// A snapshot as the bytes of a file.
    func snapshot(root: Digest, partSize: Int = 1 << 18) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try writeSnapshot(root: root, partSize: partSize) { bytes += $0 }
        return bytes
    }

    /// Reads a snapshot from the bytes of a file.
    init(snapshot bytes: some Collection<UInt8>, genesis: Genesis) throws {
        guard let reader = SnapshotReader(bytes: Array(bytes)) else {
            throw RegisterError(.snapshot, commit: 0, "the header is none")
        }
        try self.init(snapshot: reader, genesis: genesis)
    }
}

extension SnapshotReader {
    /// Reads from memory.
    init?(bytes: [UInt8]) {
        let rest = Mutex(bytes[...])
        self.init { count in
            rest.withLock { rest in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }
        }
    }
}
