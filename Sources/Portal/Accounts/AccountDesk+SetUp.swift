import Accounts
import Hummingbird
import Languages

extension AccountDesk {
    func setUpForm(_ request: Request) async throws -> Response {
        let key = request.key
        let call = try await call(request, .setUp(key))
        guard let secret = Secret(key) else { return deadLink(call) }
        return try await setUpPage(call, secret)
    }

    private func setUpPage(
        _ call: Call, _ secret: Secret, problems: [(field: String, words: String)] = []
    ) async throws -> Response {
        let now = site.seconds
        do {
            let (person, timeCode) = try await store { try $0.setUp(secret, at: now) }
            let nonce = nonce(call)
            let page = SetUpPage(
                speaker: call.speaker,
                form: openForm(call, .setUp(secret.text), nonce: nonce, problems: problems), person: person,
                timeCode: timeCode)
            var response = answer(page, call, status: problems.isEmpty ? .ok : .unprocessableContent)
            keep(nonce, call, on: &response)
            return response
        } catch AccountError.notFound {
            return deadLink(call)
        }
    }

    func setUp(_ request: Request) async throws -> Response {
        let key = request.key
        let call = try await call(request, .setUp(key))
        let fields = try await openFields(call)
        guard let secret = Secret(key) else { return deadLink(call) }
        let (words, again, code) = (fields["passphrase"], fields["again"], fields["code"])
        guard words == again else {
            return try await setUpPage(call, secret, problems: call.speaker.problems([.different]))
        }
        let (origin, now) = (origin(call), site.seconds)
        let passphrase = words.isEmpty ? nil : Passphrase(words)
        do {
            let (signedIn, codes) = try await hashing {
                try $0.finishSetUp(secret, passphrase, code: code, from: origin, at: now)
            }
            return done(signedIn, codes, call)
        } catch AccountError.passphrase(let problems) {
            return try await setUpPage(call, secret, problems: call.speaker.problems(problems))
        } catch AccountError.wrongCode {
            return try await setUpPage(call, secret, problems: [(field: "code", words: call.speaker(.codeWrong))])
        } catch AccountError.wait(let seconds) {
            let words = call.speaker(.signInWait, ["seconds": call.speaker.number(seconds)])
            return try await setUpPage(call, secret, problems: [(field: "code", words: words)])
        } catch AccountError.notFound {
            return deadLink(call)
        }
    }

    private func done(_ signedIn: SignedIn, _ codes: [String], _ call: Call) -> Response {
        var response =
            codes.isEmpty
            ? redirect(call, to: .own)
            : answer(RecoveryPage(speaker: call.speaker, codes: codes, next: call.address(.own)), call)
        response.setSession(signedIn.session, isSecure: site.isSecure)
        return response
    }
}

extension Speaker {
    /// What is wrong with a passphrase, at its field.
    func problems(_ problems: [Passphrase.Problem]) -> [(field: String, words: String)] {
        problems.map { (field: $0 == .different ? "again" : "passphrase", words: self($0.wording)) }
    }
}
