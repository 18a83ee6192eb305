import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("An erased body is gone from the register, and its place is known")
struct ErasureTests {
    /// What the ledger tells of an erased revision.
    private func erased(_ revision: Revision, of commit: Int) -> LeafContent {
        .erased(
            ErasedRevision(
                leaf: LeafReference(commit: commit, index: 3), record: revision.record, kind: revision.kind,
                version: revision.version, visibility: revision.visibility))
    }

    @Test("a register kept up commit by commit equals one built from the ledger without the body", arguments: 1...25)
    func bothWays(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        var generator = SeededGenerator(seed: seed)
        var commits = random.commits(40)
        var kept = try Register(commits)
        for _ in 0..<4 {
            let number = Int.random(in: 2...commits.count, using: &generator)
            let revisions = commits[number - 1].contents.compactMap { content -> Revision? in
                if case .revision(let revision) = content, revision.body != nil { revision } else { nil }
            }
            guard let victim = revisions.randomElement(using: &generator) else { continue }
            let act = TestCommit([erased(victim, of: number)])
            try kept.add(act)
            commits[number - 1].contents.removeAll { $0 == .revision(victim) }
            commits.append(act)
        }
        let rebuilt = try Register(commits)
        let snapshot = try kept.snapshot(root: .zero)
        let genesis = Genesis(
            ledger: .random(), programme: "t", purpose: .sample, key: SigningKey(ledger: .random()).verifier)
        let read = try Register(snapshot: snapshot, genesis: genesis)
        for known in [10, 30, kept.head] {
            for audience in Audience.allCases {
                let expected = kept.view(known: known, audience: audience).everything
                #expect(
                    rebuilt.view(known: known, audience: audience).everything == expected, "seed \(seed), K \(known)")
                #expect(read.view(known: known, audience: audience).everything == expected, "seed \(seed), K \(known)")
            }
        }
    }

    @Test("the revision before an erased one does not come back, and the next one stands")
    func noResurrection() throws {
        let record = RecordID(high: 10, low: 1)
        func revision(_ version: Int) -> Revision {
            let body = Plan(code: "v\(version)", title: Text(.english, "Plan"), starts: PartialDate(year: 2021)!)
            return Revision(
                record: record, kind: "plan", schema: 1, version: version, visibility: .public, state: .body(body.json))
        }
        let commits = [1, 2, 3].map { TestCommit([.revision(revision($0))]) }
        let register = try Register(commits + [TestCommit([erased(revision(2), of: 2)])])
        let id = Identifier<Plan>(record)
        #expect(register.view(known: 1, audience: .public).body(id)?.code == "v1")
        #expect(register.view(known: 2, audience: .public).body(id) == nil)
        #expect(register.view(known: 2, audience: .public).erased(under: nil) == 1)
        #expect(register.view(audience: .public).body(id)?.code == "v3")
    }
}
