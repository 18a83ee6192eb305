import Commands
import Foundation
import Ledger
import Register
import WorkPlan

/// The full command path (access, rules, canonical bytes, hash, proof, durable), beside SQLite inserting the same rows.
///
/// One writer keeps a thread of its own; many are tasks.
struct CommandBenchmark {
    let commands: Int
    let rounds: Int
    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-commands-\(UUID().uuidString)")

    func run() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        print("commands: \(commands) commits of one milestone each, \(rounds) rounds")
        var single: [Double] = []
        var together: [Double] = []
        var gain: [Double] = []
        for round in 1...rounds {
            let one = try await measure(writers: 1, "one-\(round)")
            let bareOne = try bare(one.ledger, commitsPerTransaction: 1, "bare-one-\(round)")
            let many = try await measure(writers: 32, "many-\(round)")
            let bareMany = try bare(many.ledger, commitsPerTransaction: 32, "bare-many-\(round)")
            single.append(bareOne / one.seconds)
            together.append(bareMany / many.seconds)
            gain.append(one.seconds / many.seconds)
            say("round \(round): one writer", Double(commands) / one.seconds, "commits/s")
            say("round \(round): bare SQLite, one a transaction", Double(commands) / bareOne, "commits/s")
            say("round \(round): 32 writers", Double(commands) / many.seconds, "commits/s")
            say("round \(round): bare SQLite, 32 a transaction", Double(commands) / bareMany, "commits/s")
        }
        say("one writer to bare SQLite, median (0.7 is wanted)", Times(single).percentile(0.5), "")
        say("32 writers to bare SQLite, median (0.5 is wanted)", Times(together).percentile(0.5), "")
        say("32 writers to one, median (5 at 5 ms a sync is wanted)", Times(gain).percentile(0.5), "")
    }

    private func measure(writers: Int, _ name: String) async throws -> (seconds: Double, ledger: SQLiteLedger) {
        let data = DataFolder(url: folder.appending(path: name), keys: folder.appending(path: "\(name)-keys"))
        let ledger = try data.create(
            "bench", purpose: .live, author: "Bench", organisation: "Bench", reason: "The ledger begins.")
        let desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        let projects = try await prepare(desk)
        let all = (0..<commands).map { command(projects[$0 % projects.count], UInt64($0)) }
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for index in stride(from: writer, to: all.count, by: writers) {
                        if writers == 1 {
                            _ = try desk.submitAndWait(all[index])
                        } else {
                            _ = try await desk.submit(all[index])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let parts = start.duration(to: clock.now).components
        return (Double(parts.seconds) + Double(parts.attoseconds) * 1e-18, ledger)
    }

    /// As many projects as get 40 milestones each.
    private func prepare(_ desk: Desk) async throws -> [Identifier<Project>] {
        let plan = Identifier<Plan>(high: 1, low: 1)
        let projects = (1...max(1, commands / 40)).map { Identifier<Project>(high: 2, low: UInt64($0)) }
        let start = PartialDate(year: 2021) ?? PartialDate(day: Day(number: 0))
        var changes = [Change(plan.cast(), .body(Plan(code: "IV", title: Text(.english, "Plan"), starts: start)))]
        for (index, project) in projects.enumerated() {
            let title = Text(.english, "Project \(index)")
            let body = Project(plan: plan, code: "P\(index)", title: title, modality: .trustFund)
            changes.append(Change(project.cast(), .body(body)))
        }
        _ = try await desk.submit(Command(principal: principal, reason: "To begin.", changes: changes))
        return projects
    }

    private var principal: Principal {
        Principal(name: "An Officer", organisation: "Secretariat", grants: [Grant(role: .officer)])
    }

    private func command(_ project: Identifier<Project>, _ number: UInt64) -> Command {
        let note = Text([
            .init(
                language: .english,
                words: "Reported by the implementing agency in its letter number \(number) of this year."),
            .init(language: .vietnamese, words: "Cơ quan thực hiện báo cáo trong công văn số \(number) của năm nay."),
        ])
        let day = PartialDate(day: Day(number: 19_000 + Int32(number % 900)))
        let milestone = Milestone(project: project, event: .extended, date: day, basis: Basis(note: note))
        return Command(
            principal: principal, reason: "Reported by letter.",
            changes: [Change(Identifier(high: 3, low: number + 1), .body(milestone))])
    }

    /// The time that SQLite takes for the same rows in plain tables, as durably: nothing is checked, hashed or signed.
    private func bare(_ ledger: SQLiteLedger, commitsPerTransaction: Int, _ name: String) throws -> Double {
        var rows: [(header: [UInt8], hash: [UInt8], leaves: [UInt8], command: [UInt8], entries: [[UInt8]])] = []
        try ledger.commits(from: 3) { commit in
            rows.append(
                (
                    commit.headerBytes, commit.hash.bytes, commit.leaves.flatMap(\.digest.bytes),
                    commit.header.command.bytes, commit.leaves.compactMap { $0.opened.map { $0.salt + $0.content } }
                ))
        }
        let note = Array(try ledger.checkpoint().text.utf8)
        let database = SQLite(folder.appending(path: "\(name).sqlite").path)
        database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        database.run(
            """
            CREATE TABLE commits (number INTEGER PRIMARY KEY, header BLOB, hash BLOB, leaves BLOB, command BLOB UNIQUE);
            CREATE TABLE bodies (id INTEGER PRIMARY KEY, entry BLOB);
            CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note TEXT)
            """)
        let commit = database.prepare("INSERT INTO commits (header, hash, leaves, command) VALUES (?, ?, ?, ?)")
        let body = database.prepare("INSERT INTO bodies (entry) VALUES (?)")
        let checkpoint = database.prepare("INSERT INTO checkpoints (note) VALUES (?)")
        return timed {
            for start in stride(from: 0, to: rows.count, by: commitsPerTransaction) {
                database.run("BEGIN IMMEDIATE")
                for row in rows[start..<min(start + commitsPerTransaction, rows.count)] {
                    _ = commit.bind().bind(blob: row.header, at: 1).bind(blob: row.hash, at: 2)
                        .bind(blob: row.leaves, at: 3).bind(blob: row.command, at: 4).step()
                    for entry in row.entries { _ = body.bind().bind(blob: entry, at: 1).step() }
                }
                _ = checkpoint.bind().bind(blob: note, at: 1).step()
                for statement in [commit, body, checkpoint] { _ = statement.bind() }
                database.run("COMMIT")
            }
        }.1
    }
}
