/// Something that was done with an account.
public struct AccountEvent: Sendable, Hashable {
    /// What was done.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case invited, setUp = "set-up", signedIn = "signed-in", signedOut = "signed-out"
        case passphraseChanged = "passphrase-changed", codesRenewed = "codes-renewed", codeUsed = "recovery-code-used"
        case appChanged = "app-changed", rolesChanged = "roles-changed"
        case sessionRevoked = "session-revoked", tokenMade = "token-made", tokenRevoked = "token-revoked"
        case disabled, enabled, erased
        case resetAsked = "reset-asked", resetApproved = "reset-approved", resetDone = "reset-done"
    }

    /// When.
    public let time: Int64

    /// About whom; accounts that were erased keep their number.
    public let person: Int64

    /// By whom; `nil` when the person did it.
    public let actor: String?

    /// What was done.
    public let kind: Kind
}

/// A reset that one officer asked for and another has to approve.
public struct ResetRequest: Sendable, Hashable, Identifiable {
    /// Its number.
    public let id: Int64

    /// Whose secrets are to be reset.
    public let person: Int64

    /// Who asked for it.
    public let askedBy: Int64

    /// When.
    public let asked: Int64

    /// Why.
    public let reason: String
}
