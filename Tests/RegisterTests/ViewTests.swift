import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("A view is what an audience could know when a commit was the newest")
struct ViewTests {
    @Test("a view at K equals a register of the first K commits as the audience may see them", arguments: 1...12)
    func viewsEqualRegisters(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let definitions = try Catalogue.definitions()
        let commits = random.commits(60, definitions: definitions.map { $0.record() })
        let register = try Register(commits)
        for known in stride(from: 1, through: commits.count, by: 7) {
            for audience in Audience.allCases {
                let short = try Register(commits.prefix(known).map { $0.seen(by: audience) })
                let view = register.view(known: known, audience: audience)
                let expected = short.view(audience: .internal)
                #expect(view.everything == expected.everything, "seed \(seed), K \(known), \(audience)")
                try expectSameFigures(view, short.view(audience: audience), random.plan, definitions, seed)
            }
        }
    }

    private func expectSameFigures(
        _ view: View, _ short: View, _ plan: Identifier<Plan>, _ definitions: [Definition], _ seed: UInt64
    ) throws {
        for day in [Day(year: 2022, month: 6, day: 30), Day(year: 2025, month: 8, day: 11)] {
            for definition in definitions {
                let figureQuestion = Question(view: view, plan: plan, day: try #require(day))
                let sameQuestion = Question(view: short, plan: plan, day: try #require(day))
                let (figure, same) = (definition.evaluate(figureQuestion), definition.evaluate(sameQuestion))
                #expect(figure.value == same.value, "seed \(seed), \(definition.label)")
                #expect(Set(figure.trace.rows) == Set(same.trace.rows), "seed \(seed), \(definition.label)")
                #expect(Set(figure.trace.exclusions) == Set(same.trace.exclusions), "seed \(seed), \(definition.label)")
                for dimension in definition.dimensions {
                    let parts = figure.breakdown(by: dimension, figureQuestion)
                    #expect(parts == same.breakdown(by: dimension, sameQuestion), "seed \(seed), by \(dimension)")
                }
            }
        }
    }

    @Test("later commits change no earlier view, and no copy of the register", arguments: 100...110)
    func laterCommitsChangeNothingEarlier(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let commits = random.commits(50)
        var register = try Register(commits.prefix(25))
        let copy = register
        let before = register.view(known: 20, audience: .public).everything
        for commit in commits.dropFirst(25) { try register.add(commit) }
        #expect(register.view(known: 20, audience: .public).everything == before)
        #expect(copy.head == 25)
        #expect(copy.view(audience: .internal).everything == register.view(known: 25, audience: .internal).everything)
    }

    @Test("a public revision stays the public's until the next public one")
    func internalChangesStayInternal() throws {
        let record = RecordID(high: 10, low: 1)
        func plan(_ code: String, _ version: Int, _ visibility: Visibility) -> TestCommit {
            let body = Plan(code: code, title: Text(.english, code), starts: PartialDate(year: 2021)!)
            return TestCommit([
                .revision(
                    Revision(
                        record: record, kind: "plan", schema: 1, version: version, visibility: visibility,
                        state: .body(body.json)))
            ])
        }
        let register = try Register([plan("A", 1, .internal), plan("B", 2, .public), plan("C", 3, .internal)])
        let id = Identifier<Plan>(record)
        #expect(register.view(known: 1, audience: .public).body(id) == nil)
        #expect(register.view(audience: .public).body(id)?.code == "B")
        #expect(register.view(audience: .internal).body(id)?.code == "C")
        #expect(register.view(audience: .public).version(of: id.cast()) == 2)
    }

    @Test("a record that changes its kind, or is erased as another, is refused")
    func refusesChangeOfKind() throws {
        let record = RecordID(high: 10, low: 1)
        func revision(_ kind: String, _ version: Int, _ body: JSON) -> LeafContent {
            .revision(
                Revision(
                    record: record, kind: kind, schema: 1, version: version, visibility: .public, state: .body(body)))
        }
        var register = try Register([TestCommit([revision("plan", 1, Plan.sample.json)])])
        let organisation = Organisation(code: "A", name: Text(.english, "A"), bodyType: .state)
        let erased = ErasedRevision(
            leaf: LeafReference(commit: 1, index: 3), record: record, kind: "organisation", version: 1,
            visibility: .public)
        for content in [revision("organisation", 2, organisation.json), .erased(erased)] {
            #expect(throws: RegisterError.self) {
                try register.apply(number: 2, at: Timestamp(microseconds: 0), [content])
            }
        }
    }

    @Test("a commit that is not the next one is refused")
    func refusesGaps() throws {
        var register = try Register([TestCommit([])])
        #expect(throws: RegisterError.self) {
            try register.apply(number: 3, at: Timestamp(microseconds: 0), [LeafContent]())
        }
    }

    @Test("the commit known at a moment is found by its time")
    func findsCommitsByTime() throws {
        let register = try Register((0..<10).map { _ in TestCommit([]) })
        #expect(register.commit(at: Timestamp(microseconds: 0)) == 0)
        #expect(register.commit(at: Timestamp(microseconds: 4_500_000)) == 4)
        #expect(register.commit(at: Timestamp(microseconds: 99_000_000)) == 10)
    }
}
