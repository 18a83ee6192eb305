public import Accounts

/// The addresses of signing in, of one's own account, and of the officers' page of accounts.
enum AccountPlace: Hashable, Sendable {
    case own
    /// Signing in, and the place to go on to.
    case signIn(ReturnAddress?)
    case signOut
    /// The way to the identity provider, and the way back.
    case signOn(ReturnAddress?)
    case signOnReturn
    /// Asking for a link by mail.
    case mail
    /// Where such a link leads.
    case link(String)
    /// Where an invitation, or a reset, leads.
    case setUp(String)
    case passphrase, recoveryCodes, sessions, tokens
    /// Another authenticator app: asked for, and confirmed.
    case app, appCode
    case people

    /// The path; secrets stand in the query, which no log keeps.
    var path: String {
        switch self {
        case .own: "/account"
        case .signIn: "/account/sign-in"
        case .signOut: "/account/sign-out"
        case .signOn: "/account/sign-on"
        case .signOnReturn: "/account/sign-on/return"
        case .mail: "/account/mail"
        case .link: "/account/link"
        case .setUp: "/account/set-up"
        case .passphrase: "/account/passphrase"
        case .recoveryCodes: "/account/recovery-codes"
        case .app: "/account/app"
        case .appCode: "/account/app/code"
        case .sessions: "/account/sessions"
        case .tokens: "/account/tokens"
        case .people: "/account/people"
        }
    }

    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .link(let key), .setUp(let key): key.isEmpty ? [] : [(name: .key, value: key)]
        case .signIn(let next?), .signOn(let next?): [(name: .next, value: next.text)]
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
