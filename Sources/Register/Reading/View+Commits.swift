import Ledger
public import WorkPlan

extension View {
    /// The commits up to K that changed what this audience sees of a plan, of its projects and actions, or of the
    /// statuses, consents and rates by which all plans are counted; in order.
    ///
    /// A figure of the plan, on one day, can differ between two commits only if one of these lies between them.
    public func commits(concerning plan: Identifier<Plan>) -> [Int] {
        guard let plan = register.directory.handle(of: plan.cast()),
            let root = register.directory.handle(of: Register.root)
        else { return [] }
        var commits: Set<UInt32> = []
        collect(under: plan, into: &commits, below: [Project.slot, Action.slot])
        collect(under: root, of: ExchangeRate.slot, into: &commits)
        for organisation in records(under: root, [Organisation.slot]) {
            collect(under: organisation, into: &commits, below: [])
        }
        return commits.map(Int.init).sorted()
    }

    /// The commits at which something under a record began or ceased to stand, and those below records of some kinds.
    private func collect(under owner: Int32, into commits: inout Set<UInt32>, below kinds: Set<UInt8>) {
        for interval in register.children[Int(owner)].all { add(interval, to: &commits) }
        for record in records(under: owner, kinds) { collect(under: record, into: &commits, below: []) }
    }

    private func collect(under owner: Int32, of kind: UInt8, into commits: inout Set<UInt32>) {
        for interval in register.children[Int(owner)][kind] { add(interval, to: &commits) }
    }

    private func add(_ interval: Interval, to commits: inout Set<UInt32>) {
        let until = audience == .internal ? interval.untilInternal : interval.untilPublic
        guard interval.from < until else { return }
        for commit in [interval.from, until] where commit <= UInt32(known) { commits.insert(commit) }
    }

    /// The records of some kinds that ever stood under one.
    private func records(under owner: Int32, _ kinds: Set<UInt8>) -> Set<Int32> {
        kinds.reduce(into: []) { found, kind in
            for interval in register.children[Int(owner)][kind] { found.insert(interval.record) }
        }
    }
}
