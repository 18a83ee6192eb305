import Foundation
import Testing

@Suite("exit codes and JSON")
struct ExitCodeTests {
    /// What is asked for wrongly, and how it ends.
    static let wrong: [(arguments: [String], status: Int32, says: String)] = [
        (["figurs"], 64, "Error:"), (["load"], 64, "Missing"),
        (["figures", "sample", "--at", "yesterday"], 64, "a day such as 2025-08-11"),
        (["figures", "sample", "--by", "colour"], 64, "colour"),
        (["figures", "sample", "--known", "0"], 64, "from 1"),
        (["figures", "sample", "--release", "1", "--at", "2025-08-11"], 64, "leave --at"),
        (["erase", "sample", "--reason", "x"], 64, "name the record"),
        (["load", "nowhere"], 66, "there is no folder nowhere"),
        (["figures", "nothing"], 66, "there is: sample"), (["verify", "nothing"], 66, "there is: sample"),
        (["figures", "sample", "--known", "99999"], 66, "has no commit 99999"),
        (["figures", "sample", "--plan", "XX"], 66, "there is no plan"),
        (["figures", "sample", "--release", "99"], 66, "there is no release 99"),
        (["trace", "happiness"], 66, "there is: projects-accredited@1"),
        (["verify", "receipt", "nowhere.json"], 66, "nowhere.json"),
        (["verify", "sample", "--against", "nowhere"], 66, "nowhere"), (["restore", "nowhere"], 66, "nowhere"),
        (["checkpoint", "sample", "--output", "no/such/folder/x"], 73, "cannot make"),
        (["backup", "no/such/folder/x"], 73, "cannot make"),
        (["sample", "--seed", "2"], 73, "another programme"),
    ]

    @Test("what is wrong ends with its exit code, and says what would be right", arguments: wrong)
    func codes(arguments: [String], status: Int32, says: String) async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.start(arguments).end()

        #expect(outcome.status == status, "\(outcome.out)\(outcome.err)")
        #expect(outcome.err.contains(says), "\(outcome.err)")
        #expect(outcome.out.isEmpty)
    }

    @Test("without any programme, one is told how to make one", arguments: ["figures", "verify", "log", "export"])
    func nothing(command: String) async throws {
        let place = try Workplace()

        let outcome = try await place.titian(command)

        #expect(outcome.status == 66)
        #expect(outcome.err.contains("titian load or titian sample makes one"))
    }

    @Test("with several programmes, the one that is meant is asked for")
    func several() async throws {
        let place = try await Workplace.withSample()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)

        let outcome = try await place.titian("trace", "projects-accredited")

        #expect(outcome.status == 64)
        #expect(outcome.err.contains("forest, sample"))
    }

    @Test("with several programmes, a checkpoint says itself of which ledger it is")
    func checkpointOfOne() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian("checkpoint", "sample", "--output", "kept")
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)

        let found = try await place.titian("verify", "--against", "kept")
        let other = try Workplace()
        try other.write("kept", try place.text("kept"))
        for name in ["one", "two"] {
            let code = ["programme.json": ForestFolder.programme.replacing("FOREST", with: name)]
            try ForestFolder.write(to: other, name, changing: code)
            try #require(try await other.titian("load", name).status == 0)
        }
        let missing = try await other.titian("verify", "--against", "kept")

        #expect(found.status == 0, "\(found.err)")
        #expect(found.out.hasPrefix("sample: sound:"))
        #expect(missing.status == 66)
        #expect(missing.err.contains("no programme here has it"))
    }

    @Test("a ledger whose key is missing can be read, and the message says how to bring the key")
    func noKey() async throws {
        let place = try await Workplace.withSample()

        let read = try await place.titian("figures", "sample", "--keys", "elsewhere")
        let write = try await place.titian("key", "rotate", "sample", "--keys", "elsewhere")

        #expect(read.status == 0)
        #expect(write.status == 78)
        #expect(write.err.contains("--keys-from"))
    }

    @Test("a key that others can read is refused")
    func openKey() async throws {
        let place = try await Workplace.withSample()
        let keys = place.url.appending(path: "keys")
        for name in try FileManager.default.contentsOfDirectory(atPath: keys.path) {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: keys.appending(path: name).path)
        }

        let outcome = try await place.titian("key", "rotate", "sample")

        #expect(outcome.status == 77)
        #expect(outcome.err.contains("chmod 600"))
    }

    /// Every command that answers in JSON, with the name of the form that it answers in.
    static let answers: [(arguments: [String], format: String)] = [
        (["figures", "sample"], "titian-figures/1"), (["trace", "approved-value"], "titian-trace/1"),
        (["receipt", "approved-value", "--at", "2025-08-11"], "titian-receipt/1"),
        (["verify"], "titian-verification/1"),
        (["checkpoint"], "titian-checkpoint/1"), (["log"], "titian-log/1"), (["key", "rotate"], "titian-key/1"),
        (["backup", "b.tar"], "titian-backup-report/1"), (["open", "sample", "2", "author"], "titian-open/1"),
        (["export", "--output", "x.jsonl"], "titian-export-report/1"), (["sample", "--seed", "1"], "titian-sample/1"),
    ]

    @Test("with --json, one JSON object that names its form is all of standard output", arguments: answers)
    func json(arguments: [String], format: String) async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.start(arguments + ["--json"]).end()

        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.json["format"] as? String == format, "\(outcome.out.prefix(200))")
        #expect(outcome.out.count(where: { $0 == "\n" }) == 1)
    }

    @Test("progress is told when it is asked for, on standard error")
    func progress() async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.titian("verify", "sample", "--progress")

        #expect(outcome.err.contains("verifying sample: "))
        #expect(!outcome.out.contains("verifying"))
    }
}
