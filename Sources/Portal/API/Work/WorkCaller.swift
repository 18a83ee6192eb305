import Accounts
import Commands
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// A program that brought a token, and what its person may see of a programme.
struct WorkCaller: Sendable {
    let token: APIToken
    let person: Person
    let principal: Principal
    let scene: Scene

    /// Everything at the head, internal records too; what is told of it goes through ``mayRead(_:)``.
    let view: View

    /// Whether the person may see a record as it stands.
    func mayRead(_ record: Identifier<AnyRecord>) -> Bool {
        scene.newest.version(of: record) == view.version(of: record) || principal.mayRead(record, in: view)
    }

    /// Whether everything internal is open to the person.
    var readsEverything: Bool { Kind.allCases.allSatisfy { principal.may(.read, everywhereWith: $0) } }

    /// Of which ledger and commit an answer is, and for whom.
    var context: JSON {
        [
            "programme": .string(scene.code), "ledger": .string(scene.desk.ledger.id.description),
            "known": .integer(view.known), "audience": "internal",
        ]
    }
}

/// Why a program gets nothing, as an RFC 9457 document; in English, because programs read it.
struct WorkRefusal: Error {
    let status: HTTPResponse.Status
    let name: String
    let title: String
    let detail: String
    var errors: [JSON] = []

    static let unknown = WorkRefusal(
        status: .unauthorized, name: "no-token", title: "A token is needed",
        detail: "Send Authorization: Bearer and a token of yours; the page /account makes them. It may have ended.")

    static let readOnly = WorkRefusal(
        status: .forbidden, name: "read-only-token", title: "This token only reads",
        detail: "Make a token that may write.")

    var response: Response {
        var object: JSON.Object = [
            "type": .string("urn:titian:problem:\(name)"), "title": .string(title), "status": .integer(status.code),
            "detail": .string(detail),
        ]
        if !errors.isEmpty { object["errors"] = .array(errors) }
        var response = WorkAPI.answer(.object(object), status: status, type: "application/problem+json")
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer realm=\"titian\"" }
        return response
    }
}

extension Site {
    /// Who asks, by the token alone: a cookie opens nothing here, so no other site's page can send anything.
    ///
    /// - Throws: ``WorkRefusal``; ``PageProblem/notFound`` to whoever has no role in the programme.
    func caller(_ request: Request, _ code: String) async throws -> WorkCaller {
        guard accounts.isConfigured, let secret = request.headers[.authorization].flatMap(BearerToken.secret) else {
            throw WorkRefusal.unknown
        }
        let found = try await Blocking.run { [self] in try accounts.store().token(secret, at: seconds) }
        guard let found else { throw WorkRefusal.unknown }
        let principal = found.person.principal(in: code)
        guard principal.grants.contains(where: \.isFitting) else { throw PageProblem.notFound }
        let scene = try await scene(of: code, Choice())
        return WorkCaller(
            token: found.token, person: found.person, principal: principal, scene: scene,
            view: scene.view.register.view(known: scene.head, audience: .internal))
    }
}
