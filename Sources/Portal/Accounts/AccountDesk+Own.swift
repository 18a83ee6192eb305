import Accounts
import Hummingbird
import Languages

/// What is told on the page of one's own account after something was done.
struct Outcome: Sendable {
    var notice: Wording?
    var problems: [(field: String, words: String)] = []
    var made: Secret?
    var codes: [String] = []
}

extension AccountDesk {
    func own(_ request: Request) async throws -> Response {
        let call = try await call(request, .own)
        guard let visitor = call.visitor else { return signInFirst(call) }
        return try await ownPage(call, visitor, Outcome())
    }

    func ownPage(_ call: Call, _ visitor: Visitor, _ outcome: Outcome) async throws -> Response {
        if !outcome.codes.isEmpty {
            return answer(RecoveryPage(speaker: call.speaker, codes: outcome.codes, next: call.address(.own)), call)
        }
        let (id, now) = (visitor.person.id, site.seconds)
        let names = GrantNames(visitor.person.grants, at: site, call.speaker)
        let page = try await store { store in
            OwnAccountPage(
                speaker: call.speaker, visitor: visitor, choice: call.choice,
                sessions: try store.sessions(of: id, at: now), tokens: try store.tokens(of: id, at: now),
                codesLeft: try store.recoveryCodesLeft(of: id), events: try store.events(of: id, limit: 20),
                names: names,
                notice: outcome.notice.map { call.speaker($0) }, problems: outcome.problems, made: outcome.made)
        }
        return answer(page, call, status: outcome.problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Takes a form of one's own account.
    func take(
        _ request: Request, _ place: AccountPlace,
        _ work: (Call, Visitor, FormFields) async throws -> Outcome
    ) async throws -> Response {
        let call = try await call(request, place)
        guard let (visitor, fields) = try await fields(call) else { return signInFirst(call) }
        do {
            return try await ownPage(call, visitor, work(call, visitor, fields))
        } catch let error as AccountError {
            let field = place == .recoveryCodes ? "confirm" : place == .tokens ? "token-name" : "present"
            let problems = call.speaker.problems(error, at: field)
            return try await ownPage(call, visitor, Outcome(problems: problems))
        }
    }

    func passphrase(_ request: Request) async throws -> Response {
        try await take(request, .passphrase) { call, visitor, fields in
            guard fields["passphrase"] == fields["again"] else { throw AccountError.passphrase([.different]) }
            let (present, new) = (Passphrase(fields["present"]), Passphrase(fields["passphrase"]))
            let (origin, now) = (origin(call), site.seconds)
            try await hashing {
                try $0.changePassphrase(
                    of: visitor.person.id, from: present, to: new, keeping: visitor.session.id, from: origin, at: now)
            }
            return Outcome(notice: .passphraseChanged)
        }
    }

    func recoveryCodes(_ request: Request) async throws -> Response {
        try await take(request, .recoveryCodes) { call, visitor, fields in
            let (passphrase, origin, now) = (Passphrase(fields["confirm"]), origin(call), site.seconds)
            return Outcome(
                codes: try await hashing {
                    try $0.renewRecoveryCodes(of: visitor.person.id, passphrase, from: origin, at: now)
                })
        }
    }

    func sessions(_ request: Request) async throws -> Response {
        try await take(request, .sessions) { _, visitor, fields in
            let (id, now) = (Int64(fields["session"]) ?? 0, site.seconds)
            try await store { try $0.revoke(session: id, of: visitor.person.id, at: now) }
            return Outcome(notice: .sessionEnded)
        }
    }

    func tokens(_ request: Request) async throws -> Response {
        try await take(request, .tokens) { _, visitor, fields in
            let (id, now) = (visitor.person.id, site.seconds)
            if let token = Int64(fields["revoke"]) {
                try await store { try $0.revoke(token: token, of: id, at: now) }
                return Outcome(notice: .tokenRevoked)
            }
            guard let scope = TokenScope(rawValue: fields["scope"]), let days = Int(fields["days"]) else {
                throw AccountError.invalid(field: "scope", "read or write")
            }
            let name = fields["token-name"]
            return Outcome(made: try await store { try $0.makeToken(for: id, name: name, scope, days: days, at: now) })
        }
    }
}

extension Speaker {
    /// What is wrong, in words.
    func words(_ error: AccountError) -> String { problems(error, at: "").first?.words ?? self(error.wording) }

    /// What is wrong, at its field.
    func problems(_ error: AccountError, at field: String) -> [(field: String, words: String)] {
        switch error {
        case .passphrase(let problems): self.problems(problems)
        case .invalid(let name, _): [(field: name == "name" ? field : name, words: self(.fieldWrong))]
        case .wrongCode: [(field: field, words: self(.passphraseWrong))]
        case .wait(let seconds): [(field: field, words: self(.signInWait, ["seconds": number(seconds)]))]
        default: [(field: field, words: self(error.wording))]
        }
    }
}
