import ArgumentParser
import Commands
import Foundation
import Ledger
import Portal
import Reports

/// `titian reports`
struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "Show what readers say is wrong, or erase it.",
        discussion: """
            Reports lie in a file of their own in the data folder, apart from every ledger. They hold no personal data \
            but a contact that a reader chose to leave, which erase takes out of the file; with --whole it takes out \
            the report.

            EXAMPLES:
              titian reports
              titian reports erase 3
            """,
        subcommands: [List.self, Erase.self], defaultSubcommand: List.self)

    /// `titian reports list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every report, the newest first.",
            discussion: """
                EXAMPLES:
                  titian reports list
                  titian reports list --json
                """)

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let url = try place.folder.reportsURL
            let all = FileManager.default.fileExists(atPath: url.path) ? try ReportStore(at: url).all() : []
            if place.json {
                return Console.show(["format": "titian-reports/1", "reports": .array(all.map(Self.json))])
            }
            if all.isEmpty { Console.show("There is no report.") }
            for kept in all {
                let report = kept.report
                let query = report.choice.isEmpty ? "" : "?" + report.choice
                Console.show("\(kept.id)  \(kept.time)  /\(report.programme)\(report.page)\(query)")
                Console.show(report.words.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
                Console.show("    contact: \(report.contact ?? "none")")
                if let closing = kept.closing {
                    Console.show("    closed \(closing.time) by \(closing.by): \(closing.outcome.rawValue)")
                }
            }
        }

        private static func json(_ kept: ReportStore.Kept) -> JSON {
            let report = kept.report
            return [
                "id": .integer(Int(kept.id)), "time": .string(kept.time), "programme": .string(report.programme),
                "page": .string(report.page), "choice": .string(report.choice), "words": .string(report.words),
                "contact": report.contact.map { .string($0) } ?? .null,
                "outcome": (kept.closing?.outcome.rawValue).map { .string($0) } ?? .null,
                "answer": (kept.closing?.answer).map { .string($0) } ?? .null,
            ]
        }
    }

    /// `titian reports erase`
    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase how a report's reader can be reached, or the whole report.",
            discussion: """
                EXAMPLES:
                  titian reports erase 3
                  titian reports erase 3 --whole
                """)

        @Argument(help: "The report's number.")
        var id: Int

        @Flag(help: "Erase the whole report.")
        var whole = false

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let url = try place.folder.reportsURL
            let missing = Failure(.noInput, "there is no report \(id); titian reports shows those there are")
            guard FileManager.default.fileExists(atPath: url.path) else { throw missing }
            let store = try ReportStore(at: url)
            guard try whole ? store.erase(Int64(id)) : store.eraseContact(of: Int64(id)) else { throw missing }
            if place.json {
                return Console.show(
                    ["format": "titian-report-erasure/1", "id": .integer(id), "whole": .bool(whole)])
            }
            Console.show(whole ? "report \(id) is erased" : "the contact of report \(id) is erased")
        }
    }
}
