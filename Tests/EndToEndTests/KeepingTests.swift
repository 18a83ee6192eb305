import Foundation
import Testing

@Suite("backups, keys, erasure")
struct KeepingTests {
    @Test("a backup brings back ledgers and keys, and every figure with its citation")
    func backup() async throws {
        let place = try await Workplace.withSample()
        let before = try await place.titian("figures", "sample", "--at", "2025-08-11").out

        let backup = try await place.titian("backup", "b.tar", "--keys-to", "k.tar")
        let restore = try await place.titian(
            "restore", "b.tar", "--keys-from", "k.tar", "--data", "new/data", "--keys", "new/keys", "--json")

        #expect(backup.status == 0, "\(backup.err)")
        #expect(restore.status == 0, "\(restore.err)")
        let ledger = try #require((restore.json["ledgers"] as? [[String: Any]])?.first)
        #expect(ledger["writable"] as? Bool == true)
        let after = try await place.titian(
            "figures", "sample", "--at", "2025-08-11", "--data", "new/data", "--keys", "new/keys")
        #expect(after.out == before)
        let verified = try await place.titian("verify", "--data", "new/data")
        #expect(verified.status == 0)
        let rotated = try await place.titian("key", "rotate", "sample", "--data", "new/data", "--keys", "new/keys")
        #expect(rotated.status == 0, "\(rotated.err)")
    }

