import Accounts
import Foundation
import Hummingbird
import Languages
import Logging
import SignOn

extension AccountDesk {
    /// The way to the identity provider. A link leads here, because a form may send browsers to this site alone.
    func beginSignOn(_ request: Request) async throws -> Response {
        let call = try await call(request, .signOn(request.next))
        guard let signOn = site.signOn else { throw PageProblem.notFound }
        if call.visitor != nil { return redirect(call, to: .own) }
        do throws(SignOnFailure) {
            let begun = try await signOn.begin(redirect: returnAddress, language: call.speaker.language.tag, now: date)
            var response = Self.unkept(Answer.redirect(toPath: begun.address))
            response.setSignOn(SignOnCookie(state: begun.state, next: request.next), isSecure: site.isSecure)
            return response
        } catch {
            return signOnFailed(call, error)
        }
    }

    /// Where the provider sends the browser back to.
    func endSignOn(_ request: Request) async throws -> Response {
        let call = try await call(request, .signOnReturn)
        guard let signOn = site.signOn else { throw PageProblem.notFound }
        let pairs = Choice.pairs(of: request.uri.query)
        let value = { (name: Parameter) in pairs.first { $0.0 == name }?.1 }
        let kept = SignOnCookie(request, isSecure: site.isSecure)
        do throws(SignOnFailure) {
            let proven = try await signOn.finish(
                code: value(.code) ?? "", state: value(.state) ?? "", kept: kept?.state ?? "", issuer: value(.iss),
                redirect: returnAddress, now: date)
            return try await signedOn(call, proven, kept?.next)
        } catch {
            return signOnFailed(call, error)
        }
    }

    private func signedOn(
        _ call: Call, _ proven: ProvenPerson, _ next: ReturnAddress?
    ) async throws(SignOnFailure) -> Response {
        let (origin, now) = (origin(call), site.seconds)
        let outcome: AccountStore.SignOnOutcome
        do {
            outcome = try await store {
                try $0.signIn(proven: proven.email, subject: proven.subject, from: origin, at: now)
            }
        } catch { throw .provider("the accounts cannot be read") }
        switch outcome {
        case .signedIn(let signedIn):
            var response = next.map { Self.unkept(Answer.redirect(toPath: $0.text)) } ?? redirect(call, to: .own)
            response.setSession(signedIn.session, isSecure: site.isSecure)
            response.setSignOn(nil, isSecure: site.isSecure)
            return response
        case .needsSecondFactor: return notice(call, .signOnSecond, status: .forbidden)
        case .unknown: return notice(call, .signOnUnknown, status: .forbidden)
        }
    }

    /// What went wrong is told to the log; to the person, what they can do.
    private func signOnFailed(_ call: Call, _ failure: SignOnFailure) -> Response {
        var response: Response
        switch failure {
        case .stale, .refused: response = notice(call, .signOnAgain, status: .badRequest)
        case .unverified: response = notice(call, .signOnUnverified, status: .forbidden)
        case .provider(let words):
            site.logger.warning("the identity provider: \(words)")
            response = notice(call, .signOnBroken, status: .badGateway)
        }
        response.setSignOn(nil, isSecure: site.isSecure)
        return response
    }

    private func notice(_ call: Call, _ words: Wording, status: HTTPResponse.Status) -> Response {
        let name = site.signOn?.provider.name ?? ""
        let way = Address(route: .account(.signIn(nil)), choice: Choice(language: call.choice.language))
        let back: HTML = "<p><a href=\"\(way.text)\">\(call.speaker(.signOnBack))</a></p>"
        let page = AccountNotice(
            speaker: call.speaker, heading: .signIn, words: call.speaker(words, ["provider": name]), form: back)
        return answer(page, call, status: status)
    }

    private var returnAddress: String { site.base + AccountPlace.signOnReturn.path }

    private var date: Date { Date(timeIntervalSince1970: TimeInterval(site.seconds)) }
}

/// What a browser keeps while it is at the provider: nobody else's browser ends the sign-in that this one began.
struct SignOnCookie {
    let state: String
    let next: ReturnAddress?

    init(state: String, next: ReturnAddress?) { (self.state, self.next) = (state, next) }

    init?(_ request: Request, isSecure: Bool) {
        guard let value = request.cookies[Self.name(isSecure)]?.value, value.utf8.count <= 2_048 else { return nil }
        let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        state = String(parts[0])
        next = parts.count == 2 ? QueryText.decode(parts[1]).flatMap { ReturnAddress($0) } : nil
    }

    var value: String { state + "." + (next.map { QueryText.encode($0.text) } ?? "") }

    static func name(_ isSecure: Bool) -> String { isSecure ? "__Host-titian-sign-on" : "titian-sign-on" }
}

extension Response {
    fileprivate mutating func setSignOn(_ kept: SignOnCookie?, isSecure: Bool) {
        // The provider leads the browser back from its own site, so lax and not strict.
        setCookie(
            Cookie(
                name: SignOnCookie.name(isSecure), value: kept?.value ?? "",
                maxAge: kept == nil ? 0 : Int(SignOn.patience), path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }
}

/// Signing in by an identity provider.
extension Wording {
    static let signOnTitle = Wording("Sign in with {provider}", "Đăng nhập bằng {provider}")
    static let signOnIntro = Wording(
        "For accounts that were invited and need no code: the address there has to be the one that was invited.",
        "Dành cho tài khoản đã được mời và không cần mã xác thực: địa chỉ tại đó phải trùng với địa chỉ được mời.")
    static let signOnSecond = Wording(
        "Your account asks for a passphrase and a code, so {provider} is not enough.",
        "Tài khoản của bạn cần cụm mật khẩu và mã xác thực nên không thể chỉ dùng {provider}.")
    static let signOnUnknown = Wording(
        "Nobody with this address is invited. Ask the Secretariat, or sign in with the address that was invited.",
        "Địa chỉ này chưa được mời. Hãy liên hệ Ban Thư ký hoặc đăng nhập bằng địa chỉ đã được mời.")
    static let signOnUnverified = Wording(
        "{provider} does not say that the address is yours. Confirm it there, or sign in another way.",
        "{provider} chưa xác nhận địa chỉ thư là của bạn. Hãy xác nhận tại đó hoặc đăng nhập cách khác.")
    static let signOnAgain = Wording(
        "This sign-in was not finished, or took longer than 10 minutes. Please begin again.",
        "Lần đăng nhập này chưa hoàn tất hoặc đã quá 10 phút. Vui lòng thử lại.")
    static let signOnBroken = Wording(
        "{provider} does not answer as it should. Sign in another way, or try later.",
        "{provider} không phản hồi như mong đợi. Hãy đăng nhập cách khác hoặc thử lại sau.")
    static let signOnBack = Wording("Back to signing in", "Quay lại trang đăng nhập")
}
