public import Ledger
public import WorkPlan

/// A revision that was just written, with the body as it will be read.
public struct WrittenRevision: Sendable {
    /// What the revision leaves behind.
    public enum State: Sendable {
        /// The record has this body.
        case body(any Registered)
        /// The record, of this kind, is no longer in use.
        case retired(Kind)
    }

    /// The record.
    public let record: Identifier<AnyRecord>

    /// The record's version.
    public let version: Int

    /// Who may see the revision.
    public let visibility: Visibility

    /// What it leaves behind.
    public let state: State

    /// A revision.
    public init(record: Identifier<AnyRecord>, version: Int, visibility: Visibility, state: State) {
        self.record = record
        self.version = version
        self.visibility = visibility
        self.state = state
    }

    var kind: Kind {
        switch state {
        case .body(let body): type(of: body).kind
        case .retired(let kind): kind
        }
    }
}