    @Test("a backup is a tar archive that other programs read, without keys, for its owner's eyes only")
    func archive() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "b.tar", "--keys-to", "k.tar")

        let list = try await place.run(URL(filePath: "/bin/tar"), ["-tvf", "b.tar"]).end()
        let mode = try FileManager.default.attributesOfItem(atPath: place.url.appending(path: "b.tar").path)[
            .posixPermissions]

        #expect(list.status == 0, "\(list.err)")
        #expect(list.out.contains("ledgers/sample.ledger"))
        #expect(list.out.contains("manifest.json"))
        #expect(!list.out.contains(".key"))
        #expect(mode as? Int == 0o600)
        let data = try Data(contentsOf: place.url.appending(path: "b.tar"))
        #expect(data.range(of: Data("PRIVATE+KEY".utf8)) == nil)
        #expect(try await place.titian("backup", "b.tar").status == 73)
    }

    @Test("a backup that was cut short or changed is refused, and nothing is restored", arguments: 1...4)
    func changedBackup(seed: UInt64) async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "b.tar")
        var data = try Data(contentsOf: place.url.appending(path: "b.tar"))
        var random = SeededGenerator(seed: seed)
        if seed == 1 {
            data.removeLast(700)
        } else {
            // Behind the headers: what lies between entries is checked by their form.
            data[Int.random(in: 512..<data.count - 4096, using: &random)] ^= 1
        }
        try place.write("changed.tar", data)

        let outcome = try await place.titian("restore", "changed.tar", "--data", "new", "--keys", "new-keys")

        #expect(outcome.status == 65, "seed \(seed): \(outcome.err)")
        #expect(!place.has("new/ledgers/sample.ledger"))
    }

    @Test("without its key a restored ledger can be read, and the message says how to write it")
    func withoutKey() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "b.tar")

        let outcome = try await place.titian("restore", "b.tar", "--data", "new", "--keys", "new-keys")

        #expect(outcome.status == 0)
        #expect(outcome.out.contains("it can be read, not written"))
        #expect(outcome.out.contains("--keys-from"))
        #expect(try await place.titian("figures", "--data", "new").status == 0)
    }

    @Test("a ledger that is there is replaced only by one that holds all of it")
    func replacing() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "old.tar")
        let old = try await place.titian("checkpoint", "sample").out
        try #require(try await place.titian("open", "sample", "3", "author").status == 0)
        _ = try await place.titian("backup", "new.tar")

        let same = try await place.titian("restore", "new.tar")
        let older = try await place.titian("restore", "old.tar", "--replace")
        let newer = try await place.titian("restore", "new.tar", "--replace")

        #expect(same.status == 73)
        #expect(same.err.contains("--replace"))
        #expect(older.status == 73)
        #expect(older.err.contains("--continue-from-backup"))
        #expect(newer.status == 0, "\(newer.err)")
        #expect(try await place.titian("checkpoint", "sample").out != old)
    }

    @Test("going on from an older backup is a commit, and a kept checkpoint tells that the history is another")
    func goingOn() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "old.tar")
        try #require(try await place.titian("open", "sample", "3", "author").status == 0)
        _ = try await place.titian("checkpoint", "sample", "--output", "kept")

        let restore = try await place.titian("restore", "old.tar", "--replace", "--continue-from-backup", "--json")

        #expect(restore.status == 0, "\(restore.err)")
        let ledger = try #require((restore.json["ledgers"] as? [[String: Any]])?.first)
        #expect(ledger["continued"] is Int)
        #expect(ledger["writable"] as? Bool == true)
        #expect(try await place.titian("log", "--limit", "1").out.contains("goes on from a backup"))
        #expect(try await place.titian("verify", "sample").status == 0)
        #expect(try await place.titian("verify", "sample", "--against", "kept").status == 65)
    }

    @Test("an older copy of a ledger is not written by whoever holds the key, until that is said")
    func olderCopy() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("backup", "old.tar")
        try #require(try await place.titian("open", "sample", "3", "author").status == 0)

        let restore = try await place.titian("restore", "old.tar", "--data", "new")
        let write = try await place.titian("open", "sample", "4", "author", "--data", "new")
        let goOn = try await place.titian(
            "restore", "old.tar", "--data", "new", "--replace", "--continue-from-backup")
        let again = try await place.titian("open", "sample", "4", "author", "--data", "new")

        #expect(restore.status == 0)
        #expect(restore.out.contains("it can be read, not written"))
        #expect(write.status == 65)
        #expect(goOn.status == 0, "\(goOn.err)")
        #expect(again.status == 0, "\(again.err)")
    }

    @Test("after a rotation the old key signs nothing, old checkpoints still hold, and receipts too")
    func rotation() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("checkpoint", "sample", "--output", "before")

        let rotated = try await place.titian("key", "rotate", "sample", "--reason", "A year has passed.")

        #expect(rotated.status == 0, "\(rotated.err)")
        #expect(try await place.titian("verify", "sample", "--against", "before").status == 0)
        #expect(try await place.titian("open", "sample", "3", "author").status == 0)
        _ = try await place.titian("receipt", "action-coverage", "--at", "2025-08-11", "--output", "r.json")
        #expect(try await place.titian("verify", "receipt", "r.json").status == 0)
    }

    @Test("an erased body leaves no byte behind, and the figures that it touched say so")
    func erasure() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let trace = try await place.titian("trace", "projects-accredited", "--at", "2025-01-01", "--json")
        let excluded = try #require((trace.json["trace"] as? [String: Any])?["exclusions"] as? [[String: Any]])
        let record = try #require(excluded.first?["record"] as? String)

        let erased = try await place.titian("erase", "forest", record, "1", "--reason", "A person asked for it.")

        #expect(erased.status == 0, "\(erased.err)")
        for name in try FileManager.default.subpathsOfDirectory(atPath: place.url.appending(path: "data").path) {
            guard let data = FileManager.default.contents(atPath: place.url.appending(path: "data/\(name)").path) else {
                continue
            }
            #expect(data.range(of: Data("Ponds".utf8)) == nil, "\(name)")
        }
        #expect(try await place.titian("verify", "forest").status == 0)
        let figures = try await place.titian("figures", "forest", "--at", "2025-01-01", "--json")
        #expect(FiguresTests.figure("projects-accredited", figures)?["erased"] as? Int == 1)
        let again = try await place.titian("erase", "forest", record, "1", "--reason", "Again.")
        #expect(again.status == 66)
        #expect(try await place.titian("log", "forest", "--limit", "1").out.contains("erases leaf"))
    }

    @Test("a load does not bring back what was erased")
    func erasedStaysErased() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let trace = try await place.titian("trace", "projects-accredited", "--at", "2025-01-01", "--json")
        let excluded = try #require((trace.json["trace"] as? [String: Any])?["exclusions"] as? [[String: Any]])
        let record = try #require(excluded.first?["record"] as? String)
        try #require(try await place.titian("erase", "forest", record, "1", "--reason", "Asked for.").status == 0)

        let outcome = try await place.titian("load", "forest")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("projects.csv:3: key: this record was erased by commit"))
        let data = try Data(contentsOf: place.ledger("forest"))
        #expect(data.range(of: Data("Ponds".utf8)) == nil)
    }

    @Test("a reason is withheld from the public until it is opened")
    func opening() async throws {
        let place = try await Workplace.withSample()
        let reason = "The definitions of the figures"
        let before = try await place.titian("export", "sample", "--public").out

        let opened = try await place.titian("open", "sample", "2", "reason")

        #expect(opened.status == 0, "\(opened.err)")
        #expect(!before.contains(reason))
        #expect(try await place.titian("export", "sample", "--public").out.contains(reason))
    }
}
