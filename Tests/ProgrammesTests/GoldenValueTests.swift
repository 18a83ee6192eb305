import Figures
import Ledger
import Programmes
import Register
import Testing
import WorkPlan

/// The golden values of each version of each definition: what it gives for the sample of seed 1 at 11 August 2025.
///
/// A version that has been released gives these for ever. The Python verifier gives the same, by its own code.
@Suite("Golden values")
struct GoldenValueTests {
    private static let golden: [(String, String)] = [
        ("projects-accredited@1", "114"),
        ("approved-value@1", "24791399.97"),
        ("action-coverage@1", "17 of 24"), ("action-coverage@2", "17 of 24"),
        ("commencement-rate@1", "34 of 36"),
        ("completion-rate@1", "84 of 98"),
        ("disbursement-rate@1", "7790780.00 of 15496966.83"),
        ("disbursement-rate@2", "7790780.00 of 15496966.83"),
        ("partner-supported-projects@1", "28"),
        ("value-with-partner@1", "18291066.83"),
        ("partners-share-of-value@1", "17232554.83 of 24791399.97"),
        ("actions-without-project@1", "7"), ("actions-without-project@2", "7"),
        ("completion-reports-overdue@1", "1"), ("completion-reports-overdue@2", "1"),
    ]

    private func sample() throws -> Register {
        var register = Register()
        var versions: [Identifier<AnyRecord>: Int] = [:]
        for entry in SampleProgramme(seed: 1) {
            let contents: [LeafContent] = entry.changes.map { change in
                versions[change.identity, default: 0] += 1
                return .revision(
                    Revision(
                        record: change.identity.recordID, kind: change.kind.rawValue, schema: 1,
                        version: versions[change.identity, default: 1], visibility: change.visibility,
                        state: change.body.map { .body($0.json) } ?? .retired))
            }
            try register.apply(number: register.head + 1, at: Timestamp(microseconds: entry.time), contents)
        }
        return register
    }

    @Test("every definition of the catalogue has a golden value, and gives it")
    func values() throws {
        let register = try sample()
        let plans: [Seen<Plan>] = register.view(audience: .public).records()
        let plan = try #require(plans.max { $0.body.starts.first < $1.body.starts.first })
        let day = try #require(Day(text: "2025-08-11"))
        let values = try Catalogue.definitions().map { definition in
            let question = Question(
                view: register.view(audience: definition.audience), plan: plan.id, day: day)
            return (definition.label, definition.evaluate(question).value?.text ?? "none")
        }
        #expect(values.map(\.0) == Self.golden.map(\.0))
        #expect(values.map(\.1) == Self.golden.map(\.1))
    }
}
