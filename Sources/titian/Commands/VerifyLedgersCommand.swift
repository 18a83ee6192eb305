import ArgumentParser
import Commands
import Foundation
import Ledger

/// `titian verify [PROGRAMME]`
struct VerifyLedgersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Recompute a ledger, or all of them.",
        discussion: """
            EXAMPLES:
              titian verify ledger
              titian verify ledger sample
            """)

    @Argument(help: "The programme (default: all; with --against the one whose ledger the checkpoint is of).")
    var programme: String?

    @Option(help: ArgumentHelp("Also hold the ledger against a checkpoint that was kept.", valueName: "checkpoint"))
    var against: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let kept = try against.map(Self.checkpoint)
        let named = try programme.map { try place.programme($0) } ?? kept.map { try code(of: $0) }
        let codes = try named.map { [$0] } ?? place.folder.programmes
        if codes.isEmpty { _ = try place.programme(nil) }
        let results = try codes.map { try verify($0, against: kept) }
        if place.json {
            Console.show(["format": "titian-verification/1", "ledgers": .array(results.map(\.json))])
        } else {
            for result in results { Console.show(result.text) }
        }
        if results.contains(where: { !$0.isSound }) { throw ExitCode(Status.data.rawValue) }
    }

    /// The programme whose ledger a checkpoint is of; the only one there is, whatever its ledger.
    private func code(of kept: Checkpoint) throws -> String {
        let codes = try place.folder.programmes
        guard codes.count > 1 else { return try place.programme(nil) }
        for code in codes {
            // One that cannot be opened is not the one that is looked for, as far as anybody can tell.
            guard let ledger = try? place.folder.openForReading(code) else { continue }
            defer { try? ledger.close() }
            if ledger.id == kept.ledger { return code }
        }
        throw Failure(.noInput, "the checkpoint is of the ledger \(kept.ledger), and no programme here has it")
    }

    private static func checkpoint(_ path: String) throws -> Checkpoint {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "there is no checkpoint \(path)")
        }
        do { return try Checkpoint(parsing: String(decoding: data, as: UTF8.self)) } catch {
            throw Failure(.data, "\(path): \(error.detail)")
        }
    }

    private func verify(_ code: String, against kept: Checkpoint?) throws -> LedgerVerdict {
        let line = place.line("verifying \(code)")
        defer { line.finish() }
        do {
            let ledger = try place.folder.openForReading(code)
            defer { try? ledger.close() }
            let found =
                try kept.map { try ledger.verify(against: $0, progress: line.report) }
                ?? ledger.verify(progress: line.report)
            return LedgerVerdict(
                programme: code, ledger: ledger.id, found: found, against: kept?.size, problem: found.damage?.reason)
        } catch let error as LedgerError where [.damaged, .notALedger, .malformed, .unproven].contains(error.code) {
            return LedgerVerdict(programme: code, ledger: nil, found: nil, against: kept?.size, problem: error.detail)
        }
    }
}

/// What came of verifying one ledger.
struct LedgerVerdict {
    let programme: String
    let ledger: LedgerID?
    let found: Verification?
    let against: Int?
    let problem: String?

    var isSound: Bool { problem == nil }

    var text: String {
        if let damage = found?.damage {
            return """
                \(programme): DAMAGED at commit \(damage.commit): \(damage.reason)
                  everything up to commit \(damage.lastGood) is as it was signed
                """
        }
        if let problem { return "\(programme): NOT VERIFIED: \(problem)" }
        guard let found else { return programme }
        let kept = against.map { "; it begins with the \($0) commits of the checkpoint" } ?? ""
        return """
            \(programme): sound: \(found.commits) commits, \(found.leaves) leaves hashed again, \(found.erased) erased, \
            \(found.checkpoints) checkpoints\(kept)
            """
    }

    var json: JSON {
        [
            "programme": .string(programme), "ledger": ledger.map { .string($0.description) } ?? .null,
            "sound": .bool(isSound), "commits": found.map { .integer($0.commits) } ?? .null,
            "leaves": found.map { .integer($0.leaves) } ?? .null, "erased": found.map { .integer($0.erased) } ?? .null,
            "checkpoints": found.map { .integer($0.checkpoints) } ?? .null,
            "against": against.map { .integer($0) } ?? .null, "damage": found?.damage?.json ?? .null,
            "problem": problem.map { .string($0) } ?? .null,
        ]
    }
}
