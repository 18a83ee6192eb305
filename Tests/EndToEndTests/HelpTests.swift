import Foundation
import Testing

@Suite("help")
struct HelpTests {
    /// Every command that a person can give, in an order in which the examples of each can be run.
    static let commands = [
        [], ["load"], ["sample"], ["define"], ["figures"], ["trace"], ["receipt"], ["verify"], ["verify", "ledger"],
        ["verify", "receipt"],
        ["checkpoint"], ["export"], ["log"], ["open"], ["account", "add"], ["account"],
        ["account", "list"], ["account", "mail"], ["account", "reset"], ["reports", "list"],
        ["key"], ["key", "rotate"], ["backup"], ["restore"],
    ]

    /// Commands whose examples name what is not there in a test: a report, a file, an address to listen at for long.
    static let unready = [
        ["reports"], ["reports", "erase"], ["erase"], ["iati"], ["iati", "validate"], ["iati", "codelists"],
        ["iati", "codelists", "update"], ["account", "disable"], ["account", "enable"],
        ["account", "erase"], ["config"], ["brief"],
    ]

    private func examples(_ command: [String], _ place: Workplace) async throws -> [[String]] {
        let help = try await place.start(command + ["--help"]).end()
        #expect(help.status == 0)
        // A line that ends in a backslash goes on in the next, as in a shell.
        let lines = help.out.replacing(#/\\\n */#, with: "")
        return lines.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("titian ") }.map { Self.words(String($0.dropFirst(7))) }
    }

    /// Words as a shell takes them: what stands in quotation marks is one.
    private static func words(_ line: String) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }

    @Test("every example in the help works")
    func examples() async throws {
        let place = try Workplace()
        try FileManager.default.createSymbolicLink(
            at: place.url.appending(path: "Programmes"), withDestinationURL: Tool.package.appending(path: "Programmes"))
        var ran = 0
        for command in Self.commands {
            let examples = try await examples(command, place)
            #expect(!examples.isEmpty, "\(command)")
            for example in examples {
                let outcome = try await place.start(example).end()
                #expect(outcome.status == 0, "titian \(example.joined(separator: " ")): \(outcome.err)")
                ran += 1
            }
        }
        #expect(ran > 20)
    }

    @Test("every command, and every one within it, has an example of itself in its help")
    func everyCommand() async throws {
        let dump = try await Workplace().titian("--experimental-dump-help")
        let root = try JSONDecoder().decode(Dump.self, from: Data(dump.out.utf8)).command
        let paths = root.paths
        #expect(paths.count > 30)
        for (path, command) in paths {
            let name = (["titian"] + path).joined(separator: " ")
            let lines = (command.discussion ?? "").split(separator: "\n")
            #expect(lines.contains { "\($0) ".trimmingPrefix(#/ */#).hasPrefix(name + " ") }, "\(name)")
        }
        #expect(
            Set(Self.commands + Self.unready) == Set(paths.map(\.path)).subtracting([["serve"]]),
            "every command's examples are run, or read")
    }

    @Test("an example that cannot be run here is rightly written all the same", arguments: unready)
    func written(command: [String]) async throws {
        let place = try await Workplace.withSample()
        for example in try await examples(command, place) {
            // The commands for IATI files have no data folder.
            let outcome =
                command.first == "iati"
                ? try await place.run(Tool.binary, example).end() : try await place.start(example).end()
            #expect(![64, 70].contains(outcome.status), "titian \(example.joined(separator: " ")): \(outcome.err)")
        }
    }

    /// What `--experimental-dump-help` writes, as far as it is looked at.
    private struct Dump: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let discussion: String?
            let shouldDisplay: Bool
            let subcommands: [Command]?

            /// This command and all within it, by the words that call them.
            var paths: [(path: [String], command: Command)] {
                let within = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
                let paths = within.flatMap { one in
                    one.paths.map { (path: [one.commandName] + $0.path, command: $0.command) }
                }
                return [([], self)] + paths
            }
        }
    }

    @Test("the list of commands names each of them, and none that is for tests only")
    func list() async throws {
        let outcome = try await Workplace().titian("--help")

        for command in Self.commands.compactMap(\.first) + ["erase", "serve", "iati"] {
            #expect(outcome.out.contains("  \(command) "), "\(command)")
        }
        #expect(!outcome.out.contains("stress-write"))
    }

    @Test(
        "every form of JSON that the sources name is described, and none that they do not",
        arguments: ["docs/command-line.md"])
    func forms(document: String) throws {
        let described = try names(in: Tool.package.appending(path: document))
        let sources = Tool.package.appending(path: "Sources/titian")
        var named: Set<String> = ["titian-receipt/1"]
        for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where file.hasSuffix(".swift") {
            named.formUnion(try names(in: sources.appending(path: file)))
        }

        #expect(described == named)
    }

    /// What is written `titian-something/1`.
    private func names(in file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(text.matches(of: #/titian-[a-z-]+\/[0-9]+/#).map { String($0.output) })
    }
}
