import Commands
import Foundation
import Testing
import WorkPlan

@Suite("The document of access")
struct AccessDocumentTests {
    /// The cells of the document's rows whose first cell is in code style, by how many cells there are.
    private static func rows(of cells: Int) -> [[String]] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let text = try? String(contentsOf: folder.appending(path: "docs/access.md"), encoding: .utf8)
        return (text ?? "").split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty } }
            .filter { $0.count == cells }
    }

    private static func codes(_ cell: String) -> [String] {
        cell.matches(of: #/`([a-z-]+)`/#).map { String($0.output.1) }
    }

    private static func kinds(_ cell: String) -> Set<Kind> {
        let named = Set(codes(cell).compactMap(Kind.init))
        if cell == "the programme" { return [] }
        if cell == "every kind" { return Set(Kind.allCases) }
        return cell.hasPrefix("every kind but") ? Set(Kind.allCases).subtracting(named) : named
    }

    @Test("shows the permission table as it is")
    func table() {
        let shown = Self.rows(of: 3).map { cells in
            [Self.codes(cells[0])[0], Self.codes(cells[1]).sorted().joined(separator: " ")]
                + Self.kinds(cells[2]).map(\.rawValue).sorted()
        }
        let real = Permission.table.map { row in
            [row.role.rawValue, row.deeds.map(\.rawValue).sorted().joined(separator: " ")]
                + row.kinds.map(\.rawValue).sorted()
        }
        #expect(shown == real)
    }

    @Test("shows what each role can be granted for")
    func scopes() {
        let shown = Self.rows(of: 2).map { [Self.codes($0[0])[0]] + Self.codes($0[1]) }
        #expect(shown == Role.allCases.map { [$0.rawValue] + $0.scopes.map(\.rawValue).sorted() })
    }

    @Test("shows who takes each step of a project's way")
    func steps() {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let text = (try? String(contentsOf: folder.appending(path: "docs/access.md"), encoding: .utf8)) ?? ""
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| *") }.map { $0.split(separator: "|") }
        let shown = rows.flatMap { cells in
            cells[0].matches(of: #/\*([a-z]+)\*/#).map {
                (String($0.output.1), cells[1].trimmingCharacters(in: .whitespaces))
            }
        }
        let real = WayStep.allCases.map { step in
            (step.rawValue, Role.allCases.filter(step.roles.contains).map(\.rawValue).joined(separator: ", "))
        }
        #expect(Dictionary(uniqueKeysWithValues: shown) == Dictionary(uniqueKeysWithValues: real))
    }

    @Test("says what each deed is", arguments: Deed.allCases)
    func deeds(deed: Deed) throws {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appending(path: "docs/access.md"), encoding: .utf8)
        let lists = text.split(separator: "\n").filter { !$0.hasPrefix("|") }.joined()
        #expect(lists.contains("`\(deed.rawValue)`"))
    }
}
