import Ledger
import Register
import WorkPlan

/// The plans whose figures a command can change.
///
/// What stands under a plan counts in its own figures alone: its actions and projects, and what stands under those.
/// Anything else (an organisation's status, a consent, a rate, a definition) can change the figures of every plan.
struct FigureReach {
    /// `nil` means every plan.
    private var plans: Set<Identifier<Plan>>? = []

    /// - Parameters:
    ///   - before: the register without the command; a record may have stood elsewhere in it.
    ///   - after: the register with it.
    init(_ command: Command, from before: Register, to after: Register) {
        for view in [before.view(audience: .internal), after.view(audience: .internal)] {
            for change in command.changes where view.kind(of: change.record) != nil { add(change.record, in: view) }
        }
    }

    /// Whether figures of a plan can change.
    func contains(_ plan: Identifier<Plan>) -> Bool { plans?.contains(plan) ?? true }

    private mutating func add(_ record: Identifier<AnyRecord>, in view: View) {
        guard let plan = Self.plan(above: record, in: view) else { return plans = nil }
        plans?.insert(plan)
    }

    /// The plan under which a record stands, or the plan that it is.
    private static func plan(above record: Identifier<AnyRecord>, in view: View) -> Identifier<Plan>? {
        var next: Identifier<AnyRecord>? = record
        while let record = next {
            if view.kind(of: record) == .plan { return record.cast() }
            next = view.owner(of: record)
        }
        return nil
    }
}
