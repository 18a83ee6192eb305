import Accounts
import Commands
import HTTPTypes
import Testing
import WorkPlan

@testable import Portal

extension Office {
    /// Somebody who has just set up an account with a role for some scope.
    func member(_ email: String, _ role: Role, for scope: Grant.Scope) async throws -> Guest {
        let invitation = try Invitation(
            email: email, publicName: "Name of \(email.prefix { $0 != "@" })", organisation: "Office",
            grants: [ProgrammeGrant(programme: "reef", grant: Grant(role: role, scope: scope))])
        let (_, secret) = try store.invite(invitation, by: .keeper("root"), at: site.seconds)
        let guest = Guest(site)
        let page = try await guest.get(AccountLink.address(secret, for: .setUp, base: ""))
        _ = try await guest.post(page, [:])
        return guest
    }

    /// A coordinator of the state of ``World``.
    func coordinator() async throws -> Guest {
        try await member("co@example.org", .coordinator, for: .organisation(World.state))
    }

    /// A whole proposal, as a form sends it.
    static let proposal = [
        "act": "submit", "title": "Wells for schools", "description": "Clean water in forty schools.",
        "actions-\(Identifier<Action>(high: 1, low: 3).text)": "yes", "scope": "single-sector", "pillar": "economic",
        "duration": "6-to-12-months", "starts": "2025-09", "ends": "2026-06", "proponent": World.state.text,
        "participants-\(World.state.text)": "yes", "modality": "trust-fund", "amount-1": "150000.00 USD",
        "outcomes": "Pupils drink clean water", "outputs": "Forty wells", "plan": World.plan.text, "version": "0",
    ]

    /// Hands in a proposal, and gives its address in the workspace.
    func propose(_ guest: Guest, _ changes: [String: String] = [:]) async throws -> String {
        let form = try await guest.get("/work/reef/new-proposal?lang=en")
        let answer = try await guest.post(form, Self.proposal.merging(changes) { $1 })
        let there = try #require(answer.headers[.location], "\(answer.text)")
        return String(there.prefix { $0 != "?" })
    }

    /// Takes a step with its form; figures that change are confirmed.
    @discardableResult
    func take(_ step: String, _ guest: Guest, _ project: String, _ fields: [String: String] = [:]) async throws
        -> Guest.Page
    {
        let form = try await guest.get("\(project)/steps/\(step)?lang=en")
        let number = form.text.firstMatch(of: #/name="number" value="(\d+)"/#).map { String($0.output.1) } ?? ""
        let version = form.text.firstMatch(of: #/name="version" value="(\d+)"/#).map { String($0.output.1) } ?? ""
        let all = ["number": number, "version": version, "date": "2025-08-11"].merging(fields) { $1 }
        let answer = try await guest.post(form, all)
        guard answer.text.contains("name=\"confirmed\"") else { return answer }
        return try await guest.post(answer, all.merging(["confirmed": "yes", "why": "The meeting decided so"]) { $1 })
    }
}
