import ArgumentParser
import Commands
import Foundation
import Ledger
import Register
import WorkPlan

/// `titian stress-write`: writes as fast as it can, and prints what is acknowledged. Hidden: for tests.
struct StressWriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stress-write", abstract: "Write documents until stopped; print each acknowledged commit.",
        shouldDisplay: false)

    @Argument(help: "The programme.")
    var programme: String

    @Option(help: "How many write at once, each waiting for its own acknowledgement.")
    var writers = 1

    @Option(help: "How many commits each writes (default: until killed).")
    var count = Int.max

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let (desk, _) = try place.openForWriting(programme)
        Console.show("ready")
        let keeper = author.keeper
        let count = count
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask { try await Self.write(desk, keeper, writer, count) }
            }
            try await group.waitForAll()
        }
    }

    /// One line for each acknowledged commit: its number and hash, its command, its record.
    private static func write(_ desk: Desk, _ keeper: Principal, _ writer: Int, _ count: Int) async throws {
        var done = 0
        while done < count {
            done += 1
            let record = Identifier<AnyRecord>(RecordID.random())
            let title = Text(.english, "Paper \(done) of writer \(writer)")
            let command = Command(
                principal: keeper, reason: "A paper arrives.", changes: [Change(record, .body(Document(title: title)))])
            let appended = try await desk.submit(command).appended
            Console.show("\(appended.number) \(appended.hash) \(command.id) \(record)")
        }
    }
}
