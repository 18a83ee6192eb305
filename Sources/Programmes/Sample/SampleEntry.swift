public import WorkPlan

public import enum Ledger.Visibility

/// One new state of one record of a sample.
public struct SampleChange: Equatable, Sendable {
    /// The record.
    public let identity: Identifier<AnyRecord>

    /// What the record is about; a retirement has no body to ask.
    public let kind: Kind

    /// Its fields; `nil` retires the record.
    public let body: (any Body)?

    /// Who may see this state.
    public let visibility: Visibility

    /// A new state, or a retirement.
    public init(identity: Identifier<AnyRecord>, kind: Kind, body: (any Body)?, visibility: Visibility) {
        self.identity = identity
        self.kind = kind
        self.body = body
        self.visibility = visibility
    }

    /// Whether both say the same of the same record.
    public static func == (left: Self, right: Self) -> Bool {
        left.identity == right.identity && left.kind == right.kind && left.visibility == right.visibility
            && left.body.map { AnyHashable($0) } == right.body.map { AnyHashable($0) }
    }

    /// The same state, for everybody to see.
    var released: SampleChange { .init(identity: identity, kind: kind, body: body, visibility: .public) }
}

/// What is written in one commit of a sample.
public struct SampleEntry: Equatable, Sendable {
    /// When, in microseconds of UTC since 1970.
    public let time: Int64

    /// Who writes.
    public let author: String

    /// The author's organisation.
    public let organisation: String

    /// Why.
    public let reason: String

    /// The new states.
    public let changes: [SampleChange]
}
