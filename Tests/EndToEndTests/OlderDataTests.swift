import Foundation
import Testing

@Suite("a data folder of an older version")
struct OlderDataTests {
    private static func older() throws -> Workplace {
        let place = try Workplace()
        try OlderFolder(in: place).writeSample()
        return place
    }

    private static let question = ["figures", "sample", "--at", "2025-08-11", "--json"]

    @Test("opens as it is, is brought up at the first opening, and verifies")
    func opens() async throws {
        let place = try Self.older()
        try #require(try OlderTables.version(place.ledger("sample")) == 1)

        let figures = try await place.start(Self.question).end()

        #expect(figures.status == 0, "\(figures.err)")
        #expect(FiguresTests.value("projects-accredited", figures) == 114)
        #expect(try OlderTables.version(place.ledger("sample")) == 2)
        let verified = try await place.titian("verify", "sample", "--json")
        let ledger = try #require((verified.json["ledgers"] as? [[String: Any]])?.first)
        #expect(ledger["sound"] as? Bool == true, "\(verified.out)")
        #expect(ledger["erased"] as? Int == 1)
        #expect(ledger["commits"] as? Int == 1058)
    }

    @Test("is written without having been read first, and keeps what was opened and erased")
    func written() async throws {
        let place = try Self.older()

        let opened = try await place.titian("open", "sample", "4", "author")

        #expect(opened.status == 0, "\(opened.err)")
        #expect(try await place.titian("verify", "sample").status == 0)
        let export = try await place.titian("export", "sample", "--public").out
        #expect(export.contains("The definitions of the figures"))
        #expect(try await place.titian("open", "sample", "3", "author").status != 0)
    }

    @Test("goes on with its own definitions, until the newer ones are added beside them")
    func definitions() async throws {
        let place = try Self.older()
        let before = try await place.start(Self.question).end()
        #expect(Self.version("action-coverage", before) == 1)
        let known = try #require(before.json["known"] as? Int)

        let check = try await place.titian("define", "sample", "--check", "--json")
        let define = try await place.titian("define", "sample", "--json")

        let missing = try #require(check.json["missing"] as? [String])
        #expect(missing.contains("action-coverage@2") && !missing.contains("action-coverage@1"))
        #expect(check.json["commit"] is NSNull)
        #expect(define.json["missing"] as? [String] == missing)
        #expect(define.json["commit"] as? Int == known + 1)
        let now = try await place.start(Self.question).end()
        let then = try await place.start(Self.question + ["--known", "\(known)"]).end()
        #expect(Self.version("action-coverage", now) == 2)
        #expect(then.json["figures"] as? NSArray == before.json["figures"] as? NSArray)
    }

    @Test("has claims of the first schema, which are read and can be loaded again with what came since")
    func claims() async throws {
        let place = try Workplace()
        let programme = Tool.package.appending(path: "Programmes/iai")
        try OlderFolder(in: place).write(programme)

        let before = try await place.titian("figures", "iai")
        let load = try await place.titian("load", programme.path, "--json")

        #expect(before.out.contains("stated  114 projects"), "\(before.err)")
        #expect(load.status == 0, "\(load.err)")
        #expect(load.json["changed"] as? Int ?? 0 > 0)
        #expect(load.json["definitions"] as? Int ?? 0 > 0)
        #expect(try await place.titian("figures", "iai").out.contains("stated  114 projects"))
        #expect(try await place.titian("verify", "iai").status == 0)
    }

    @Test("has a snapshot that is passed over and made again")
    func snapshot() async throws {
        let place = try Self.older()
        let folder = place.url.appending(path: "data/snapshots")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let file = folder.appending(path: name)
        let before = try Data(contentsOf: file)

        let first = try await place.start(Self.question).end()
        let made = try Data(contentsOf: file)
        let second = try await place.start(Self.question).end()

        #expect(made.count > before.count)
        #expect(first.out == second.out)
        #expect(try Data(contentsOf: file) == made)
    }

    @Test("is served, and takes accounts and reports that it did not know")
    func served() async throws {
        let place = try Self.older()
        #expect(try await place.titian("account").out.contains("There is no account"))
        #expect(try await place.titian("reports").out.contains("There is no report."))

        let server = try await Server.start(place)
        let page = try await server.get("/sample?at=2025-08-11")
        let form = try await server.get("/sample/report/figures/approved-value?at=2025-08-11")
        _ = await server.stop()

        #expect(page.status == 200)
        #expect(page.body.contains("114 projects"))
        #expect(form.status == 200)
        let add = try await place.titian(
            "account", "add", "an@example.org", "--name", "An", "--organisation", "Secretariat", "--role", "officer")
        #expect(add.status == 0, "\(add.err)")
    }

    @Test("is backed up and restored")
    func restored() async throws {
        let place = try Self.older()

        let backup = try await place.titian("backup", "b.tar", "--keys-to", "k.tar")
        let restore = try await place.titian(
            "restore", "b.tar", "--keys-from", "k.tar", "--data", "new/data", "--keys", "new/keys")

        #expect(backup.status == 0, "\(backup.err)")
        #expect(restore.status == 0, "\(restore.err)")
        #expect(try await place.titian("verify", "--data", "new/data").status == 0)
    }

    @Test("a receipt that the first version wrote still verifies")
    func receipt() async throws {
        // Of a ledger of two projects whose key is gone; titian receipt of 23 November 2026 wrote it.
        let file = Tool.package.appending(path: "Tests/older/receipt-of-the-first-version.json")

        let check = try await Workplace().titian("verify", "receipt", file.path, "--json")

        #expect(check.status == 0, "\(check.out)\(check.err)")
        #expect(check.json["holds"] as? Bool == true)
        #expect((check.json["citation"] as? String)?.contains("/action-coverage@1-29b0e72e/") == true)
    }

    @Test("a file of a newer version is left alone, and named")
    func newer() async throws {
        let place = try Self.older()
        try OlderTables.set(version: 99, of: place.ledger("sample"))

        let outcome = try await place.start(Self.question).end()

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("the file is of version 99; this program knows 2"))
        #expect(try OlderTables.version(place.ledger("sample")) == 99)
    }

    private static func version(_ name: String, _ outcome: Tool.Outcome) -> Int? {
        let all = (outcome.json["figures"] as? [[String: Any]])?.filter { $0["name"] as? String == name } ?? []
        return all.compactMap { $0["version"] as? Int }.max()
    }
}
