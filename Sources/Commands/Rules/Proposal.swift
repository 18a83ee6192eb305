import Ledger
import Register
import WorkPlan

/// A command held against the register at the head: what rules ask questions of.
struct Proposal {
    let prepared: PreparedCommand

    var command: Command { prepared.command }

    /// The register as those who keep it see it.
    let current: View

    /// The register as the public sees it; made when a rule asks, which few do.
    var published: View { current.seen(by: .public) }

    /// What time it is, and who wrote what.
    let occasion: Occasion

    private let pending: [Identifier<AnyRecord>: Change]

    init(_ prepared: PreparedCommand, register: Register, occasion: Occasion) {
        self.prepared = prepared
        self.occasion = occasion
        current = register.view(audience: .internal)
        pending = Dictionary(prepared.command.changes.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The body that a record will have.
    func body<Subject: Registered>(_ identity: Identifier<Subject>) -> Subject? {
        if let change = pending[identity.cast()] { return change.body as? Subject }
        return current.body(identity)
    }

    /// The kind of a record that will be in use; `nil` when there will be none.
    func kind(of identity: Identifier<AnyRecord>) -> Kind? {
        if let change = pending[identity] { return change.body == nil ? nil : change.kind }
        return current.isInUse(identity) ? current.kind(of: identity) : nil
    }

    /// Whether the public will see a record.
    func isPublic(_ identity: Identifier<AnyRecord>) -> Bool {
        if let change = pending[identity], change.visibility == .public { return change.body != nil }
        return published.isInUse(identity)
    }

    /// The records of one kind that will stand under `owner`, with their bodies.
    func records<Subject: Registered>(under owner: Identifier<AnyRecord>?) -> [(Identifier<AnyRecord>, Subject)] {
        let standing: [Seen<Subject>] = current.records(under: owner)
        let kept = standing.filter { pending[$0.id.cast()] == nil }.map { ($0.id.cast(to: AnyRecord.self), $0.body) }
        let coming = command.changes.compactMap { change in
            (change.body as? Subject).flatMap { $0.owner == owner ? (change.record, $0) : nil }
        }
        return kept + coming
    }

    /// Where a record stands now; `nil` when it is not in use.
    func standing(_ record: Identifier<AnyRecord>) -> Place? { Place(record, in: current) }

    /// Where a changed record will stand; `nil` when it is retired.
    func coming(_ change: Change) -> Place? {
        change.body.map { Place(change.record, $0, above: anyBody, served: served) }
    }

    /// Where the command will leave a record, whether it changes it or not; `nil` when it is not in use.
    func coming(_ record: Identifier<AnyRecord>) -> Place? {
        pending[record].map(coming) ?? standing(record)
    }

    private func anyBody(_ record: Identifier<AnyRecord>) -> (any Registered)? {
        if let change = pending[record] { return change.body }
        return current.anyBody(record)
    }

    /// The countries that a project serves, whatever the command says of it: nobody makes room for themselves.
    private func served(_ project: Identifier<Project>) -> [Identifier<AnyRecord>] { current.served(by: project) }
}
