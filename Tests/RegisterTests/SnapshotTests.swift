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
        let commits = random.commits(80)
        let register = try Register(commits)
        let bytes = register.snapshot(root: .of([1]))
        #expect(Register.state(ofSnapshot: bytes[...]) == TreeState(size: 80, root: .of([1])))
        let same = try Register(snapshot: bytes[...], genesis: genesis)
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
            #expect(throws: RegisterError.self) { try Register(snapshot: altered[...], genesis: genesis) }
        }
    }
}
