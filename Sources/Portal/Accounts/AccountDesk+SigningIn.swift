import Accounts
import Foundation
import Hummingbird
import Languages
import SignOn

extension AccountDesk {
    func signInForm(_ request: Request) async throws -> Response {
        let call = try await call(request, .signIn(request.next))
        if call.visitor != nil { return goOn(call) }
        return signInPage(call)
    }

    private func signInPage(
        _ call: Call, email: String = "", notice: String? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let nonce = nonce(call)
        let page = SignInPage(
            speaker: call.speaker, form: openForm(call, .signIn(call.request.next), nonce: nonce),
            mail: openForm(call, .mail, nonce: nonce), provider: provider(call), email: email, notice: notice)
        var response = answer(page, call, status: status)
        keep(nonce, call, on: &response)
        return response
    }

    /// The identity provider's name and the way there, if there is one.
    private func provider(_ call: Call) -> (name: String, address: Address)? {
        site.signOn.map { ($0.provider.name, call.address(.signOn(call.request.next))) }
    }

    func signIn(_ request: Request) async throws -> Response {
        let call = try await call(request, .signIn(request.next))
        let fields = try await openFields(call)
        let (email, origin, now) = (fields["email"], origin(call), site.seconds)
        let (passphrase, code) = (Passphrase(fields["passphrase"]), fields["code"])
        do {
            let signedIn = try await hashing { store in
                try store.collect(at: now)
                return try store.signIn(email, passphrase, code: code, from: origin, at: now)
            }
            guard let signedIn else {
                return signInPage(
                    call, email: email, notice: call.speaker(.signInWrong), status: .unprocessableContent)
            }
            return try await begin(signedIn, call)
        } catch AccountError.wait(let seconds) {
            return waiting(seconds, call, email: email)
        }
    }

    private func waiting(_ seconds: Int, _ call: Call, email: String) -> Response {
        let words = call.speaker(.signInWait, ["seconds": call.speaker.number(seconds)])
        var response = signInPage(call, email: email, notice: words, status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// The session of before, if there is one, ends: nobody goes on with a number that was known before.
    private func begin(_ signedIn: SignedIn, _ call: Call) async throws -> Response {
        let now = site.seconds
        if let before = call.request.sessionSecret(isSecure: site.isSecure) {
            try await store { try $0.signOut(before, at: now) }
        }
        var response = goOn(call)
        response.setSession(signedIn.session, isSecure: site.isSecure)
        return response
    }

    /// The way to signing in, and from there to what was asked for.
    func signInFirst(_ call: Call) -> Response { redirect(call, to: .signIn(ReturnAddress(asked: call.request))) }

    /// The way to what was asked for before signing in, else to one's own account.
    private func goOn(_ call: Call) -> Response {
        call.request.next.map { Self.unkept(Answer.redirect(toPath: $0.text)) } ?? redirect(call, to: .own)
    }

    func signOut(_ request: Request) async throws -> Response {
        let call = try await call(request, .signOut)
        guard try await fields(call) != nil else { return signInFirst(call) }
        if let secret = request.sessionSecret(isSecure: site.isSecure) {
            let now = site.seconds
            try await store { try $0.signOut(secret, at: now) }
        }
        var response = redirect(call, to: .signIn(nil))
        response.setSession(nil, isSecure: site.isSecure)
        return response
    }

    /// Asks for a link by mail; the answer is the same for everybody.
    func mail(_ request: Request) async throws -> Response {
        let call = try await call(request, .mail)
        let fields = try await openFields(call)
        let (email, origin, now) = (fields["mail-email"], origin(call), site.seconds)
        do {
            try await store { try $0.askForLink(email, from: origin, at: now) }
        } catch AccountError.wait(let seconds) {
            return waiting(seconds, call, email: "")
        }
        return answer(
            AccountNotice(speaker: call.speaker, heading: .mailTitle, words: call.speaker(.mailSent)), call)
    }

    /// Where a mailed link leads: to a button, because programs that look through mail open links too.
    func linkForm(_ request: Request) async throws -> Response {
        let key = request.key
        let call = try await call(request, .link(key))
        let nonce = nonce(call)
        let form = openForm(call, .link(key), nonce: nonce)
        let page = AccountNotice(
            speaker: call.speaker, heading: .signIn, words: call.speaker(.linkIntro),
            form: form(form.hidden("key", key), button: .signIn))
        var response = answer(page, call)
        keep(nonce, call, on: &response)
        return response
    }

    func link(_ request: Request) async throws -> Response {
        let call = try await call(request, .link(""))
        let fields = try await openFields(call)
        let (origin, now) = (origin(call), site.seconds)
        guard let secret = Secret(fields["key"]),
            let signedIn = try await store({ try $0.signIn(link: secret, from: origin, at: now) })
        else { return deadLink(call) }
        return try await begin(signedIn, call)
    }

    func deadLink(_ call: Call) -> Response {
        answer(
            AccountNotice(speaker: call.speaker, heading: .linkDeadTitle, words: call.speaker(.linkDead)), call,
            status: .notFound)
    }
}

extension Request {
    /// The secret in an address.
    var key: String {
        Choice.pairs(of: uri.query).first { $0.0 == .key }?.1.flatMap { Secret($0)?.text } ?? ""
    }
}
