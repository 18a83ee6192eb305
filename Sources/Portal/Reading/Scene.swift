import Commands
import Figures
import Foundation
import Languages
import Ledger
import Register
import WorkPlan

/// What a reader looks at: one programme, as the public knew it at K, on the day D, and one of its plans.
struct Scene: Sendable {
    /// The programme's code.
    let code: String

    /// Its ledger and register.
    let desk: Desk

    /// What the public knew at K.
    let view: View

    /// The newest commit that can be looked at.
    let head: Int

    /// What is wrong with the ledger.
    let damage: Damage?

    /// The day D.
    let day: Day

    /// The day that it is now where the programme is.
    let today: Day

    /// The programme, when the public knows it at K.
    let programme: Seen<Programme>?

    /// The plans that the public knows at K, the newest first.
    let plans: [Seen<Plan>]

    /// The plan that is looked at.
    let plan: Seen<Plan>?

    /// What the reader chose.
    let choice: Choice

    /// Every version of every definition that the public knows at K.
    let allDefinitions: [Definition]

    /// What was evaluated for the page so far.
    var evaluations = Evaluations()

    /// Whether both clocks stand at now.
    var isNow: Bool { choice.day == nil && choice.known == nil }

    /// Whether the ledger says of itself that it is made up.
    var isSample: Bool { view.register.genesis?.purpose == .sample }

    /// What the public knows now, whatever is looked at.
    var newest: View { view.register.view(known: head, audience: .public) }

    /// The question of every figure of the page.
    func question(_ plan: Seen<Plan>) -> Question { Question(view: view, plan: plan.id, day: day) }

    /// The definitions of public figures, the newest version of each.
    var definitions: [Definition] { allDefinitions.newest.filter { $0.audience == .public } }

    /// A public definition, by `name` or `name@version`.
    func definition(_ label: String) -> Definition? {
        if let newest = definitions.first(where: { $0.name == label }) { return newest }
        return allDefinitions.first { $0.label == label && $0.audience == .public }
    }
}

extension Site {
    /// Finds what a reader asks to look at.
    ///
    /// - Throws: ``PageProblem``.
    func scene(of code: String, _ choice: Choice) async throws -> Scene {
        switch standing(of: code) {
        case nil: throw PageProblem.notFound
        case .reading: throw PageProblem.reading(progress)
        case .closed: throw PageProblem.closed
        case .ready(let desk):
            if case .commit(let number) = choice.known, number > desk.register.head {
                try await Blocking.run { self.refresh(code, desk) }
            }
            return try scene(of: code, desk, choice)
        }
    }

    /// How far the programmes are that are still being read.
    var progress: [PageProblem.Progress] {
        standings.compactMap { code, standing in
            guard case .reading(let done, let total) = standing else { return nil }
            return PageProblem.Progress(code: code, done: done, total: total)
        }
    }

    func scene(of code: String, _ desk: Desk, _ choice: Choice) throws -> Scene {
        let (register, damage) = (desk.register, desk.ledger.damage)
        let head = min(register.head, damage?.lastGood ?? register.head)
        guard head > 0 else { throw PageProblem.damaged }
        let quarter = clock.now().microseconds / 900_000_000
        let key = Scenes.Key(code: code, choice: choice, head: head, damage: damage?.commit, quarter: quarter)
        return try scenes.scene(key) { try find(code, desk, register, damage, head, choice) }
    }

    private func find(
        _ code: String, _ desk: Desk, _ register: Register, _ damage: Damage?, _ head: Int, _ choice: Choice
    ) throws -> Scene {
        let newest = register.view(known: head, audience: .public)
        let known = try commit(choice.known, head: head, newest)
        let view = register.view(known: known, audience: .public)
        let programme = (view.records() as [Seen<Programme>]).first
        let plans = (view.records() as [Seen<Plan>]).sorted {
            ($1.body.starts.first, $1.body.code) < ($0.body.starts.first, $0.body.code)
        }
        let today = self.today(in: programme?.body.timeZone)
        return Scene(
            code: code, desk: desk, view: view, head: head, damage: damage,
            day: choice.day ?? today, today: today, programme: programme, plans: plans,
            plan: try plan(choice.plan, of: plans), choice: choice, allDefinitions: shelf.definitions(in: view))
    }

    private func commit(_ known: Choice.Known?, head: Int, _ newest: View) throws -> Int {
        switch known {
        case nil: return head
        case .commit(let number):
            if number <= head { return number }
            let expected = ParameterProblem(
                parameter: .known, expected: .expectedKnownUpTo, values: ["head": String(head)])
            throw PageProblem.badParameters([expected])
        case .day(let day):
            let number = min(newest.register.commit(at: day.end), head)
            if number > 0 { return number }
            let first = newest.register.time(of: 1)?.day.text ?? ""
            throw PageProblem.badParameters([
                ParameterProblem(parameter: .known, expected: .expectedKnownSince, values: ["first": first])
            ])
        case .release(let number):
            let releases: [Seen<Release>] = newest.records()
            if let release = releases.first(where: { $0.body.number == number }) { return release.commit }
            throw PageProblem.badParameters([ParameterProblem(parameter: .known, expected: .expectedRelease)])
        }
    }

    private func plan(_ code: String?, of plans: [Seen<Plan>]) throws -> Seen<Plan>? {
        guard let code else { return plans.first }
        if let plan = plans.first(where: { $0.body.code == code }) { return plan }
        let codes = plans.map(\.body.code).joined(separator: ", ")
        throw PageProblem.badParameters([
            ParameterProblem(parameter: .plan, expected: .expectedPlan, values: ["plans": codes])
        ])
    }

    /// The day that it is now where the programme is.
    func today(in timeZone: String?) -> Day {
        let now = clock.now().microseconds / 1_000_000
        return Day(number: Int32(clamping: (now + Int64(zoneOffset(in: timeZone, at: now))) / 86_400))
    }
}

/// How far the clocks of a time zone are ahead at a moment, in seconds; 0 for a zone that is not known.
private func zoneOffset(in timeZone: String?, at moment: Int64) -> Int {
    let zone = timeZone.flatMap { TimeZone(identifier: $0) } ?? .gmt
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
}

extension Programme {
    /// How far its clocks are ahead at a moment, in seconds.
    func secondsFromGMT(at moment: Int64) -> Int { zoneOffset(in: timeZone, at: moment) }
}
