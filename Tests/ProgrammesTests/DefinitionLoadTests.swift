import Commands
import Figures
import Foundation
import Ledger
import Programmes
import Register
import Testing
import WorkPlan

@Suite("A ledger of an older Titian gets newer definitions")
struct DefinitionLoadTests {
    /// A ledger into which a folder was loaded when the catalogue had the first versions alone.
    private final class OlderLedger {
        let folder = try! TestFolder([
            "documents.csv": "key,title.en\nd,Page 1\n",
            "organisations.csv": "key,code,name.en,body-type\no,A,A,agency\n",
        ])
        let place = FileManager.default.temporaryDirectory.appending(path: "titian-older-\(UUID().uuidString)")
        let desk: Desk
        let keeper = Principal.keeper(name: "Keeper", organisation: "Secretariat")

        init() throws {
            let data = DataFolder(url: place.appending(path: "data"), keys: place.appending(path: "keys"))
            let ledger = try data.create(
                "hutan", purpose: .live, author: "Keeper", organisation: "Secretariat", reason: "It begins.")
            desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
            let load = try FolderLoad(ProgrammeFolder.read(folder.url), into: desk.register, of: ledger.id)
            _ = try desk.submitTogether(load.commands.map { Self.older($0) })
        }

        deinit { try? FileManager.default.removeItem(at: place) }

        /// The same command without what an older Titian did not know of.
        private static func older(_ command: Command) -> Command {
            let changes = command.changes.filter { ($0.body as? DefinitionDocument)?.version ?? 1 == 1 }
            return Command(principal: command.principal, reason: command.reason, changes: changes)
        }

        var labels: [String] { desk.register.view(audience: .public).allDefinitions.map(\.label) }

        func load() throws -> FolderLoad {
            try FolderLoad(ProgrammeFolder.read(folder.url), into: desk.register, of: desk.ledger.id)
        }

        func definitions() throws -> DefinitionLoad {
            try DefinitionLoad(into: desk.register, of: desk.ledger.id, by: keeper, because: "Newer.")
        }
    }

    private func labels(_ isWanted: (Int) -> Bool) throws -> [String] {
        try Catalogue.definitions().filter { isWanted($0.version) }.map(\.label)
    }

    @Test("it goes on with the versions that it holds")
    func older() throws {
        let older = try OlderLedger()
        #expect(older.labels == (try labels { $0 == 1 }))
        let shown = older.desk.register.view(audience: .internal).definitions
        #expect(shown.map(\.label) == (try labels { $0 == 1 }))
    }

    @Test("a load of the same folder adds the newer versions beside the older ones, and nothing else")
    func reloaded() throws {
        let older = try OlderLedger()
        let load = try older.load()
        #expect(load.added == 0 && load.changed == 0)
        #expect(load.definitions == (try labels { $0 > 1 }).count)
        _ = try older.desk.submitTogether(load.commands)
        #expect(Set(older.labels) == Set(try labels { _ in true }))
        #expect(older.desk.register.view(audience: .public).definitions == (try Catalogue.definitions().newest))
        #expect(try older.load().isEmpty)
        #expect(try older.definitions().command == nil)
    }

    @Test("without a folder, one command adds them; given again, it is the same command")
    func added() async throws {
        let older = try OlderLedger()
        let load = try older.definitions()
        #expect(load.missing.map(\.label) == (try labels { $0 > 1 }))
        let command = try #require(load.command)
        let first = try await older.desk.submit(command)
        #expect(try await older.desk.submit(command).appended.number == first.appended.number)
        #expect(try older.definitions().missing.isEmpty)
        #expect(try older.load().isEmpty, "a load has nothing to add either")
        let known = older.desk.register.view(known: first.appended.number - 1, audience: .public)
        #expect(known.definitions.map(\.label) == (try labels { $0 == 1 }), "what was known before stays")
    }

    @Test("a definition that was taken out of the ledger is not brought back")
    func retired() async throws {
        let older = try OlderLedger()
        let held: [Seen<DefinitionDocument>] = older.desk.register.view(audience: .public).records()
        let record = try #require(held.first { $0.body.name == "approved-value" })
        let change = Change(record.id.cast(), expecting: record.version, visibility: .public, .retired(.definition))
        _ = try await older.desk.submit(Command(principal: older.keeper, reason: "Not ours.", changes: [change]))
        #expect(try older.definitions().missing.map(\.label) == (try labels { $0 > 1 }))
    }
}
