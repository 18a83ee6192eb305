import Ledger
import Programmes
import WorkPlan

/// Counts the headline figures by going through all bodies, without anything that the product counts with.
struct SampleCount {
    private var bodies: [WorkPlan.Identifier<AnyRecord>: any Body] = [:]

    /// What everybody can see after these entries.
    init(_ entries: some Sequence<SampleEntry>) {
        for change in entries.flatMap(\.changes) where change.visibility == .public {
            bodies[change.identity] = change.body
        }
    }

    func all<Kind: Body>(_: Kind.Type = Kind.self) -> [(id: WorkPlan.Identifier<Kind>, body: Kind)] {
        bodies.compactMap { id, body in (body as? Kind).map { (id.cast(), $0) } }
    }

    /// Projects that are accredited on a day and neither withdrawn nor cancelled.
    func counted(on day: Day) -> Set<WorkPlan.Identifier<Project>> {
        var accredited: Set<WorkPlan.Identifier<Project>> = []
        var gone: Set<WorkPlan.Identifier<Project>> = []
        for (_, milestone) in all(Milestone.self) where milestone.date.last <= day {
            if milestone.event == .accredited { accredited.insert(milestone.project) }
            if [.withdrawn, .cancelled].contains(milestone.event) { gone.insert(milestone.project) }
        }
        return accredited.subtracting(gone).filter { bodies[$0.cast()] != nil }
    }

    /// The lines of counted projects that are in force on a day.
    func lines(on day: Day) -> [Budget] {
        let counted = counted(on: day)
        let approved = all(Budget.self).filter { $0.body.approved.last <= day }
        let replaced = Set(approved.compactMap { $0.body.replaces })
        return approved.filter { !replaced.contains($0.id) && counted.contains($0.body.project) }.map(\.body)
    }

    /// US dollars of a line; `nil` when no rate is known.
    func dollars(_ line: Budget) -> Double? {
        if let agreed = line.agreedUSD { return Double(agreed.minorUnits) / 100 }
        guard let money = line.amount.money else { return nil }
        if money.currency == .usDollar { return Double(money.minorUnits) / 100 }
        let rates = all(ExchangeRate.self).map(\.body).filter { rate in
            rate.currency == money.currency && rate.period.first <= line.approved.first
                && line.approved.last <= rate.period.last
        }
        guard let rate = rates.max(by: { $0.period.precision.rawValue < $1.period.precision.rawValue }) else {
            return nil
        }
        var units = Double(rate.unitsPerUSD.digits)
        for _ in 0..<rate.unitsPerUSD.scale { units /= 10 }
        return Double(money.minorUnits) / 100 / units
    }

    /// Bodies that hold a partner's status on a day.
    func partners(on day: Day) -> Set<WorkPlan.Identifier<Organisation>> {
        let held = all(Status.self).map(\.body).filter { status in
            status.category.isPartner && (status.from?.last ?? day) <= day && (status.until?.first ?? day) >= day
        }
        return Set(held.map(\.organisation))
    }

    /// The areas of projects, by their actions.
    func areas(of projects: Set<WorkPlan.Identifier<Project>>) -> Set<WorkPlan.Identifier<Area>> {
        Set(actions(of: projects).compactMap { $0.area })
    }

    /// The actions that projects name.
    func actions(of projects: Set<WorkPlan.Identifier<Project>>) -> [Action] {
        let named = Set(all(Project.self).filter { projects.contains($0.id) }.flatMap { $0.body.actions })
        return all(Action.self).filter { named.contains($0.id) }.map(\.body)
    }
}
