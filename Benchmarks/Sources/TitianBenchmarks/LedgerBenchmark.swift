import COpenSSL
import Commands
import Foundation
import Ledger
import Programmes
import Register
import WorkPlan

/// A ledger on disk: making it, starting on it with a snapshot and without, verifying it beside libcrypto.
struct LedgerBenchmark {
    let scale: Int
    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-ledger-\(UUID().uuidString)")

    func run() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        print("ledger: \(scale) plans of 500 projects")
        try make(Self.folderOfData(folder.path))
        // Each in a process of its own, so that its memory is its own.
        try Again.run(["start", folder.path, "without"])
        try Again.run(["start", folder.path, "with"])
        try Again.run(["verify", folder.path])
    }

    /// One start on the ledger in a folder.
    static func start(_ folder: String, snapshot: Bool) throws {
        let data = folderOfData(folder)
        let (register, seconds) = try timed {
            let ledger = try data.openForReading("sample")
            return try RegisterSource.register(of: ledger, snapshot: snapshot ? data.snapshotURL(ledger.id) : nil)
        }
        let name = snapshot ? "with a snapshot (at most 5 is wanted)" : "without a snapshot (at most 60 is wanted)"
        say("start \(name)", seconds, "s")
        say("memory at most (under 1,500 is wanted)", peakMegabytes(), "MB")
        if snapshot { return }
        say("commits", Double(register.head), "")
        say("revisions", Double(register.revisionCount), "")
        let ledger = try data.openForReading("sample")
        say(
            "snapshot written in",
            timed { RegisterSource.write(register, of: ledger, to: data.snapshotURL(ledger.id)) }.1, "s")
    }

    static func verify(_ folder: String) throws {
        try LedgerBenchmark(scale: 0).verify(try folderOfData(folder).openForReading("sample"))
    }

    private static func folderOfData(_ folder: String) -> DataFolder {
        let url = URL(filePath: folder)
        return DataFolder(url: url.appending(path: "data"), keys: url.appending(path: "keys"))
    }

    private func verify(_ ledger: SQLiteLedger) throws {
        let (verification, ours) = try timed { try ledger.verify() }
        precondition(verification.isSound)
        // Read before the yardstick takes its own pieces into memory.
        say("memory at most (under 1,500 is wanted)", peakMegabytes(), "MB")
        say("verify", ours, "s")
        say("checkpoints verified", Double(verification.checkpoints), "")
        let pieces = try Pieces(ledger)
        let theirs = Times((0..<3).map { _ in pieces.hash() }).percentile(0.5)
        say("libcrypto hashing the same \(pieces.count) pieces from memory, one core", theirs, "s")
        say("verify's rate to libcrypto's (0.5 is wanted)", theirs / ours, "")
    }

    private func make(_ data: DataFolder) throws {
        let ledger = try data.create(
            "sample", purpose: .sample, author: "Bench", organisation: "Bench", reason: "The ledger begins.",
            time: Timestamp(microseconds: 0))
        let desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        let commands = try SampleCommands(SampleProgramme(seed: 1, scale: scale), named: "sample", ledger: ledger.id)
        var group: [Command] = []
        let (_, seconds) = try timed {
            for command in commands {
                group.append(command)
                guard group.count == 500 else { continue }
                _ = try desk.submitTogether(group)
                group.removeAll()
            }
            if !group.isEmpty { _ = try desk.submitTogether(group) }
        }
        say("made through the command path in", seconds, "s")
        try ledger.close()
    }
}

/// Everything that verifying a ledger hashes, in memory.
private struct Pieces {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    init(_ ledger: SQLiteLedger) throws {
        var headers: [Digest] = []
        try ledger.commits(from: 1) { commit in
            add([0] + commit.headerBytes)
            for leaf in commit.leaves { if let opened = leaf.opened { add([0] + opened.salt + opened.content) } }
            for _ in 1..<max(1, commit.leaves.count) { add([UInt8](repeating: 1, count: 65)) }
            headers.append(commit.hash)
        }
        for _ in 1..<max(1, headers.count) { add([UInt8](repeating: 1, count: 65)) }
    }

    private mutating func add(_ piece: [UInt8]) {
        bytes += piece
        ends.append(bytes.count)
    }

    /// The time that libcrypto takes, with a context that is made once.
    func hash() -> Double {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        let algorithm = EVP_MD_fetch(nil, "SHA256", nil)
        defer { EVP_MD_free(algorithm) }
        var digest = [UInt8](repeating: 0, count: 32)
        return timed {
            bytes.withUnsafeBufferPointer { buffer in
                var start = 0
                for end in ends {
                    EVP_DigestInit_ex2(context, algorithm, nil)
                    EVP_DigestUpdate(context, buffer.baseAddress.map { $0 + start }, end - start)
                    EVP_DigestFinal_ex(context, &digest, nil)
                    start = end
                }
            }
        }.1
    }
}
