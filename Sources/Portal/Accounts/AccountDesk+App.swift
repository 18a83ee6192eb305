import Accounts
import Hummingbird
import Languages
import Pictures

extension AccountDesk {
    /// Shows the key of another authenticator app to whoever knows the passphrase.
    func newApp(_ request: Request) async throws -> Response {
        let call = try await call(request, .app)
        guard let (visitor, fields) = try await fields(call) else { return signInFirst(call) }
        let (id, origin, now) = (visitor.person.id, origin(call), site.seconds)
        let passphrase = Passphrase(fields["app-present"])
        do {
            let timeCode = try await hashing { try $0.newApp(for: id, passphrase, from: origin, at: now) }
            return appPage(call, visitor, timeCode)
        } catch let error as AccountError {
            return try await own(call, visitor, call.speaker.problems(error, at: "app-present"))
        }
    }

    /// Puts it in force with its first code.
    func confirmApp(_ request: Request) async throws -> Response {
        let call = try await call(request, .appCode)
        guard let (visitor, fields) = try await fields(call) else { return signInFirst(call) }
        let (id, session, code) = (visitor.person.id, visitor.session.id, fields["code"])
        let (origin, now) = (origin(call), site.seconds)
        do {
            let codes = try await store {
                try $0.confirmApp(of: id, code: code, keeping: session, from: origin, at: now)
            }
            return answer(RecoveryPage(speaker: call.speaker, codes: codes, next: call.address(.own)), call)
        } catch let error as AccountError {
            guard let waiting = try await store({ try $0.waitingApp(of: id, at: now) }) else {
                return try await own(call, visitor, [(field: "app-present", words: call.speaker(.appTooLate))])
            }
            let words = if case .wrongCode = error { call.speaker(.codeWrong) } else { call.speaker.words(error) }
            return appPage(call, visitor, waiting, problems: [(field: "code", words: words)])
        }
    }

    private func own(
        _ call: Call, _ visitor: Visitor, _ problems: [(field: String, words: String)]
    ) async throws -> Response {
        try await ownPage(call, visitor, Outcome(problems: problems))
    }

    private func appPage(
        _ call: Call, _ visitor: Visitor, _ timeCode: TimeCode, problems: [(field: String, words: String)] = []
    ) -> Response {
        let form = AccountForm(
            speaker: call.speaker, action: call.address(.appCode), token: visitor.formToken, problems: problems)
        let page = AppPage(
            form: form, app: AppKey(speaker: call.speaker, timeCode: timeCode, email: visitor.person.email))
        return answer(page, call, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

/// Another authenticator app: its key, and its first code.
struct AppPage: Page {
    let form: AccountForm
    let app: AppKey

    var title: LocalText { LocalText(words: form.speaker(.appTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(form.speaker(.appTitle))</h1>
        <p>\(form.speaker(.appNext))</p>
        \(form.summary)
        \(form(
            [
                app.content,
                form.field(
                    "code", .setUpCode, help: .setUpCodeHelp, complete: "one-time-code", more: " inputmode=\"numeric\""),
            ].joined, button: .setUpDone))
        """
    }
}

/// The key of an authenticator app, to be scanned, typed or opened.
struct AppKey: Sendable {
    let speaker: Speaker
    let timeCode: TimeCode
    let email: String

    var content: HTML {
        let address = timeCode.address(name: email)
        return """
            <p>\(speaker(.setUpScan))</p>
            <p class="square">\(QRCode.svg(address).map { HTML(trusted: $0) })</p>
            <p>\(speaker(.setUpType))</p>
            <p><code class="key">\(timeCode.groups)</code></p>
            <p><a href="\(address)">\(speaker(.setUpOpen))</a></p>
            """
    }
}

/// Another authenticator app.
extension Wording {
    static let appTitle = Wording("Change the authenticator app", "Đổi ứng dụng xác thực")
    static let appIntro = Wording(
        "For a new phone. The old app counts until the new one has shown its first code; then there are new recovery codes too, and you are signed out everywhere else.",
        "Dùng khi bạn đổi điện thoại. Ứng dụng cũ còn hiệu lực cho đến khi bạn nhập mã đầu tiên của ứng dụng mới; khi đó mã khôi phục cũng được tạo mới và các phiên khác kết thúc."
    )
    static let appNext = Wording(
        "Add this key to the new app within 15 minutes, and type the code that it shows.",
        "Hãy thêm khóa này vào ứng dụng mới trong vòng 15 phút rồi nhập mã mà ứng dụng hiển thị.")
    static let appChange = Wording("Show a new key", "Hiển thị khóa mới")
    static let appTooLate = Wording(
        "The 15 minutes are over: begin again. The old app still counts.",
        "Đã quá 15 phút: hãy bắt đầu lại. Ứng dụng cũ vẫn còn hiệu lực.")
}
