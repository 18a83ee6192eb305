public import Ledger
public import Register
public import WorkPlan

/// What somebody wants: some changes, all or none, with a reason.
public struct Command: Sendable {
    /// The command's identity: sent twice, it is done once.
    public var id: CommandID

    /// Who wants it.
    public var principal: Principal

    /// Why, in the words of whoever wants it.
    public var reason: String

    /// For whom it is entered, when they could not do so themselves, and what shows that they wanted it.
    public var behalf: Behalf?

    /// The new states of records.
    public var changes: [Change]

    /// The versions of records that were read in deciding; if one has changed since, the command is refused.
    public var reads: [Identifier<AnyRecord>: Int]

    /// Openings and erasures.
    public var acts: [Act]

    /// When; only a sample ledger may be told.
    public var time: Timestamp?

    /// A command.
    public init(
        id: CommandID = .random(), principal: Principal, reason: String, behalf: Behalf? = nil,
        changes: [Change] = [], reads: [Identifier<AnyRecord>: Int] = [:], acts: [Act] = [], time: Timestamp? = nil
    ) {
        self.id = id
        self.principal = principal
        self.reason = reason
        self.behalf = behalf
        self.changes = changes
        self.reads = reads
        self.acts = acts
        self.time = time
    }
}

/// That a command is entered for somebody else.
public struct Behalf: Hashable, Sendable {
    /// For whom.
    public let organisation: Identifier<Organisation>

    /// What shows that they wanted it.
    public let evidence: Identifier<Document>

    /// For whom, and what shows it.
    public init(organisation: Identifier<Organisation>, evidence: Identifier<Document>) {
        self.organisation = organisation
        self.evidence = evidence
    }
}

/// A new state of one record.
public struct Change: Sendable {
    /// What the record becomes.
    public enum State: Sendable {
        /// It has this body.
        case body(any Registered)
        /// It is no longer in use.
        case retired(Kind)
    }

    /// The record.
    public let record: Identifier<AnyRecord>

    /// The version that the writer saw; 0 for a record that is to be new.
    public let expecting: Int

    /// Who may see the new state.
    public let visibility: Visibility

    /// What the record becomes.
    public let state: State

    /// A change of a record.
    public init(
        _ record: Identifier<AnyRecord>, expecting: Int = 0, visibility: Visibility = .internal, _ state: State
    ) {
        self.record = record
        self.expecting = expecting
        self.visibility = visibility
        self.state = state
    }

    /// The kind of record.
    public var kind: Kind {
        switch state {
        case .body(let body): type(of: body).kind
        case .retired(let kind): kind
        }
    }

    /// The new body, unless the record is retired.
    public var body: (any Registered)? {
        if case .body(let body) = state { body } else { nil }
    }

    /// The revision that the change writes.
    var revision: Revision {
        Revision(
            record: record.recordID, kind: kind.rawValue, schema: kind.bodyType.schema, version: expecting + 1,
            visibility: visibility, state: body.map { .body($0.json) } ?? .retired)
    }
}

/// Why a command is refused, in one respect.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule, by its name in `docs/rules.md`.
    public let rule: Rule

    /// The record, when it is about one.
    public let record: Identifier<AnyRecord>?

    /// The field, when it is about one.
    public let field: String?

    /// What is wrong, and what would be right.
    public let reason: String

    init(_ rule: Rule, _ record: Identifier<AnyRecord>? = nil, field: String? = nil, _ reason: String) {
        self.rule = rule
        self.record = record
        self.field = field
        self.reason = reason
    }

    init(_ rule: Rule, _ reason: String) { self.init(rule, nil, field: nil, reason) }

    /// Rule, field and reason.
    public var description: String {
        let place = [record?.text, field].compactMap(\.self).joined(separator: " ")
        return "\(rule.rawValue): \(place.isEmpty ? "" : place + ": ")\(reason)"
    }
}

/// The refusals of a command, all at once.
public struct Refused: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every reason why.
    public let refusals: [Refusal]

    /// One line for each.
    public var description: String { refusals.map(\.description).joined(separator: "\n") }
}
