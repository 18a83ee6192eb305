import Accounts
import Foundation
import Hummingbird
import Languages
import Reports

/// Answers what is asked of accounts. Nothing of it is kept by browsers, or by us.
struct AccountDesk: Sendable {
    let pages: Pages

    var site: Site { pages.site }
    var box: AccountBox { site.accounts }

    /// A request with what every answer needs.
    struct Call: Sendable {
        let request: Request
        let place: AccountPlace
        let choice: Choice
        let speaker: Speaker
        let visitor: Visitor?

        var address: Address { Call.address(place, choice) }

        func address(_ place: AccountPlace) -> Address { Call.address(place, choice) }

        private static func address(_ place: AccountPlace, _ choice: Choice) -> Address {
            Address(route: .account(place), choice: Choice(language: choice.language))
        }
    }

    func call(_ request: Request, _ place: AccountPlace) async throws -> Call {
        guard box.isConfigured else { throw PageProblem.notFound }
        let asked = try pages.asked(request)
        return Call(
            request: request, place: place, choice: asked.choice, speaker: asked.speaker,
            visitor: try await site.visitor(request))
    }

    /// Runs a piece of work with the store, away from the threads that answer others.
    func store<R: Sendable>(_ work: @escaping @Sendable (AccountStore) throws -> R) async throws -> R {
        try await Blocking.run { [box] in try work(box.store()) }
    }

    /// The same where a passphrase is hashed: so many at once, and so many may wait.
    func hashing<R: Sendable>(_ work: @escaping @Sendable (AccountStore) throws -> R) async throws -> R {
        try await box.hashing.run { [box] _ in try work(box.store()) }
    }

    /// A page of accounts as an answer.
    func answer(_ page: some Page, _ call: Call, status: HTTPResponse.Status = .ok) -> Response {
        var frame = Frame(speaker: call.speaker, address: call.address)
        let home = Address(route: .home, choice: Choice(language: call.choice.language))
        frame.trail = [.init(words: LocalText(words: call.speaker(.pageHome), language: nil), address: home)]
        if call.visitor != nil, call.place != .own {
            let own = LocalText(words: call.speaker(.accountTitle), language: nil)
            frame.trail.append(.init(words: own, address: call.address(.own)))
        }
        return Self.unkept(Answer.page(frame.document(page), call.speaker.language, status: status))
    }

    func redirect(_ call: Call, to place: AccountPlace) -> Response {
        Self.unkept(Answer.redirect(to: call.address(place)))
    }

    static func unkept(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// A form for somebody who has not signed in, with the number for their browser if it has none.
    func openForm(
        _ call: Call, _ place: AccountPlace, nonce: String, problems: [(field: String, words: String)] = []
    ) -> AccountForm {
        AccountForm(
            speaker: call.speaker, action: call.address(place),
            token: box.seal.seal(nonce, for: "account", at: site.seconds), problems: problems)
    }

    func nonce(_ call: Call) -> String { call.request.formNonce(isSecure: site.isSecure) ?? FormSeal.nonce() }

    func keep(_ nonce: String, _ call: Call, on response: inout Response) {
        if call.request.formNonce(isSecure: site.isSecure) == nil {
            response.setFormNonce(nonce, isSecure: site.isSecure)
        }
    }

    /// The fields of a form of somebody who has not signed in, if this server gave it to this browser.
    func openFields(_ call: Call) async throws -> FormFields {
        let fields = try await FormFields.reading(call.request, upTo: 16_384)
        guard call.request.comesFromHere(site.base), let nonce = call.request.formNonce(isSecure: site.isSecure),
            box.seal.isIntact(fields["token"], nonce, for: "account", at: site.seconds)
        else { throw PageProblem.foreignForm }
        return fields
    }

    /// Who is signed in and what they sent, if the form is theirs; `nil` when nobody is signed in.
    func fields(_ call: Call) async throws -> (visitor: Visitor, fields: FormFields)? {
        let fields = try await FormFields.reading(call.request, upTo: 16_384)
        guard let visitor = call.visitor else { return nil }
        try visitor.check(fields, call.request, site)
        return (visitor, fields)
    }

    /// Where a request comes from.
    func origin(_ call: Call) -> Origin {
        let client = FrontContext.client
        return Origin(
            network: client?.whole ?? "unknown", shown: client?.shortened ?? "?",
            browser: call.request.headers[.userAgent] ?? "")
    }
}
