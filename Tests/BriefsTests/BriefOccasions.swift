import Briefs
import Figures
import Foundation
import Languages
import Programmes
import Testing
import WorkPlan

@testable import Ledger
@testable import Register

/// What briefs are written from in tests: the sample programme of seed 1, and the real one.
enum BriefOccasions {
    static let reading = Day(text: "2025-08-11")!

    /// The sample's ninth consultation.
    static func sample() throws -> Occasion { try made.get() }

    /// Made once: its thousand commits take most of a test's time.
    private static let made = Result { try makeSample() }

    private static func makeSample() throws -> Occasion {
        var history = try History()
        for entry in SampleProgramme(seed: 1) {
            try history.write(entry.changes.map { ($0.identity, $0.kind, $0.body, $0.visibility) })
        }
        return try history.occasion(.consultation, 9)
    }

    /// The 15th consultation of the Initiative for ASEAN Integration.
    static func real() throws -> Occasion {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Programmes/iai")
        let records = try ProgrammeFolder.read(folder).records(in: String(repeating: "0", count: 32))
        var history = try History()
        try history.write(records.map { ($0.identity, type(of: $0.body).kind, $0.body, $0.visibility) })
        return try history.occasion(.consultation, 15)
    }

    private struct History {
        private var register = Register()
        private var versions: [Identifier<AnyRecord>: Int] = [:]

        init() throws {
            let definitions = try Catalogue.definitions().enumerated().map { index, definition in
                (
                    Identifier<AnyRecord>(high: 2, low: UInt64(index)), Kind.definition,
                    Optional<any Body>.some(definition.record()), Visibility.public
                )
            }
            try write(definitions)
        }

        mutating func write(_ changes: [(Identifier<AnyRecord>, Kind, (any Body)?, Visibility)]) throws {
            let contents: [LeafContent] = changes.map { identity, kind, body, visibility in
                versions[identity, default: 0] += 1
                return .revision(
                    Revision(
                        record: identity.recordID, kind: kind.rawValue, schema: body.map { type(of: $0).schema } ?? 1,
                        version: versions[identity, default: 1], visibility: visibility,
                        state: body.map { .body($0.json) } ?? .retired))
            }
            try register.apply(number: register.head + 1, at: Timestamp(microseconds: 0), contents)
        }

        func occasion(_ series: MeetingSeries, _ ordinal: Int) throws -> Occasion {
            let view = register.view(audience: .public)
            let plan = try #require(view.plan(on: reading))
            return Occasion(
                question: Question(view: view, plan: plan.id, day: reading),
                meeting: view.meeting(series, ordinal), ledger: LedgerID(high: 1, low: 1),
                root: Digest(1, 2, 3, 4))
        }
    }
}
