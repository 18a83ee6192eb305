/// Who may see a revision.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
    /// Those who work with the ledger.
    case `internal`
    /// Everybody.
    case `public`
}

/// One new state of one record.
public struct Revision: Sendable, Hashable {
    /// What a record became.
    public enum State: Sendable, Hashable {
        /// It has this body.
        case body(JSON)
        /// It is no longer in use.
        case retired
    }

    /// The record.
    public var record: RecordID
    /// What sort of record it is; the ledger gives it no meaning.
    public var kind: String
    /// The number of the form that the body has.
    public var schema: Int
    /// Counts the record's revisions from 1.
    public var version: Int
    /// Who may see this revision.
    public var visibility: Visibility
    /// What the record became.
    public var state: State

    /// Puts a revision together.
    public init(record: RecordID, kind: String, schema: Int, version: Int, visibility: Visibility, state: State) {
        self.record = record
        self.kind = kind
        self.schema = schema
        self.version = version
        self.visibility = visibility
        self.state = state
    }

    /// The body, unless the record is retired.
    public var body: JSON? {
        if case .body(let body) = state { body } else { nil }
    }
}
