public import Figures
public import Ledger
import Register
public import WorkPlan

/// What a command would do: why it would be refused, and which figures it would change.
public struct Preview: Sendable {
    /// Every reason to refuse it; empty when it may be done.
    public let refusals: [Refusal]

    /// The figures that it would change.
    public let changes: [FigureChange]
}

/// That a command changes a figure.
public struct FigureChange: Sendable, Hashable {
    /// The definition.
    public let definition: Definition

    /// The plan.
    public let plan: Identifier<Plan>

    /// For whom the figure is evaluated.
    public let audience: Audience

    /// The value before; `nil` when there is none.
    public let before: FigureValue?

    /// The value after.
    public let after: FigureValue?
}

extension Desk {
    /// Runs a command dry: says what it would refuse and which figures it would change, and writes nothing.
    ///
    /// - Parameters:
    ///   - day: the calendar day D of the figures.
    ///   - audiences: whose figures are looked at.
    public func preview(
        _ command: Command, on day: Day, for audiences: [Audience] = [.public, .internal]
    ) -> Preview {
        let register = register
        let prepared = PreparedCommand(command)
        let refusals = Rulebook(proposal: Proposal(prepared, register: register, occasion: occasion)).refusals()
        guard refusals.isEmpty else { return Preview(refusals: refusals, changes: []) }
        var after = register
        let time = register.time(of: register.head) ?? Timestamp(microseconds: 0)
        do {
            try after.apply(number: register.head + 1, at: time, prepared.revisions)
        } catch {
            return Preview(refusals: [Refusal(.canonical, "\(error)")], changes: [])
        }
        let reach = FigureReach(command, from: register, to: after)
        return Preview(refusals: [], changes: Self.changes(from: register, to: after, on: day, reach, audiences))
    }

    private static func changes(
        from before: Register, to after: Register, on day: Day, _ reach: FigureReach, _ audiences: [Audience]
    ) -> [FigureChange] {
        var found: [FigureChange] = []
        for audience in audiences {
            let (old, new) = (before.view(audience: audience), after.view(audience: audience))
            let plans: [Seen<Plan>] = new.records()
            let definitions = new.definitions.filter { $0.audience == .public || audience == .internal }
            for plan in plans where reach.contains(plan.id) {
                let oldGround = Ground(Question(view: old, plan: plan.id, day: day))
                let newGround = Ground(Question(view: new, plan: plan.id, day: day))
                for definition in definitions {
                    let from = definition.evaluate(on: oldGround).value
                    let to = definition.evaluate(on: newGround).value
                    guard from != to else { continue }
                    found.append(
                        FigureChange(
                            definition: definition, plan: plan.id, audience: audience, before: from, after: to))
                }
            }
        }
        return found
    }
}
