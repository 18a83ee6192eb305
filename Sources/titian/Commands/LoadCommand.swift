import ArgumentParser
import Commands
import Foundation
import Ledger
import Programmes
import Register

/// `titian load`
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Bring a programme's ledger to what a folder of CSV and JSON files says.",
        discussion: """
            Records that are not there yet are added, records that differ are changed, and the rest is left alone, so \
            that loading a folder twice changes nothing the second time. A folder with an error is refused whole, with \
            the file, line and field of every error, and nothing is written.

            EXAMPLES:
              titian load Programmes/iai --check
              titian load Programmes/iai
            """)

    @Argument(help: "The folder; docs/programme-folder.md describes it.")
    var folder: String

    @Flag(help: "Say what is wrong and what would change, and write nothing.")
    var check = false

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let url = URL(filePath: folder)
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Failure(.noInput, "there is no folder \(folder)")
        }
        let programme = try ProgrammeFolder.read(url)
        let code = programme.header.code.lowercased()
        let isNew = try !place.hasLedger(code)
        let rehearsal = isNew ? try Rehearsal(programme.header) : nil
        let ledger = try rehearsal?.ledger ?? (check ? place.folder.openForReading(code) : place.writable(code))
        let register = try place.opened(code, ledger).register
        try refuse(programme.header, ledger)
        let load = try FolderLoad(programme, into: register, of: ledger.id, by: author.named)
        // A new ledger is only made for a folder that will go in; one that is there refuses by itself.
        if isNew || check || !load.erased.isEmpty { try rehearse(load, ledger, register) }
        let done = check ? [] : isNew ? try create(programme) : try write(load, ledger, register)
        report(load, code, isNew: isNew, commits: done)
    }

    private func rehearse(_ load: FolderLoad, _ ledger: SQLiteLedger, _ register: Register) throws {
        let problems = load.erased + load.problems(with: ledger, register)
        if !problems.isEmpty { throw FolderError(problems) }
    }

    private func refuse(_ header: ProgrammeHeader, _ ledger: SQLiteLedger) throws {
        guard DataFolder.isCode(header.code.lowercased()) else {
            throw Failure(
                .data, "programme.json: code: “\(header.code)” cannot name a ledger; write letters, digits and hyphens")
        }
        if let damage = ledger.damage { throw LedgerError(.damaged, damage.description) }
        if !check, let refusal = ledger.refusal { throw refusal }
        let purpose = ledger.genesis.purpose.rawValue
        guard purpose == header.purpose.rawValue else {
            throw Failure(
                .data,
                "programme.json: purpose: is \(header.purpose.rawValue), but the ledger is \(purpose) and stays so")
        }
    }

    private func create(_ programme: ProgrammeFolder) throws -> [Appended] {
        let header = programme.header
        let by = author.named ?? .keeper(name: header.author, organisation: header.organisation)
        let ledger = try place.folder.create(
            header.code.lowercased(), purpose: Purpose(rawValue: header.purpose.rawValue) ?? .live, author: by.name,
            organisation: by.organisation, reason: "The ledger of the programme \(header.code) begins.")
        let register = try RegisterSource.register(of: ledger)
        return try write(FolderLoad(programme, into: register, of: ledger.id, by: author.named), ledger, register)
    }

    private func write(_ load: FolderLoad, _ ledger: SQLiteLedger, _ register: Register) throws -> [Appended] {
        if load.isEmpty { return [] }
        do {
            return try Desk(ledger: ledger, register: register).submitTogether(load.commands)
        } catch let refused as Refused {
            // The transaction ended with the first command that was refused; the rehearsal finds all of them.
            try rehearse(load, ledger, register)
            throw FolderError(refused.refusals.map(load.problem))
        }
    }

    private func report(_ load: FolderLoad, _ code: String, isNew: Bool, commits: [Appended]) {
        if place.json {
            return Console.show([
                "format": "titian-load/1", "programme": .string(code), "checked": .bool(check), "new": .bool(isNew),
                "added": .integer(load.added), "changed": .integer(load.changed),
                "unchanged": .integer(load.unchanged), "definitions": .integer(load.definitions),
                "commits": .array(commits.map { .integer($0.number) }),
            ])
        }
        let definitions = load.definitions > 0 ? "; \(load.definitions) definitions of figures" : ""
        let counts = "\(load.added) new, \(load.changed) changed, \(load.unchanged) as they were\(definitions)"
        if check {
            Console.show("\(code): the folder is right; records: \(counts). Nothing was written.")
        } else if let first = commits.first, let last = commits.last {
            Console.show("\(code): loaded as commits \(first.number) to \(last.number); records: \(counts).")
        } else {
            Console.show("\(code): the ledger says all of this already; records: \(counts). Nothing was written.")
        }
    }
}

/// A ledger that is thrown away, to hold a new programme's commands against the rules before anything is written.
final class Rehearsal {
    let ledger: SQLiteLedger
    private let folder: URL

    init(_ header: ProgrammeHeader) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "titian-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try SQLiteLedger.create(
            at: folder.appending(path: "rehearsal.ledger"), programme: header.code.lowercased(),
            purpose: Purpose(rawValue: header.purpose.rawValue) ?? .live, key: SigningKey(ledger: .random()),
            author: header.author, organisation: header.organisation)
    }

    deinit {
        try? ledger.close()
        try? FileManager.default.removeItem(at: folder)
    }
}
