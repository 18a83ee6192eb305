import Foundation
import Testing
import WorkPlan

/// A place on the way, as the drawing names it.
private func node(_ way: Way) -> String { way.hold == .none ? way.stage.rawValue : way.hold.rawValue }

private let day = PartialDate(text: "2025-08-11")!

/// Every place that can be reached, with the steps that lead from it.
private func reachable(_ modality: FundingModality) -> [(from: Way, step: WayStep, to: Way)] {
    var (seen, queue, edges): (Set<Way>, [Way], [(Way, WayStep, Way)]) = ([], [Way(modality: modality)], [])
    while let way = queue.popLast() {
        guard seen.insert(way).inserted else { continue }
        for step in way.possible {
            var next = way
            try? next.take(step, on: day)
            edges.append((way, step, next))
            queue.append(next)
        }
    }
    return edges
}

@Suite("A project's way")
struct WayTests {
    /// What is possible where, written out once more.
    private static let expected: [(WayStage, WayHold, Set<WayStep>)] = [
        (.draft, .none, [.submit]),
        (.proposed, .none, [.appraise, .giveBack, .withdraw]),
        (.appraised, .none, [.endorse, .giveBack, .withdraw]),
        (.endorsed, .none, [.approve, .giveBack, .withdraw]),
        (.approved, .none, [.accredit, .notify, .disburse, .revise, .join, .withdraw, .cancel]),
        (.accredited, .none, [.notify, .disburse, .report, .suspend, .extend, .revise, .join, .cancel]),
        (.commenced, .none, [.report, .implement, .suspend, .extend, .revise, .join, .cancel]),
        (.implemented, .none, [.report, .complete]),
        (.reported, .none, [.verify, .giveBack]),
        (.verified, .none, []), (.withdrawn, .none, []), (.cancelled, .none, []),
        (.proposed, .returned, [.submit, .withdraw]), (.appraised, .returned, [.submit, .withdraw]),
        (.endorsed, .returned, [.submit, .withdraw]), (.reported, .returned, [.complete]),
        (.accredited, .suspended, [.resume, .extend, .cancel]),
        (.commenced, .suspended, [.resume, .extend, .cancel]),
    ]

    @Test("what may come next, in every place: a project with a trust fund", arguments: expected)
    func matrix(stage: WayStage, hold: WayHold, steps: Set<WayStep>) {
        let way = Way(modality: .trustFund, stage: stage, hold: hold)
        #expect(Set(way.possible) == steps)
        for step in WayStep.allCases where !steps.contains(step) {
            var way = way
            #expect(throws: Way.Refusal(step: step, obstacle: .notHere)) { try way.take(step, on: day) }
            #expect(way == Way(modality: .trustFund, stage: stage, hold: hold))
        }
    }

    @Test(
        "work begins when all is there that its modality asks for, in either order", arguments: FundingModality.allCases
    )
    func commencement(modality: FundingModality) throws {
        let needed = Way.commencement(of: modality)
        for order in [WayStep.allCases.filter(needed.contains), WayStep.allCases.reversed().filter(needed.contains)] {
            var way = Way(modality: modality, stage: .accredited)
            for step in order {
                #expect(way.stage == .accredited)
                try way.take(step, on: day)
                #expect(!way.allows(step))
            }
            #expect(way.stage == (needed.isEmpty ? .accredited : .commenced))
            #expect(way.allows(.implement))
        }
    }

    @Test("what came before the accreditation counts for commencement")
    func early() throws {
        var way = Way(modality: .trustFund, stage: .approved)
        for step in [WayStep.notify, .disburse, .accredit] { try way.take(step, on: day) }
        #expect(way.stage == .commenced)
    }

    @Test("a proposal that was returned is handed in again, and appraised again")
    func returned() throws {
        var way = Way(modality: .trustFund)
        for step in [WayStep.submit, .appraise, .giveBack] { try way.take(step, on: day) }
        #expect(way.hold == .returned && way.awaited == [.submit])
        try way.take(.submit, on: day)
        #expect(way.stage == .proposed && way.hold == .none && way.awaited == [.appraise])
    }

    @Test("the completion report is due 60 days after the work was done")
    func due() throws {
        var way = Way(modality: .inKind, stage: .accredited)
        try way.take(.implement, on: PartialDate(text: "2025-01-01")!)
        #expect(way.reportDue == Day(text: "2025-03-02"))
        try way.take(.complete, on: PartialDate(text: "2025-05-01")!)
        #expect(way.reportDue == nil)
    }

    @Test("a step is not dated before the one before it")
    func before() throws {
        var way = Way(modality: .trustFund)
        try way.take(.submit, on: day)
        let early = PartialDate(text: "2025-08-10")!
        #expect(throws: Way.Refusal(step: .appraise, obstacle: .before(day))) { try way.take(.appraise, on: early) }
        // The month may hold a day that is late enough.
        try way.take(.appraise, on: PartialDate(text: "2025-08")!)
    }

