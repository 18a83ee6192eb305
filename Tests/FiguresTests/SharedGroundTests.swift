import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("Figures that share what they read")
struct SharedGroundTests {
    @Test("are the same as figures that read for themselves, on random histories", arguments: 40...50)
    func areTheSame(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(150))
        for audience in Audience.allCases {
            let question = Question(
                view: register.view(audience: audience), plan: random.plan, day: try #require(Day(text: "2025-08-11")))
            let ground = Ground(question)
            for definition in try Catalogue.definitions().shuffled() {
                let (alone, shared) = (definition.evaluate(question), definition.evaluate(on: ground))
                let name: Comment = "seed \(seed), \(definition.label)"
                #expect(alone.value == shared.value, name)
                #expect(alone.erased == shared.erased, name)
                #expect(alone.trace.rows == shared.trace.rows, name)
                #expect(alone.trace.exclusions == shared.trace.exclusions, name)
                for dimension in definition.dimensions {
                    #expect(
                        alone.breakdown(by: dimension, question) == shared.breakdown(by: dimension, on: ground), name)
                }
            }
        }
    }

    @Test("name their rows by the records, and count what is left out by the reason", arguments: 60...65)
    func summaries(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(150))
        let view = register.view(audience: .internal)
        let day = try #require(Day(text: "2025-08-11"))
        for definition in try Catalogue.definitions() {
            let trace = definition.evaluate(Question(view: view, plan: random.plan, day: day)).trace
            for row in trace.rows {
                let (project, action) = (view.project(row.subject.cast()), view.action(row.subject.cast()))
                #expect(row.code == project?.body.code ?? action?.body.code)
            }
            #expect(trace.isIllustrative == trace.rows.contains { $0.provenance.contains(.illustrative) })
            #expect(trace.exclusionCounts == trace.exclusions.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 })
        }
    }
}
