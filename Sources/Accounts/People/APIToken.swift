/// What may be done with a token of a program.
public enum TokenScope: String, Sendable, Hashable, CaseIterable {
    /// See what its person sees.
    case read
    /// Also write what its person may write.
    case write
}

/// A token for a program, without its secret.
public struct APIToken: Sendable, Hashable, Identifiable {
    /// Its number, by which it is revoked; it opens nothing.
    public let id: Int64

    /// Whose it is.
    public let person: Int64

    /// Which program it is for.
    public let name: String

    /// The beginning of the token, by which one recognises it; too short to open anything.
    public let prefix: String

    /// What may be done with it.
    public let scope: TokenScope

    /// When it was made.
    public let made: Int64

    /// When it ends.
    public let ends: Int64

    /// When it was last used, to the minute; `nil` when it never was.
    public let lastUse: Int64?
}