    @Test("who is waited for can take the step, wherever a project is", arguments: FundingModality.allCases)
    func awaited(modality: FundingModality) {
        for edge in reachable(modality) {
            #expect(edge.from.awaited.allSatisfy { edge.from.allows($0) })
            #expect(edge.from.stage.isEnd == edge.from.possible.isEmpty)
        }
    }

    @Test("old records without the steps before them tell how far a project is")
    func old() {
        var way = Way(modality: .trustFund)
        way.learn(.accredit, on: PartialDate(year: 2021)!)
        way.learn(.approve, on: PartialDate(year: 2021)!)
        way.learn(.disburse, on: PartialDate(year: 2022)!)
        #expect(way.stage == .accredited)
        way.learn(.notify, on: PartialDate(year: 2022)!)
        #expect(way.stage == .commenced)
        way.learn(.verify, on: PartialDate(year: 2024)!)
        #expect(way.stage == .verified)
    }

    @Test("each milestone is the mark of one step")
    func events() {
        for event in MilestoneEvent.allCases { #expect(WayStep(event).event == event) }
        #expect(WayStep.allCases.filter { $0.event == nil } == [.report, .join, .giveBack])
    }
}

@Suite("Walks of allowed steps")
struct WayWalkTests {
    @Test(
        "end in a state whose milestones are in the order of their dates, and which can be learnt", arguments: 0..<200)
    func walk(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let modality = FundingModality.allCases[Int(seed % 4)]
        var (way, today) = (Way(modality: modality), Day(text: "2021-01-01")!)
        var taken: [(step: WayStep, date: PartialDate)] = []
        for _ in 0..<30 {
            guard let step = way.possible.randomElement(using: &generator) else { break }
            let date = PartialDate(day: today.adding(days: Int.random(in: -30...90, using: &generator)))
            let before = way
            do {
                try way.take(step, on: date)
                taken.append((step, date))
                today = max(today, date.last)
            } catch {
                #expect(way == before && error.obstacle != .notHere)
            }
        }
        #expect(zip(taken, taken.dropFirst()).allSatisfy { $0.date.last <= $1.date.last })
        var learnt = Way(modality: modality)
        for (step, date) in taken { learnt.learn(step, on: date) }
        #expect(learnt == way)
    }

    @Test("a walk can always be finished", arguments: FundingModality.allCases)
    func finish(modality: FundingModality) {
        let edges = reachable(modality)
        var ending = Set(edges.map(\.to).filter(\.stage.isEnd))
        for _ in 0..<30 { ending.formUnion(edges.filter { ending.contains($0.to) }.map(\.from)) }
        #expect(edges.allSatisfy { ending.contains($0.from) })
    }
}

@Suite("The document of the project's way")
struct ProjectWayDocumentTests {
    private static let text: String = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return (try? String(contentsOf: folder.appending(path: "docs/project-way.md"), encoding: .utf8)) ?? ""
    }()

    /// The cells of the rows whose first cell is one of some names.
    private static func rows(_ names: [String]) -> [String: [String]] {
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.matches(of: #/`([a-z-]+)`/#).map { String($0.output.1) }
        }
        return Dictionary(
            rows.filter { names.contains($0[0]) }.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { $1 })
    }

    @Test("draws every step that moves a project, and no other")
    func drawing() {
        let drawn = Set(
            Self.text.matches(of: #/^ +([a-z]+) --> ([a-z]+): ([a-z]+)$/#.anchorsMatchLineEndings()).map {
                "\($0.output.1) \($0.output.3) \($0.output.2)"
            })
        let edges = FundingModality.allCases.flatMap(reachable).map { (node($0.from), $0.step.rawValue, node($0.to)) }
        #expect(drawn == Set(edges.filter { $0.0 != $0.2 }.map { "\($0.0) \($0.1) \($0.2)" }))
        let stay = Self.rows(WayStage.allCases.map(\.rawValue) + ["suspended"])
        for (place, steps) in Dictionary(grouping: edges.filter { $0.0 == $0.2 }, by: \.0) {
            #expect(Set(stay[place] ?? []) == Set(steps.map(\.1)), "\(place)")
        }
    }

    @Test("says what each modality waits for", arguments: FundingModality.allCases)
    func modalities(modality: FundingModality) {
        let shown = Self.rows(FundingModality.allCases.map(\.rawValue))[modality.rawValue]
        #expect(Set(shown ?? ["?"]) == Set(Way.commencement(of: modality).map(\.rawValue)))
    }

    @Test("says what each step writes, and how long the report has", arguments: WayStep.allCases)
    func steps(step: WayStep) {
        #expect(Self.text.contains("*\(step.rawValue)*"))
        #expect(Self.text.contains("due \(Way.daysToReport) days after"))
    }
}
