import Foundation
import Testing

/// What each module may import of ours: `docs/architecture.md` says why.
private let graph: [String: Set<String>] = [
    "WorkPlan": [],
    "Ledger": [],
    "Languages": [],
    "IATI": ["Languages"],
    "Register": ["WorkPlan", "Ledger"],
    "Figures": ["Register", "Ledger", "WorkPlan", "Languages"],
    "Search": ["Figures", "Register", "Ledger", "WorkPlan", "Languages"],
    "Commands": ["Figures", "Register", "Ledger", "WorkPlan"],
    "Accounts": ["Commands", "Figures", "Register", "Ledger", "WorkPlan"],
    "Claims": ["Figures", "Register", "Ledger", "WorkPlan", "Languages"],
    "Briefs": ["Figures", "Register", "Ledger", "WorkPlan", "Languages"],
    "Programmes": ["Commands", "Figures", "Register", "Ledger", "WorkPlan"],
    "Charts": ["Languages"],
    "Pictures": [],
    "Compression": [],
    "Printing": [],
    "Quality": ["Register", "Ledger", "WorkPlan", "Languages"],
    "Mail": [],
    "SignOn": [],
    "Reports": [],
    "Drafts": [],
    "Attachments": ["Ledger", "Compression"],
    "Portal": [
        "IATI", "Charts", "Pictures", "Printing", "Compression", "Reports", "Programmes", "Claims", "Briefs", "Search",
        "Commands", "Figures", "Register", "Ledger", "WorkPlan", "Languages", "Accounts", "Drafts", "Attachments",
        "Mail",
        "Quality", "SignOn",
    ],
    "titian": [
        "Portal", "IATI", "Briefs", "Printing", "Reports", "Programmes", "Claims", "Search", "Commands", "Figures",
        "Register", "Ledger", "WorkPlan", "Languages", "Accounts", "Drafts", "Attachments", "Mail", "Quality", "SignOn",
    ],
]

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
        let sources = Self.root.appending(path: "Sources")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
            // A folder with a module map only says how a C library is found.
            !FileManager.default.fileExists(atPath: sources.appending(path: "\($0)/module.modulemap").path)
        }
        #expect(Set(folders) == Set(graph.keys))
    }

    @Test(
        "a library of SQL, HTTP or cryptography is known to one module",
        arguments: [
            ("Crypto", ["Ledger", "Programmes", "Reports", "Accounts", "SignOn"]),
            ("JWTKit", ["SignOn"]), ("AsyncHTTPClient", ["SignOn"]), ("CArgon2", ["Accounts"]), ("CCurl", ["Mail"]),
            ("CQREncode", ["Pictures"]),
            ("GRDB", ["Ledger", "Reports", "Accounts", "Drafts"]),
            ("Hummingbird", ["Portal"]), ("ArgumentParser", ["titian"]), ("BigInt", ["Figures"]),
            ("CZlib", ["Compression"]), ("CRSVG", ["Pictures"]), ("NIOSSL", ["Portal"]),
            ("_FoundationICU", ["Languages"]),
            ("CLibXML2", ["IATI"]), ("Subprocess", ["Printing"]),
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
        for (name, lines) in try files(of: "Ledger") + files(of: "Reports") + files(of: "Accounts")
            + files(of: "Drafts")
        {
            #expect(!lines.contains { $0.hasPrefix("public import GRDB") }, "\(name)")
        }
    }

    @Test(
        "no type of a C library leaves its adapter",
        arguments: ["CLibXML2", "CRSVG", "CZlib", "CArgon2", "CQREncode", "CCurl"])
    func noPublicC(library: String) throws {
        for module in graph.keys {
            for (name, lines) in try files(of: module) {
                #expect(!lines.contains { $0.hasPrefix("public import \(library)") }, "\(module)/\(name)")
            }
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
