import ArgumentParser
import Ledger
import Register

/// `titian log`
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "List the newest commits of a ledger: when, who, why, and how many records they touch.",
        discussion: """
            Authors and reasons are internal until they are opened; --audience public shows what the public sees.

            EXAMPLES:
              titian log sample --limit 5
              titian log sample --limit 5 --audience public
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Option(help: "How many commits, the newest first.")
    var limit = 20

    @Option(help: "Who may see it: public or internal.")
    var audience: Audience = .internal

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number of commits, from 1") }
    }

    func run() async throws {
        let opened = try place.open(programme)
        let last = opened.register.head
        var entries: [LogEntry] = []
        if last > 0 {
            try opened.ledger.commits(from: max(1, last - limit + 1), through: last) { commit in
                let seen = audience == .public ? try opened.ledger.publicView(of: commit) : commit
                entries.append(try LogEntry(seen))
            }
        }
        entries.reverse()
        if place.json {
            Console.show([
                "format": "titian-log/1", "programme": .string(opened.code), "head": .integer(last),
                "audience": .string(audience.rawValue), "damage": opened.damage?.json ?? .null,
                "commits": .array(entries.map(\.json)),
            ])
        } else {
            Console.show(entries.map(\.text).joined(separator: "\n"))
        }
        try opened.endIfDamaged()
    }
}

/// One commit as a line of the log.
struct LogEntry {
    private let number: Int
    private let time: Timestamp
    private let hash: Digest
    private var author: String?
    private var organisation: String?
    private var reason: String?
    private var acts: [String] = []
    private var revisions = 0
    private let withheld: Int

    init(_ commit: Commit) throws {
        number = commit.number
        time = commit.header.time
        hash = commit.hash
        withheld = commit.leaves.count { $0.opened == nil }
        for (_, content) in try commit.contents() {
            switch content {
            case .author(let text): author = text
            case .organisation(let text): organisation = text
            case .reason(let text): reason = text
            case .revision: revisions += 1
            case .genesis(let genesis): acts.append("begins the ledger of \(genesis.programme)")
            case .opening(let leaf): acts.append("opens leaf \(leaf.index) of commit \(leaf.commit)")
            case .key: acts.append("puts another key in force")
            case .restoration: acts.append("goes on from a backup")
            case .erasure(let leaf): acts.append("erases leaf \(leaf.index) of commit \(leaf.commit)")
            case .erased: break
            }
        }
    }

    var text: String {
        let who = [author, organisation].compactMap(\.self).joined(separator: ", ")
        let hidden = withheld > 0 ? "  (\(withheld) leaves withheld or erased)" : ""
        let deeds = (acts + (revisions > 0 ? ["\(revisions) records"] : [])).joined(separator: "; ")
        return """
            \(number)  \(time.description.prefix(19))Z  \(hash.hex.prefix(12))  \(deeds)\(hidden)
                \(who.isEmpty ? "author withheld" : who): \(reason ?? "reason withheld")
            """
    }

    var json: JSON {
        [
            "number": .integer(number), "time": .string(time.description), "hash": .string(hash.hex),
            "author": author.map { .string($0) } ?? .null, "organisation": organisation.map { .string($0) } ?? .null,
            "reason": reason.map { .string($0) } ?? .null, "acts": .array(acts.map { .string($0) }),
            "records": .integer(revisions), "withheld": .integer(withheld),
        ]
    }
}
