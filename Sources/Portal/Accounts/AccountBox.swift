import Accounts
import Commands
import Foundation
import Hummingbird
import Ledger
import Reports
import Synchronization

/// The accounts of a site, if it has any: without, the portal is public alone.
final class AccountBox: Sendable {
    /// Seals the forms of those who have not signed in.
    let seal = FormSeal()

    /// How many passphrases are looked at, and how many may wait.
    let hashing = Budget(running: 2, waiting: 32)

    private let folder: DataFolder
    private let held = Mutex<AccountStore?>(nil)

    init(folder: DataFolder) { self.folder = folder }

    /// Whether there are accounts: `titian account add` makes the first.
    var isConfigured: Bool {
        held.withLock { $0 != nil } || FileManager.default.fileExists(atPath: folder.accountsURL.path)
    }

    /// The store. Blocks.
    ///
    /// - Throws: ``PageProblem/notFound`` when there are no accounts.
    func store() throws -> AccountStore {
        try held.withLock { held in
            if let held { return held }
            guard FileManager.default.fileExists(atPath: folder.accountsURL.path) else { throw PageProblem.notFound }
            let store = try AccountStore(at: folder.accountsURL, key: AccountKey(at: folder.accountsKeyURL))
            held = store
            return store
        }
    }
}

/// Somebody who is signed in.
struct Visitor: Sendable {
    let person: Person
    let session: Session
    private let secret: Secret

    init(person: Person, session: Session, secret: Secret) {
        (self.person, self.session, self.secret) = (person, session, secret)
    }

    /// Whoever this is to a programme's desk.
    func principal(in programme: String) -> Principal { person.principal(in: programme) }

    /// What every form of this session carries, so that no other site can send one.
    var formToken: String { secret.seal(for: "form") }

    /// What shows that this session was given something, such as the identity of a record that is to be new.
    func seal(for purpose: String) -> String { secret.seal(for: purpose) }

    /// Whether this session was given it.
    func isSealed(_ seal: String, for purpose: String) -> Bool { secret.isSealed(seal, for: purpose) }

    /// Refuses a form that was not given out to this session, or is sent from another site.
    func check(_ fields: FormFields, _ request: Request, _ site: Site) throws {
        guard request.comesFromHere(site.base), secret.isSealed(fields["token"], for: "form") else {
            throw PageProblem.foreignForm
        }
    }
}

extension Site {
    /// Seconds since 1970.
    var seconds: Int64 { clock.now().microseconds / 1_000_000 }

    /// Who is signed in; `nil` when nobody is.
    func visitor(_ request: Request) async throws -> Visitor? {
        guard accounts.isConfigured, let secret = request.sessionSecret(isSecure: isSecure) else { return nil }
        return try await Blocking.run { [self] in
            try accounts.store().session(secret, at: seconds).map {
                Visitor(person: $0.person, session: $0.session, secret: secret)
            }
        }
    }

    /// Whether browsers reach the server by TLS.
    var isSecure: Bool { base.hasPrefix("https:") }
}

extension Request {
    /// A cookie that starts with `__Host-` is taken by browsers from this host alone, by TLS and for every path; without
    /// TLS, on one's own machine, there is none.
    fileprivate static func sessionCookie(isSecure: Bool) -> String {
        isSecure ? "__Host-titian-session" : "titian-session"
    }

    func sessionSecret(isSecure: Bool) -> Secret? {
        cookies[Self.sessionCookie(isSecure: isSecure)].flatMap { Secret($0.value) }
    }

    private static func formCookie(isSecure: Bool) -> String { isSecure ? "__Host-titian-form" : "titian-form" }

    /// The random number that this browser was given with a form before signing in.
    func formNonce(isSecure: Bool) -> String? {
        let value = cookies[Self.formCookie(isSecure: isSecure)]?.value
        return value?.utf8.count == 32 ? value : nil
    }

    fileprivate static func formCookieName(isSecure: Bool) -> String { formCookie(isSecure: isSecure) }
}

extension Response {
    /// Gives a browser its session; `nil` takes it away.
    mutating func setSession(_ secret: Secret?, isSecure: Bool) {
        // A link in a mail leads here while one is signed in, so lax; every form is checked besides.
        setCookie(
            Cookie(
                name: Request.sessionCookie(isSecure: isSecure), value: secret?.text ?? "",
                maxAge: secret == nil ? 0 : Int(Session.lifetime), path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }

    mutating func setFormNonce(_ nonce: String, isSecure: Bool) {
        setCookie(
            Cookie(
                name: Request.formCookieName(isSecure: isSecure), value: nonce, maxAge: Int(FormSeal.lifetime),
                path: "/", secure: isSecure, httpOnly: true, sameSite: .strict))
    }
}
