/// That somebody is signed in on one device.
public struct Session: Sendable, Hashable, Identifiable {
    /// Its number, by which it is listed and revoked; it opens nothing.
    public let id: Int64

    /// Whose it is.
    public let person: Int64

    /// When it began; seconds since 1970, as all times of accounts.
    public let began: Int64

    /// When it was last used.
    public let seen: Int64

    /// When it ends whatever happens.
    public let ends: Int64

    /// From which network it began, shortened.
    public let network: String

    /// With what browser, as it says of itself.
    public let browser: String

    /// After so many seconds without a request it is over.
    public static let idle: Int64 = 2 * 3_600

    /// After so many seconds it is over.
    public static let lifetime: Int64 = 12 * 3_600
}

/// Where a request comes from, as far as sessions and throttling need to know.
public struct Origin: Sendable, Hashable {
    let network: String
    let shown: String
    let browser: String

    /// - Parameters:
    ///   - network: what attempts are counted by.
    ///   - shown: what may be kept of it.
    ///   - browser: what it says of itself.
    public init(network: String, shown: String, browser: String) {
        self.network = String(network.prefix(80))
        self.shown = String(shown.prefix(80))
        let plain = browser.unicodeScalars.filter { (32...126).contains($0.value) }
        self.browser = String(String.UnicodeScalarView(plain).prefix(160))
    }
}

/// What a sign-in gives: a new session, with the secret that its cookie carries.
public struct SignedIn: Sendable {
    /// Who signed in.
    public let person: Person

    /// What the cookie carries.
    public let session: Secret
}

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

/// Something that was done with an account.
public struct AccountEvent: Sendable, Hashable {
    /// What was done.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case invited, setUp = "set-up", signedIn = "signed-in", signedOut = "signed-out"
        case passphraseChanged = "passphrase-changed", codesRenewed = "codes-renewed", codeUsed = "recovery-code-used"
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

/// Mail that waits to be sent.
public struct Letter: Sendable, Identifiable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case invitation
        case signIn = "sign-in"
        case reset
        case resetNotice = "reset-notice"
        case resetDone = "reset-done"
        case projectReturned = "project-returned"
        case projectDecided = "project-decided"
    }

    /// Its number.
    public let id: Int64

    /// To whom.
    public let address: String

    /// In which language.
    public let language: String

    /// What it is about.
    public let kind: Kind

    /// The secret of the link in it.
    public let secret: Secret?
}

/// Sends mail: by SMTP, or by whatever a site has.
public protocol Postman: Sendable {
    /// Sends a letter; it stays in the outbox when this throws.
    func send(_ letter: Letter) async throws
}
