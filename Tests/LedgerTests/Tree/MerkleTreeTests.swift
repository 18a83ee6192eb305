import Foundation
import Ledger
import Testing

@Suite("Merkle tree")
struct MerkleTreeTests {
    static let inputs: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], Array(0x60...0x6F),
    ]
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("the trees of Certificate Transparency's test data have their known roots", arguments: 0...8)
    func knownRoots(size: Int) {
        let tree = MerkleTree(Self.inputs.map { Digest.leaf($0) })
        #expect(tree.root(ofFirst: size).hex == Self.roots[size])
        #expect(MerkleTree(Self.inputs.prefix(size).map { Digest.leaf($0) }).root.hex == Self.roots[size])
    }

    @Test("Certificate Transparency's known proofs come out")
    func knownProofs() {
        let tree = MerkleTree(Self.inputs.map { Digest.leaf($0) })
        #expect(
            tree.inclusionProof(of: 5, in: 8).map(\.hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        #expect(
            tree.consistencyProof(from: 6, to: 8).map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
    }

    static let tree = MerkleTree((0..<70).map { Digest.leaf(Array("leaf \($0)".utf8)) })

    @Test("every leaf is proved in every size, and nothing else is", arguments: 1...70)
    func inclusion(size: Int) {
        let root = Self.tree.root(ofFirst: size)
        for index in 0..<size {
            let path = Self.tree.inclusionProof(of: index, in: size)
            func verify(
                leaf: Digest = Self.tree.leaf(index), at place: Int = index, in size: Int = size,
                path: [Digest] = path, root: Digest = root
            ) -> Bool {
                MerkleTree.verifyInclusion(of: leaf, at: place, in: size, path: path, root: root)
            }
            #expect(verify())
            #expect(!verify(leaf: .zero))
            #expect(!verify(root: .zero))
            #expect(!verify(path: path + [.zero]))
            #expect(path.isEmpty || !verify(path: Array(path.dropLast())))
            #expect(size == 1 || !verify(at: (index + 1) % size))
            for (position, _) in path.enumerated() {
                var changed = path
                changed[position] = .leaf([1])
                #expect(!verify(path: changed))
            }
        }
        #expect(!MerkleTree.verifyInclusion(of: root, at: size, in: size, path: [], root: root))
        #expect(!MerkleTree.verifyInclusion(of: root, at: -1, in: size, path: [], root: root))
    }

    @Test("every older tree is proved to begin every newer one, and no other is", arguments: 1...70)
    func consistency(new: Int) {
        let newRoot = Self.tree.root(ofFirst: new)
        for old in 0...new {
            let oldRoot = Self.tree.root(ofFirst: old)
            let path = Self.tree.consistencyProof(from: old, to: new)
            func verify(_ oldRoot: Digest = oldRoot, _ newRoot: Digest = newRoot, _ path: [Digest] = path) -> Bool {
                MerkleTree.verifyConsistency(from: old, root: oldRoot, to: new, root: newRoot, path: path)
            }
            #expect(verify())
            #expect(!verify(.zero))
            #expect(old == 0 || !verify(oldRoot, .zero))
            #expect(!verify(oldRoot, newRoot, path + [.zero]))
            for (position, _) in path.enumerated() {
                var changed = path
                changed[position] = .leaf([1])
                #expect(!verify(oldRoot, newRoot, changed))
            }
        }
        #expect(
            !MerkleTree.verifyConsistency(from: new + 1, root: newRoot, to: new, root: newRoot, path: []))
    }

    @Test(
        "roots and inclusion proofs are those of Python's pymerkle",
        .enabled(if: Python.path != nil, "TITIAN_PYTHON is not set"))
    func pymerkle() throws {
        // pymerkle counts leaves from 1, and puts the proved leaf itself into the path, in another order. Its
        // consistency proofs are not the RFC's, so they are not compared.
        let script = """
            from pymerkle import InmemoryTree
            tree = InmemoryTree(algorithm='sha256')
            for size in range(1, 41):
                tree.append_entry(b'leaf %d' % (size - 1))
                print(tree.get_state(size).hex())
                for index in range(1, size + 1):
                    print(' '.join(sorted(set(tree.prove_inclusion(index, size).serialize()['path']))))
            """
        var theirs = try Python.run(script, lines: [])[...]
        for size in 1...40 {
            #expect(theirs.popFirst() == Self.tree.root(ofFirst: size).hex)
            for index in 1...size {
                let path = Self.tree.inclusionProof(of: index - 1, in: size) + [Self.tree.leaf(index - 1)]
                #expect(theirs.popFirst() == path.map(\.hex).sorted().joined(separator: " "))
            }
        }
    }
}
