import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

/// Figures read the strips of a plan. They are held here against the history itself, which knows of no strip, no
/// interval and no index: for each record, the last revision that an audience may see.
@Suite("The strips of a plan say what its history says")
struct StripTests {
    /// A register and a history that ought to agree, at every K, for every audience and on every day.
    private struct Comparison {
        let history: WanderingHistory
        let view: View
        let name: String

        func check() {
            for plan in history.plans {
                let marks = view.marks(of: plan)
                let expected = standing(Project.self).filter { $0.value.plan == plan }
                let found = marks.projects.map { "\(view.identity(of: $0.record)) \($0.modality)" }
                #expect(found.sorted() == expected.map { "\($0.key) \($0.value.modality)" }.sorted(), "\(name)")
                for mark in marks.projects {
                    #expect(marks.place(of: mark.record) == mark.placeInPlan, "\(name)")
                    checkMilestones(of: mark, marks)
                    checkMoney(of: mark, marks)
                }
            }
        }

        private func standing<Subject: Registered>(_: Subject.Type) -> [Identifier<AnyRecord>: Subject] {
            history.standing(Subject.self, at: view.known, for: view.audience)
        }

        private func checkMilestones(of project: SubjectMark, _ marks: PlanMarks) {
            let identity = view.identity(of: project.record)
            let all = standing(Milestone.self).filter { $0.value.project == identity.cast() }
            for day in StripTests.days {
                let reached = marks.reachedMilestones(by: day)
                for event in MilestoneEvent.allCases {
                    let dated = all.filter { $0.value.event == event }
                    let certain = dated.filter { $0.value.date.last <= day }
                    let earliest = certain.values.map(\.date.last).min()
                    let mayBe = certain.isEmpty && dated.values.contains { $0.date.first <= day }
                    let place = project.placeInPlan
                    #expect(reached.hasReached(event, at: place) == !certain.isEmpty, "\(name), \(event)")
                    #expect(reached.mayHaveReached(event, at: place) == mayBe, "\(name), \(event)")
                    #expect(reached.day(of: event, at: place) == earliest, "\(name), \(event)")
                    let record = reached.place(of: event, at: place).map { view.revision(at: $0).record }
                    #expect(record.map { certain[$0]?.date.last } == earliest.map { .some($0) }, "\(name), \(event)")
                }
            }
        }

        private func checkMoney(of project: SubjectMark, _ marks: PlanMarks) {
            let identity = view.identity(of: project.record)
            let budgets = standing(Budget.self).filter { $0.value.project == identity.cast() }.map { record, body in
                let agreed = body.agreedUSD.map { ($0.minorUnits, true) }
                let cents = body.amount == .withheld ? nil : agreed ?? dollars(body.amount)
                return line(record, body.source, body.approved.last, body.replaces?.cast(), cents)
            }
            #expect(marks.budgets()[project.placeInPlan].map(line).sorted() == budgets.sorted(), "\(name)")
            let flows = standing(Flow.self).filter { $0.value.project == identity.cast() }
            for (type, leg) in FlowType.allCases.flatMap({ type in FlowLeg.allCases.map { (type, $0) } }) {
                let expected = flows.filter { $0.value.type == type && $0.value.leg == leg }.map { record, body in
                    line(record, body.provider, body.date.last, nil, dollars(body.amount))
                }
                let found = marks.flows(type, on: leg)[project.placeInPlan].map(line)
                #expect(found.sorted() == expected.sorted(), "\(name), \(type) \(leg)")
            }
        }

        private func dollars(_ amount: Amount) -> (Int64, Bool)? {
            amount.money.flatMap { $0.currency == .usDollar ? ($0.minorUnits, false) : nil }
        }

        private func line(_ mark: MoneyMark) -> String {
            line(
                view.identity(of: mark.record), view.identity(of: mark.owner).cast(), mark.last,
                mark.replaces.map { view.identity(of: $0) }, mark.cents.map { ($0.amount, $0.isAgreed) })
        }

        private func line(
            _ record: Identifier<AnyRecord>, _ owner: Identifier<Organisation>, _ last: Day,
            _ replaces: Identifier<AnyRecord>?, _ cents: (Int64, Bool)?
        ) -> String {
            let amount = cents.map { "\($0.0) \($0.1 ? "agreed" : "stated")" } ?? "the body tells"
            return "\(record) of \(owner) by \(last.text) for \(replaces?.text ?? "none"): \(amount)"
        }
    }

    private static let days = [(2021, 6, 30), (2022, 12, 31), (2024, 2, 29), (2030, 1, 1)].compactMap {
        Day(year: $0.0, month: $0.1, day: $0.2)
    }

    private func check(_ history: WanderingHistory, _ registers: [(String, Register)], _ seed: UInt64) {
        for known in Array(stride(from: 1, through: history.count, by: 11)) + [history.count] {
            for audience in Audience.allCases {
                for (way, register) in registers {
                    let name = "seed \(seed), K \(known), \(audience), \(way)"
                    Comparison(history: history, view: register.view(known: known, audience: audience), name: name)
                        .check()
                }
            }
        }
    }

    @Test("for random histories, at every K and D, whoever looks", arguments: 1...20)
    func histories(seed: UInt64) throws {
        let history = WanderingHistory(seed: seed, commits: 80)
        check(history, [("kept up", try Register(history.commits))], seed)
    }

    @Test(
        "also when bodies were erased, and when the register is built anew or read from a snapshot", arguments: 1...12)
    func erasures(seed: UInt64) throws {
        var history = WanderingHistory(seed: seed, commits: 60)
        var kept = try Register(history.unerased)
        let erasures = history.erase(6)
        for erasure in erasures { try kept.add(erasure) }
        let rebuilt = try Register(history.commits + erasures)
        let genesis = Genesis(
            ledger: .random(), programme: "t", purpose: .sample, key: SigningKey(ledger: .random()).verifier)
        let snapshot = try kept.snapshot(root: .zero)
        let read = try Register(snapshot: snapshot, genesis: genesis)
        check(history, [("kept up", kept), ("built anew", rebuilt), ("from a snapshot", read)], seed)
    }

    @Test("later commits change nothing of what was known before", arguments: 30...35)
    func laterCommits(seed: UInt64) throws {
        let history = WanderingHistory(seed: seed, commits: 70)
        var register = try Register(history.commits.prefix(35))
        let copy = register
        for commit in history.commits.dropFirst(35) { try register.add(commit) }
        for known in [10, 20, 35] {
            for audience in Audience.allCases {
                for (name, register) in [("later", register), ("copy", copy)] {
                    let view = register.view(known: known, audience: audience)
                    Comparison(history: history, view: view, name: "seed \(seed), K \(known), \(name)").check()
                }
            }
        }
    }
}
