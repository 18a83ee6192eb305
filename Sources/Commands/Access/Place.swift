public import Register
public import WorkPlan

/// Where a state of a record stands: what decides which scopes take it in.
struct Place {
    let kind: Kind

    /// The records from this one up to the project, or whatever else it stands under.
    private let records: [Identifier<AnyRecord>]

    /// Every record that these name.
    private let named: Set<Identifier<AnyRecord>>

    /// The countries that the project serves, and those who take part in it or are asked for money.
    private let served: Set<Identifier<AnyRecord>>

    /// A state of a record: a body that is to be written, standing under what the look-up gives.
    init(
        _ record: Identifier<AnyRecord>, _ body: any Registered,
        above: (Identifier<AnyRecord>) -> (any Registered)?,
        served: (Identifier<Project>) -> [Identifier<AnyRecord>]
    ) {
        kind = type(of: body).kind
        var chain = [(record, body)]
        // A confirmation of a measurement of an indicator of a project's result is the longest way up to what roles are
        // granted for.
        while chain.count < Self.highest, let owner = chain.last?.1.owner, let next = above(owner),
            type(of: next).kind != .plan
        {
            chain.append((owner, next))
        }
        // An organisation is reached by its own name, also where the register does not hold it yet.
        records = chain.map(\.0) + [chain.last?.1.owner].compactMap(\.self)
        // Whoever takes part in a project, or is asked for money, is concerned as one that it serves; it is not theirs.
        let asked = Set(chain.flatMap { ($0.1 as? Project)?.proposal.references ?? [] })
        named = Set(chain.flatMap { $0.1.references.filter { !asked.contains($0) }.map(\.record) })
        self.served = Set(chain.filter { $0.1 is Project }.flatMap { served($0.0.cast()) } + asked.map(\.record))
    }

    /// A record as it stands in a view; `nil` when it is not in use there.
    init?(_ record: Identifier<AnyRecord>, in view: View) {
        guard let body = view.anyBody(record) else { return nil }
        self.init(record, body, above: view.anyBody, served: view.served(by:))
    }

    private static let highest = 5

    /// Whether a scope takes it in.
    ///
    /// A country that a project serves or that takes part in it, and a source that it asks for money, reads it and reports on it; it does not rewrite the project, which is its
    /// proponent's.
    func lies(in scope: Grant.Scope, for deed: Deed) -> Bool {
        switch scope {
        case .programme: return true
        case .project(let project): return records.contains(project.cast())
        case .organisation(let organisation):
            let organisation: Identifier<AnyRecord> = organisation.cast()
            let isServed = (deed == .read || kind != .project) && served.contains(organisation)
            return isServed || named.contains(organisation) || records.contains(organisation)
        }
    }
}

extension View {
    /// The body of a record of any kind.
    public func anyBody(_ identity: Identifier<AnyRecord>) -> (any Registered)? {
        func read<Subject: Registered>(_: Subject.Type) -> (any Registered)? { body(identity.cast(to: Subject.self)) }
        return kind(of: identity).flatMap { read($0.bodyType) }
    }

    /// The countries that a project serves.
    func served(by project: Identifier<Project>) -> [Identifier<AnyRecord>] {
        beneficiaries(of: project).map { $0.body.organisation.cast() }
    }
}
