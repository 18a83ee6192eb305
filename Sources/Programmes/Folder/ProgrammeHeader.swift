public import enum Ledger.Visibility

/// What a programme is for.
public enum ProgrammePurpose: String, Hashable, Sendable, CaseIterable {
    /// It holds facts.
    case live
    /// It is made up, to show and to try.
    case sample
}

/// What `programme.json` says of the load itself, beside the programme's own record.
public struct ProgrammeHeader: Hashable, Sendable {
    /// The programme's code, which names its ledger to people.
    public let code: String

    /// What the ledger is for.
    public let purpose: ProgrammePurpose

    /// Who may see a record whose row does not say so.
    public let visibility: Visibility

    /// In whose name the commits are written.
    public let author: String

    /// The author's organisation.
    public let organisation: String

    /// Why the records are loaded.
    public let reason: String

    /// A header.
    public init(
        code: String, purpose: ProgrammePurpose, visibility: Visibility = .internal, author: String,
        organisation: String, reason: String
    ) {
        self.code = code
        self.purpose = purpose
        self.visibility = visibility
        self.author = author
        self.organisation = organisation
        self.reason = reason
    }
}
