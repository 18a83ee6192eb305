import ArgumentParser
import Commands
import Foundation
import Ledger
import Register

/// `titian erase`
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase the body of one version of a record, from the files too.",
        discussion: """
            The ledger keeps that there was a version, and its hash; figures that it touched say so. What is erased \
            cannot be brought back, but copies made earlier, such as backups and exports, still hold it.

            EXAMPLES:
              titian erase sample 5b1f0c9a7d3e4f608a2b6c1d9e0f7a35 1 --reason "A person asked for it."
            """)

    @Argument(help: "The programme.")
    var programme: String

    @Argument(help: "The record: 32 hexadecimal digits.")
    var record: String?

    @Argument(help: "The version, from 1.")
    var version: Int?

    @Option(help: "Why it is erased.")
    var reason: String?

    @Flag(help: "Clear the files of what was erased while another program kept them from it.")
    var finish = false

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if finish { return }
        guard record != nil, version != nil else { throw ValidationError("name the record and its version") }
        guard reason != nil else { throw ValidationError("say why with --reason") }
    }

    func run() async throws {
        let (desk, opened) = try place.openForWriting(programme)
        let ledger = opened.ledger
        var commit: Int?
        if !finish { commit = try await erase(opened, desk) }
        let pending = try ledger.finishErasures()
        // A snapshot holds bodies, and is made anew when it is missed.
        let snapshot = try place.folder.snapshotURL(ledger.id)
        try? FileManager.default.removeItem(at: snapshot)
        if place.json {
            return Console.show([
                "format": "titian-erase/1", "programme": .string(opened.code),
                "commit": commit.map { .integer($0) } ?? .null, "pending": .integer(pending.count),
            ])
        }
        if let commit, let record, let version {
            Console.show("\(opened.code): commit \(commit) erases version \(version) of \(record)")
        }
        Console.show(
            pending.isEmpty
                ? "  no byte of what was erased is left in the ledger's files"
                : """
                  \(pending.count) erased bodies may still stand in the ledger's files, which another program is \
                reading; titian erase \(opened.code) --finish clears them
                """)
    }

    private func erase(_ opened: OpenedProgramme, _ desk: Desk) async throws -> Int {
        guard let record = record.flatMap({ RecordID(hex: $0) }), let version, let reason else {
            throw Failure(.usage, "“\(record ?? "")” is not a record: write 32 hexadecimal digits")
        }
        let leaf = try leaf(of: record, version, opened)
        let command = Command(principal: author.keeper, reason: reason, acts: [.erasure(leaf)])
        return try await desk.submit(command).appended.number
    }

    private func leaf(of record: RecordID, _ version: Int, _ opened: OpenedProgramme) throws -> LeafReference {
        var found: LeafReference?
        try opened.ledger.commits(from: 1, through: opened.register.head) { commit in
            guard found == nil else { return }
            for (index, content) in try commit.contents() {
                if case .revision(let revision) = content, revision.record == record, revision.version == version {
                    found = LeafReference(commit: commit.number, index: index)
                }
            }
        }
        if let found { return found }
        throw Failure(.noInput, "the ledger \(opened.code) has no body of version \(version) of \(record)")
    }
}
