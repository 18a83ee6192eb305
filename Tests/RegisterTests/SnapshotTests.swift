import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("A snapshot brings the register back, or is refused")
struct SnapshotTests {
    private let genesis = Genesis(
        ledger: .random(), programme: "test", purpose: .sample, key: SigningKey(ledger: .random()).verifier)

    @Test("a register read from its snapshot answers every look-up alike", arguments: 1...10)
    func roundTrip(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(80))
        let bytes = try register.snapshot(root: .of([1]))
        #expect(SnapshotReader(bytes: bytes)?.state == TreeState(size: 80, root: .of([1])))
        let same = try Register(snapshot: bytes, genesis: genesis)
        for known in [1, 40, 80] {
            for audience in Audience.allCases {
                #expect(
                    same.view(known: known, audience: audience).everything
                        == register.view(known: known, audience: audience).everything)
            }
        }
        #expect(same.head == register.head)
        #expect(same.revisionCount == register.revisionCount)
        #expect(same.time(of: 40) == register.time(of: 40))
    }

    @Test("so does one whose records fill many parts")
    func manyParts() throws {
        var random = RandomPlan(seed: 11)
        let register = try Register(random.commits(200))
        let bytes = try register.snapshot(root: .zero, partSize: 500)
        #expect(parts(of: bytes).count > 40)
        let same = try Register(snapshot: bytes, genesis: genesis)
        #expect(
            same.view(audience: .internal).everything == register.view(audience: .internal).everything)
        #expect(same.revisionCount == register.revisionCount)
    }

    @Test("a snapshot that is cut or altered is refused")
    func damage() throws {
        var random = RandomPlan(seed: 7)
        let bytes = try Register(random.commits(20)).snapshot(root: .of([]))
        for count in stride(from: 0, to: bytes.count, by: 13) {
            #expect(throws: RegisterError.self) { try Register(snapshot: bytes[..<count], genesis: genesis) }
        }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            var altered = bytes
            altered[Int.random(in: 0..<altered.count, using: &generator)] ^= UInt8.random(
                in: 1...255, using: &generator)
            #expect(throws: RegisterError.self) { try Register(snapshot: altered, genesis: genesis) }
        }
    }

    @Test("one in which a whole part is missing, stands twice or stands elsewhere is refused")
    func wholeParts() throws {
        var random = RandomPlan(seed: 7)
        let parts = parts(of: try Register(random.commits(20)).snapshot(root: .of([])))
        #expect(throws: Never.self) { try Register(snapshot: parts.joined().map(\.self), genesis: genesis) }
        for index in parts.indices {
            var (missing, twice, elsewhere) = (parts, parts, parts)
            missing.remove(at: index)
            twice.insert(parts[index], at: index)
            elsewhere.swapAt(index, index == 0 ? 1 : index - 1)
            for wrong in [missing, twice, elsewhere] {
                let register = try? Register(snapshot: wrong.joined().map(\.self), genesis: genesis)
                #expect(register?.head == nil, "part \(index)")
            }
        }
    }

    @Test("one of an older layout is no snapshot")
    func olderLayout() {
        // It began with its mark, the root as a text and the size, and ended with one digest.
        var old = ByteSink()
        old.put(word: 0x5449_5449_414e_0002)
        old.put(text: Digest.of([]).hex)
        old.put(integer: 0)
        old.put(bytes: Digest.of(old.bytes).bytes)
        #expect(SnapshotReader(bytes: old.bytes) == nil)
    }

    /// The parts of a snapshot: eight bytes of length, a digest, and so many bytes.
    private func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var (rest, parts) = (bytes[...], [ArraySlice<UInt8>]())
        while !rest.isEmpty {
            var source = ByteSource(rest)
            let length = 40 + Int(source.word() ?? 0)
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts
    }
}
