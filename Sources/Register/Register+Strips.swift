import Ledger
import WorkPlan

/// Keeps what stands under each record, and the strips of the plans beside it: every change to the one goes to the other.
extension Register {
    /// Puts an interval under an owner.
    mutating func insert(_ interval: Interval, under owner: Int32) {
        children[Int(owner)].insert(interval)
        if interval.isErased { return }
        if interval.kind == Project.slot {
            // A project is found by its actions too; only its plan has strips.
            if interval.mark.other == owner { join(interval, plan: owner) }
        } else if PlanStrips.kinds.contains(interval.kind) {
            for plan in children[Int(owner)].plans { strips[plan]?.insert(interval, ofProject: owner) }
        }
    }

    /// Takes an interval away from an owner.
    mutating func remove(_ kind: UInt8, from: UInt32, position: Int32, under owner: Int32) {
        children[Int(owner)].remove(kind: kind, position: position)
        for plan in plans(with: kind, under: owner) {
            strips[plan]?.remove(kind, from: from, position: position)
        }
    }

    /// Ends an interval for an audience.
    mutating func close(
        _ kind: UInt8, from: UInt32, position: Int32, under owner: Int32, at commit: UInt32, for audience: Audience
    ) {
        children[Int(owner)].close(kind: kind, position: position, at: commit, for: audience)
        for plan in plans(with: kind, under: owner) {
            strips[plan]?.close(kind, from: from, position: position, at: commit, for: audience)
        }
    }

    /// The plans in whose strips an interval under an owner stands.
    private func plans(with kind: UInt8, under owner: Int32) -> [Int32] {
        if kind == Project.slot { return [owner] }
        return PlanStrips.kinds.contains(kind) ? children[Int(owner)].plans : []
    }

    /// Puts a project into the strips of its plan; one that is new to the plan brings along what stands under it.
    private mutating func join(_ interval: Interval, plan: Int32) {
        // Taken out while it is changed, so that nothing of it is copied.
        var joined = strips.removeValue(forKey: plan) ?? PlanStrips()
        let (slot, isNew) = joined.slotOrNew(of: interval.record)
        joined.insert(interval, slot: slot)
        if isNew {
            children[Int(interval.record)].plans.append(plan)
            for kind in PlanStrips.kinds {
                for standing in children[Int(interval.record)][kind] where !standing.isErased {
                    joined.insert(standing, slot: slot)
                }
            }
        }
        strips[plan] = joined
    }
}

extension PlanStrips {
    /// Puts what stands under one of the plan's projects into the strip of its kind.
    fileprivate mutating func insert(_ interval: Interval, ofProject project: Int32) {
        if let slot = slot(of: project) { insert(interval, slot: slot) }
    }
}
