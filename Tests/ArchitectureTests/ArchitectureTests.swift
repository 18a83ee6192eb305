import Foundation
import Testing

/// What each module may import of ours: `docs/architecture.md` says why.
private let graph: [String: Set<String>] = [
    "WorkPlan": [],
    "Ledger": [],
    "Languages": [],
    "IATI": [],
    "Register": ["WorkPlan", "Ledger"],
    "Figures": ["Register", "Ledger", "WorkPlan", "Languages"],
    "Commands": ["Figures", "Register", "Ledger", "WorkPlan"],
    "Programmes": ["Commands", "Figures", "Register", "Ledger", "WorkPlan"],
    "Portal": ["IATI", "Programmes", "Commands", "Figures", "Register", "Ledger", "WorkPlan", "Languages"],
    "titian": ["Portal", "IATI", "Programmes", "Commands", "Figures", "Register", "Ledger", "WorkPlan", "Languages"],
]

/// C libraries: a module map and a header, no source of ours.
private let systemLibraries: Set<String> = ["CLibXML2"]

@Suite("The source follows the architecture")
struct ArchitectureTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func files(of module: String) throws -> [(name: String, lines: [String])] {
        let folder = Self.root.appending(path: "Sources/\(module)")
        let walker = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
            ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n"))
        }
    }

    private func imports(in lines: [String]) -> [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"),
                words[..<index].allSatisfy({ $0 == "public" || $0.hasPrefix("@") })
            else { return nil }
            return words.last.map { String($0.split(separator: ".")[0]) }
        }
    }

    @Test("each module imports only what the graph allows", arguments: graph.keys.sorted())
    func imports(module: String) throws {
        let files = try files(of: module)
        #expect(!files.isEmpty)
        for (name, lines) in files {
            let ours = imports(in: lines).filter { graph[$0] != nil && $0 != module }
            let allowed = try #require(graph[module])
            #expect(Set(ours).subtracting(allowed).isEmpty, "\(module)/\(name)")
        }
    }

    @Test("every folder of sources is in the graph")
    func complete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(graph.keys).union(systemLibraries))
    }

    @Test(
        "a library of SQL, HTTP or cryptography is known to one module",
        arguments: [
            ("GRDB", ["Ledger"]), ("Crypto", ["Ledger", "Programmes"]), ("Hummingbird", ["Portal"]),
            ("ArgumentParser", ["titian"]), ("BigInt", ["Figures"]), ("CLibXML2", ["IATI"]),
        ])
    func confined(library: String, modules: [String]) throws {
        for module in graph.keys where !modules.contains(module) {
            for (name, lines) in try files(of: module) {
                #expect(!imports(in: lines).contains(library), "\(module)/\(name)")
            }
        }
    }

    @Test("no SQL library's type leaves its adapter")
    func noPublicSQL() throws {
        for (name, lines) in try files(of: "Ledger") {
            #expect(!lines.contains { $0.hasPrefix("public import GRDB") }, "\(name)")
        }
    }

    @Test("no source file is longer than 400 lines", arguments: graph.keys.sorted())
    func lengths(module: String) throws {
        for (name, lines) in try files(of: module) { #expect(lines.count <= 400, "\(module)/\(name)") }
    }

    @Test("no source file forces a value, or swallows a failure by try!", arguments: graph.keys.sorted())
    func noForce(module: String) throws {
        for (name, lines) in try files(of: module) {
            let code = lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            #expect(
                !code.contains { $0.contains("try!") || $0.contains(" as!") || $0.contains("fatalError(") },
                "\(module)/\(name)")
        }
    }
}
