import Foundation
import Testing

@Suite("writing, killed or by many")
struct CrashTests {
    /// A commit that was acknowledged: its number and its hash.
    private struct Acknowledged: Hashable {
        let number: Int
        let hash: String

        /// A line that was cut off by the end of its writer says nothing.
        static func all(in output: String) -> [Acknowledged] {
            guard let end = output.lastIndex(of: "\n") else { return [] }
            return output[..<end].split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard words.count == 4, let number = Int(words[0]) else { return nil }
                return Acknowledged(number: number, hash: String(words[1]))
            }
        }
    }

    private func forest() async throws -> Workplace {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        return place
    }

    private func log(_ place: Workplace) async throws -> [Int: (hash: String, records: Int)] {
        let outcome = try await place.titian("log", "forest", "--limit", "1000000", "--json")
        let commits = try #require(outcome.json["commits"] as? [[String: Any]], "\(outcome.err)")
        return Dictionary(
            uniqueKeysWithValues: commits.compactMap { commit in
                guard let number = commit["number"] as? Int, let hash = commit["hash"] as? String,
                    let records = commit["records"] as? Int
                else { return nil }
                return (number, (hash, records))
            })
    }

    /// Five ledgers, each killed ten times: fifty runs. `TITIAN_KILL_LEDGERS=100` makes it a thousand.
    private static let ledgers =
        ProcessInfo.processInfo.environment["TITIAN_KILL_LEDGERS"].flatMap { UInt64($0) } ?? 5

    @Test(
        "a writer that is killed at a random moment loses no acknowledged commit, and leaves none half there",
        arguments: 1...ledgers)
    func killed(seed: UInt64) async throws {
        let place = try await forest()
        var random = SeededGenerator(seed: seed)
        var acknowledged: [Acknowledged] = []
        for run in 1...10 {
            let writers = [1, 8].randomElement(using: &random) ?? 1
            let writer = try place.start(["stress-write", "forest", "--writers", "\(writers)"])
            try await writer.wait(forLines: 1 + Int.random(in: 0...20, using: &random))
            // The moment is to be any: not only one right after an acknowledgement.
            try await Task.sleep(for: .microseconds(Int.random(in: 0...20_000, using: &random)))
            writer.send(SIGKILL)
            let outcome = await writer.end()
            #expect(outcome.status == SIGKILL, "seed \(seed), run \(run): \(outcome.err)")
            acknowledged += Acknowledged.all(in: outcome.out)

            let verified = try await place.titian("verify", "forest")
            #expect(verified.status == 0, "seed \(seed), run \(run): \(verified.out)\(verified.err)")
        }

        print("kill -9, seed \(seed): 10 runs, \(acknowledged.count) acknowledged commits")
        let stored = try await log(place)
        #expect(acknowledged.count > 10, "seed \(seed)")
        #expect(Set(acknowledged).count == acknowledged.count)
        for commit in acknowledged {
            #expect(stored[commit.number]?.hash == commit.hash, "seed \(seed), commit \(commit.number)")
            #expect(stored[commit.number]?.records == 1, "seed \(seed), commit \(commit.number)")
        }
        #expect(Set(stored.keys) == Set(1...stored.count))
    }

    @Test("a load that is killed is all there or not at all, and repeating it completes it", arguments: 1...4)
    func killedLoad(seed: UInt64) async throws {
        let place = try Workplace()
        let rows = (1...3000).map { "d\($0),Paper \($0)" }.joined(separator: "\n")
        try ForestFolder.write(to: place, changing: ["documents.csv": "key,title.en\n\(rows)\n"])
        var random = SeededGenerator(seed: seed)

        let load = try place.start(["load", "forest"])
        try await Task.sleep(for: .milliseconds(Int.random(in: 50...900, using: &random)))
        load.send(SIGKILL)
        _ = await load.end()

        let again = try await place.titian("load", "forest")
        #expect(again.status == 0, "seed \(seed): \(again.err)")
        let verified = try await place.titian("verify", "forest")
        #expect(verified.status == 0, "seed \(seed): \(verified.out)")
        let third = try await place.titian("load", "forest", "--json")
        #expect((third.json["commits"] as? [Int])?.isEmpty == true, "seed \(seed)")
        // Genesis, six files, three commits of documents, and the definitions: once each.
        #expect(try await log(place).count == 11, "seed \(seed)")
    }

    @Test("a ledger whose making was cut short is made again")
    func unfinished() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try place.write("data/ledgers/forest.ledger", "")

        let load = try await place.titian("load", "forest")

        #expect(load.status == 0, "\(load.err)")
        #expect(load.err.contains("had been cut short"))
        #expect(try await place.titian("verify", "forest").status == 0)
    }

    @Test("two processes that write at once lose nothing of each other")
    func twoProcesses() async throws {
        let place = try await forest()
        let arguments = ["stress-write", "forest", "--count", "60"]

        let writers = try [place.start(arguments), place.start(arguments)]
        let first = await writers[0].end()
        let second = await writers[1].end()

        #expect(first.status == 0, "\(first.err)")
        #expect(second.status == 0, "\(second.err)")
        let both = Acknowledged.all(in: first.out) + Acknowledged.all(in: second.out)
        let stored = try await log(place)
        #expect(both.count == 120)
        #expect(both.allSatisfy { stored[$0.number]?.hash == $0.hash })
        #expect(Set(both.map(\.number)).count == 120)
        #expect(try await place.titian("verify", "forest").status == 0)
    }

    @Test("a reader and a backup go on while another process writes")
    func whileWriting() async throws {
        let place = try await forest()
        let writer = try place.start(["stress-write", "forest", "--writers", "4"])
        try await writer.wait(forLines: 10)

        let figures = try await place.titian("figures", "forest")
        let backup = try await place.titian("backup", "b.tar")
        writer.send(SIGTERM)
        _ = await writer.end()

        #expect(figures.status == 0, "\(figures.err)")
        #expect(backup.status == 0, "\(backup.err)")
        let restored = try await place.titian("restore", "b.tar", "--data", "new", "--keys", "new-keys")
        #expect(restored.status == 0, "\(restored.err)")
    }

    @Test("Ctrl-C ends long work with the code that shells know, and the work can be taken up again")
    func interrupted() async throws {
        let place = try Workplace()
        let sample = try place.start(["sample", "--seed", "3", "--scale", "30", "--progress"])
        while sample.isRunning, !place.has("data/ledgers/sample.ledger-wal") {
            try await Task.sleep(for: .milliseconds(2))
        }
        try await Task.sleep(for: .milliseconds(300))
        sample.send(SIGINT)
        let outcome = await sample.end()

        #expect(outcome.status == 130, "\(outcome.err)")
        #expect(try await place.titian("verify", "sample").status == 0)
    }
}
