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
