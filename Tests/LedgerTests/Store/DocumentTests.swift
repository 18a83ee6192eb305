import Foundation
import Ledger
import Testing

@Suite("The example of docs/ledger.md")
struct DocumentTests {
    private static let document: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return (try? String(contentsOf: folder.appending(path: "docs/ledger.md"), encoding: .utf8)) ?? ""
    }()

    private func lines() throws -> [JSON] {
        let block = try #require(Self.document.components(separatedBy: "```jsonl\n").dropFirst().first)
        let text = try #require(block.components(separatedBy: "\n```").first)
        return try text.split(separator: "\n").map { line in
            let json = try JSON(parsing: String(line))
            #expect(json.canonical == Array(line.utf8))
            return json
        }
    }

    /// The hashes that stand on lines of their own behind a sentence.
    private func hashes(after sentence: String) throws -> [Digest] {
        let rest = try #require(Self.document.components(separatedBy: sentence).dropFirst().first)
        return rest.split(separator: "\n").drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }
            .compactMap { Digest(hex: $0.trimmingCharacters(in: .whitespaces)) }
    }

    @Test("it is a ledger that can be checked as the document says")
    func example() throws {
        let lines = try lines()
        let headers = try lines.compactMap { try $0["header"]?.string.map { try Header(parsing: Array($0.utf8)) } }
        let leaves = lines.compactMap { $0["leaves"]?.array?.compactMap(\.exportedDigest) }
        try #require(headers.count == 4 && leaves.count == 4)
        let tree = MerkleTree(headers.map(\.hash))
        for (index, header) in headers.enumerated() {
            #expect(header.number == index + 1)
            #expect(header.parent == (index == 0 ? .zero : headers[index - 1].hash))
            #expect(header.leaves == leaves[index].count)
            #expect(header.root == MerkleTree(leaves[index]).root)
        }
        let first = try #require(lines[0]["key"]?.string.flatMap { VerifierKey($0) })
        let change = try #require(lines[4]["leaves"]?.array?.first?["content"]?.string)
        guard case .key(let second) = try LeafContent(parsing: Array(change.utf8)) else {
            Issue.record("commit 4 changes no key")
            return
        }
        for line in lines.dropFirst(5) {
            let note = try Checkpoint(parsing: try #require(line["checkpoint"]?.string))
            #expect(note.root == tree.root(ofFirst: note.size))
            #expect(note.isSigned(by: first))
            #expect(note.isSigned(by: second) == (note.size == 4))
        }
    }

    @Test("the hashes and paths that it spells out are right")
    func quoted() throws {
        let lines = try lines()
        let headers = try lines.compactMap { try $0["header"]?.string.map { try Header(parsing: Array($0.utf8)) } }
        let tree = MerkleTree(headers.map(\.hash))
        #expect(try hashes(after: "The roots of the sizes 1 to 4:") == (1...4).map(tree.root(ofFirst:)))
        #expect(try hashes(after: "Inclusion of commit 2 in size 3") == tree.inclusionProof(of: 1, in: 3))
        #expect(try hashes(after: "Consistency of size 3 with size 4:") == tree.consistencyProof(from: 3, to: 4))
        let leaves = try #require(lines[2]["leaves"]?.array).compactMap(\.exportedDigest)
        #expect(
            try hashes(after: "its path to the root of that commit's header:")
                == MerkleTree(leaves).inclusionProof(of: 2, in: leaves.count))
        let genesis = try #require(lines[1]["leaves"]?.array?.first?.exportedDigest)
        for quoted in [genesis, headers[0].root, headers[0].hash] {
            #expect(Self.document.components(separatedBy: "`\(quoted.hex)`").count > 1)
        }
    }
}
