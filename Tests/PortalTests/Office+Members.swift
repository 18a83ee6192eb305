import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Testing
import WorkPlan

@testable import Portal

extension Office {
    /// Somebody with a role who has just set up their account.
    func member(_ email: String, _ grant: Grant, language: String = "en") async throws -> (guest: Guest, id: Int64) {
        let invitation = try Invitation(
            email: email, publicName: "Name of \(email.prefix { $0 != "@" })", organisation: "Office",
            language: language, grants: [ProgrammeGrant(programme: "reef", grant: grant)])
        let (person, secret) = try store.invite(invitation, by: .keeper("root"), at: site.seconds)
        let guest = Guest(site)
        let page = try await guest.get(AccountLink.address(secret, for: .setUp, base: ""))
        let words = grant.role.needsSecondFactor ? "rain falls upon the roof" : ""
        let code = grant.role.needsSecondFactor ? try code(page.text) : ""
        _ = try await guest.post(page, ["passphrase": words, "again": words, "code": code])
        return (guest, person.id)
    }

    /// A grant of a role for what it can be granted for in the world: the state, or the public project.
    static func grant(_ role: Role) -> Grant {
        switch role {
        case .officer, .director, .taskForceMember, .auditor: Grant(role: role)
        case .coordinator, .partnerOfficer: Grant(role: role, scope: .organisation(World.state))
        case .proponent, .implementer: Grant(role: role, scope: .project(World.project))
        }
    }

    /// A program of somebody with a role.
    func program(_ role: Role, _ scope: TokenScope = .write, email: String? = nil) async throws -> Program {
        let (_, id) = try await member(email ?? "\(role.rawValue)@example.org", Self.grant(role))
        let token = try store.makeToken(for: id, name: "test", scope, days: 30, at: site.seconds)
        return Program(site: site, token: token.text)
    }
}

/// A program that brings a token.
struct Program: Sendable {
    let site: Site
    let token: String?
    var fields: HTTPFields = [:]

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        var json: JSON { get throws { try JSON(parsing: text) } }
    }

    func get(_ path: String) async throws -> Answer { try await ask("/api/v1/work/reef/\(path)", .get, nil) }

    func send(_ command: JSON) async throws -> Answer {
        try await send(String(decoding: command.canonical, as: UTF8.self))
    }

    func send(_ body: String) async throws -> Answer { try await ask("/api/v1/work/reef/commands", .post, body) }

    private func ask(_ path: String, _ method: HTTPRequest.Method, _ body: String?) async throws -> Answer {
        var headers = fields
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil { headers[.contentType] = "application/json" }
        let app = Application(responder: Front(site: site), logger: Logger(label: "test"))
        let (sent, bytes) = (headers, body.map { ByteBuffer(string: $0) })
        return try await app.test(.router) { client in
            let response = try await client.execute(uri: path, method: method, headers: sent, body: bytes)
            return Answer(status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
    }
}
