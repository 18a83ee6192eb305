public import Accounts

/// The addresses of signing in, of one's own account, and of the officers' page of accounts.
enum AccountPlace: Hashable, Sendable {
    case own
    case signIn
    case signOut
    /// Asking for a link by mail.
    case mail
    /// Where such a link leads.
    case link(String)
    /// Where an invitation, or a reset, leads.
    case setUp(String)
    case passphrase, recoveryCodes, sessions, tokens
    case people

    /// The path; secrets stand in the query, which no log keeps.
    var path: String {
        switch self {
        case .own: "/account"
        case .signIn: "/account/sign-in"
        case .signOut: "/account/sign-out"
        case .mail: "/account/mail"
        case .link: "/account/link"
        case .setUp: "/account/set-up"
        case .passphrase: "/account/passphrase"
        case .recoveryCodes: "/account/recovery-codes"
        case .sessions: "/account/sessions"
        case .tokens: "/account/tokens"
        case .people: "/account/people"
        }
    }

    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .link(let key), .setUp(let key): key.isEmpty ? [] : [(name: .key, value: key)]
        default: []
        }
    }
}

/// Where links lead that are handed to people: printed by the command line, or mailed.
public enum AccountLink {
    /// - Parameter base: the address under which the server is reached.
    public static func address(_ secret: Secret, for purpose: LinkPurpose, base: String) -> String {
        let place: AccountPlace = purpose == .signIn ? .link(secret.text) : .setUp(secret.text)
        return base + Address(route: .account(place), choice: Choice()).text
    }
}
