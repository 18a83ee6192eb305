import Foundation
import Testing
import WorkPlan

@testable import Programmes

@Suite("The document of the programme folder")
struct FolderDocumentTests {
    private let lines: [String]

    init() throws {
        let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/programme-folder.md")
        lines = try String(contentsOf: document, encoding: .utf8).components(separatedBy: "\n")
    }

    @Test("lists each file with its columns, required and optional", arguments: FolderKind.inLoadOrder.map(\.file))
    func columns(file: String) throws {
        let kind = try #require(FolderKind.inLoadOrder.first { $0.file == file })
        let ofEveryRow = ["documents", "illustrative", "note"]
        let fields = FolderSchema(kind.type).fields.filter { !ofEveryRow.contains($0.name) }
        let row = try #require(lines.first { $0.hasPrefix("| `\(file)` | `") })
        let cells = row.components(separatedBy: " | ").dropFirst().map(Self.names)
        #expect(cells[0] == fields.filter(\.isRequired).map(\.name))
        #expect(cells[1] == fields.filter { !$0.isRequired }.map(\.name))
    }

    @Test("lists the files in the order of loading")
    func order() {
        let files = lines.filter { $0.hasPrefix("| `") && $0.contains(".csv` | ") && !$0.contains("` | `") }
            .compactMap { Self.names($0).first }
        #expect(files.filter { $0.hasSuffix(".csv") } == FolderKind.inLoadOrder.map(\.file))
    }

    @Test("states the limits that are kept")
    func limits() {
        let limits = FolderLimits()
        #expect(lines.contains("| a CSV file | \(limits.fileBytes >> 20) MB |"))
        #expect(lines.contains("| a field; a row | \(limits.fieldBytes >> 20) MB; \(limits.rowBytes >> 20) MB |"))
        #expect(lines.contains("| columns; rows | \(limits.columns); 1,000,000 |") && limits.rows == 1_000_000)
        #expect(lines.contains("| problems in one refusal | 10,000 |") && limits.problems == 10_000)
    }

    @Test("a kind is named after its file in the tables that say what a folder may hold")
    func kinds() {
        let kinds = Set(FolderKind.inLoadOrder.map(\.kind))
        // The way of a release is walked, and never loaded.
        #expect(
            Set(Kind.allCases).subtracting(kinds) == [.programme, .definition, .releaseStep, .correction])
        for kind in FolderKind.inLoadOrder { #expect(kind.type.kind == kind.kind) }
    }

    /// The words in backquotes.
    private static func names(_ text: String) -> [String] {
        text.components(separatedBy: "`").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    }
}
