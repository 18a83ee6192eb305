import Foundation
import Testing

@Suite("titian load")
struct LoadTests {
    @Test("a broken folder is refused whole, with file, line and field of every error, and nothing is written")
    func broken() async throws {
        let place = try Workplace()
        try ForestFolder.write(
            to: place,
            changing: [
                "milestones.csv": "key,project,event,date\nm1,j1,accredited,2022-02-30\nm2,j9,accredited,2022-05-04\n",
                "budgets.csv": "key,project,source,amount,approved\nb1,j1,nobody,-5.00 USD,2022\n",
            ])

        for arguments in [["load", "forest"], ["load", "forest", "--check"]] {
            let outcome = try await place.start(arguments).end()

            #expect(outcome.status == 65)
            #expect(outcome.out.isEmpty)
            #expect(outcome.err.contains("titian: budgets.csv:2: source: "))
            #expect(outcome.err.contains("titian: budgets.csv:2: amount: "))
            #expect(outcome.err.contains("titian: milestones.csv:2: date: "))
            #expect(outcome.err.contains("titian: milestones.csv:3: project: "))
            #expect(!place.has("data"))
        }
    }

    @Test("what the rules refuse is refused at its row, all at once, and nothing is written")
    func refused() async throws {
        let place = try Workplace()
        try ForestFolder.write(
            to: place,
            changing: [
                "plans.csv": "key,code,title.en,starts\np1,I,First plan,2021\np2,I,Second plan,2022\n",
                "actions.csv": "key,plan,area,code,title.en\nx1,p1,a1,1,Plant\nx2,p1,,2,Water\n",
            ])

        let outcome = try await place.titian("load", "forest")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("actions.csv:3: area: ") && outcome.err.contains("(rule: reference)"))
        #expect(outcome.err.contains("plans.csv:3: code: ") && outcome.err.contains("(rule: unique)"))
        #expect(!place.has("data/ledgers/forest.ledger"))
    }

    @Test("a folder that is refused leaves a ledger that is there as it was")
    func refusedAgainstLedger() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let before = try await place.titian("checkpoint", "forest").out
        try ForestFolder.write(
            to: place,
            changing: [
                "milestones.csv": ForestFolder.bothAccredited["milestones.csv"]!,
                "plans.csv": "key,code,title.en,starts,ends\np1,I,First plan,2021,2020\n",
            ])

        let outcome = try await place.titian("load", "forest")

        #expect(outcome.status == 65)
        #expect(try await place.titian("checkpoint", "forest").out == before)
    }

    @Test("a check says what would be written, and writes nothing")
    func check() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)

        let outcome = try await place.titian("load", "forest", "--check", "--json")

        #expect(outcome.status == 0)
        #expect(outcome.json["added"] as? Int == 8)
        #expect(!place.has("data"))
    }

    @Test("a second load of the same folder changes nothing, and says so")
    func twice() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let before = try await place.titian("checkpoint", "forest").out

        let outcome = try await place.titian("load", "forest", "--json")

        #expect(outcome.status == 0)
        #expect(outcome.json["unchanged"] as? Int == 8)
        #expect((outcome.json["commits"] as? [Int])?.isEmpty == true)
        #expect(try await place.titian("checkpoint", "forest").out == before)
    }

    @Test("a row that was changed, changed back and changed again is written each time")
    func backAndForth() async throws {
        let place = try Workplace()
        for (turn, title) in ["First plan", "Other words", "First plan", "Other words"].enumerated() {
            try ForestFolder.write(
                to: place, changing: ["plans.csv": "key,code,title.en,starts\np1,I,\(title),2021\n"])

            let outcome = try await place.titian("load", "forest", "--json")

            #expect(outcome.json["changed"] as? Int == (turn == 0 ? 0 : 1))
        }
    }

    @Test("a record that is made public is written again, and one that is not is not")
    func visibility() async throws {
        let place = try Workplace()
        try ForestFolder.write(
            to: place, changing: ["programme.json": ForestFolder.programme.replacing("public", with: "internal")])
        try #require(try await place.titian("load", "forest").status == 0)
        try ForestFolder.write(to: place)

        let outcome = try await place.titian("load", "forest", "--json")

        #expect(outcome.json["changed"] as? Int == 8)
    }

    @Test("two hundred megabytes of rubbish are refused with a message, in little memory")
    func rubbish() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        let file = place.url.appending(path: "forest/plans.csv")
        var random = SeededGenerator(seed: 200)
        let megabyte = Data((0..<1 << 17).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } })
        let handle = try FileHandle(forWritingTo: file)
        for _ in 0..<200 { try handle.write(contentsOf: megabyte) }
        try handle.close()

        // 1 GB of address space holds the program and its libraries, and not the file several times over.
        let places = "--data \(place.url.path)/data --keys \(place.url.path)/keys"
        let script = "ulimit -v 1000000; exec \(Tool.binary.path) load forest \(places)"
        let outcome = try await place.run(URL(filePath: "/bin/sh"), ["-c", script]).end()

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("plans.csv"))
        #expect(outcome.err.utf8.count < 10_000)
        #expect(!place.has("data"))
    }

    @Test("bytes that are not UTF-8 are named with their line")
    func notUTF8() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try place.write("forest/plans.csv", Data("key,code,title.en,starts\np1,I,First ".utf8) + [0xFF, 0xFE, 0x0A])

        let outcome = try await place.titian("load", "forest")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("plans.csv:2"))
    }
}
