public import Accounts
import Languages
public import Mail

/// What a letter says, in the reader's language.
public struct AccountMail: Sendable {
    /// The subject.
    public let subject: String
    /// The words, as plain text.
    public let body: String

    /// - Parameter base: the address under which the server is reached.
    public init(_ letter: Letter, base: String) {
        let phrasebook = Phrasebook(letter.language == "vi" ? .vietnamese : .english)
        let link = letter.secret.map { AccountLink.address($0, for: letter.kind.purpose, base: base) } ?? ""
        subject = phrasebook(letter.kind.subject)
        body = phrasebook(letter.kind.words, ["link": link, "site": base])
    }

    /// A letter as a mail server takes it; `nil` when mail cannot reach its address.
    public static func message(_ letter: Letter, from: MailAddress?, base: String) -> MailMessage? {
        guard let to = MailAddress(address: letter.address) else { return nil }
        let mail = AccountMail(letter, base: base)
        return MailMessage(
            from: from, to: to, subject: mail.subject, body: mail.body, language: letter.language, mark: letter.mark,
            written: letter.written)
    }
}

extension Letter.Kind {
    fileprivate var subject: Wording {
        switch self {
        case .invitation: Wording("You are invited to Titian", "Thư mời sử dụng Titian")
        case .signIn: Wording("Your link to sign in to Titian", "Đường dẫn đăng nhập Titian của bạn")
        case .reset: Wording("Set up your Titian account anew", "Thiết lập lại tài khoản Titian của bạn")
        case .resetNotice: Wording("A reset of your account was asked for", "Có yêu cầu đặt lại tài khoản của bạn")
        case .resetDone: Wording("Your account was set up anew", "Tài khoản của bạn đã được thiết lập lại")
        case .rolesChanged: Wording("Your roles were changed", "Vai trò của bạn đã được thay đổi")
        case .appChanged: Wording("Your authenticator app was changed", "Ứng dụng xác thực của bạn đã được thay đổi")
        case .projectReturned: Wording("A project was returned to you", "Một dự án được trả lại cho bạn")
        case .projectDecided: Wording("A project of yours was decided on", "Đã có quyết định về dự án của bạn")
        }
    }

    fileprivate var words: Wording {
        switch self {
        case .invitation:
            Wording(
                "You have been given an account on the register at {site}.\n\nSet it up within seven days:\n{link}\n\nThe link works once. If you did not expect this, ignore it.\n",
                "Bạn được cấp tài khoản trên hệ thống đăng ký tại {site}.\n\nVui lòng thiết lập trong vòng bảy ngày:\n{link}\n\nĐường dẫn chỉ dùng được một lần. Nếu thư này không dành cho bạn, hãy bỏ qua.\n"
            )
        case .signIn:
            Wording(
                "Sign in within 15 minutes:\n{link}\n\nThe link works once. If you did not ask for it, ignore it.\n",
                "Hãy đăng nhập trong vòng 15 phút:\n{link}\n\nĐường dẫn chỉ dùng được một lần. Nếu bạn không yêu cầu, hãy bỏ qua.\n"
            )
        case .reset:
            Wording(
                "Two officers have reset your account. Set it up anew within a day:\n{link}\n\nThe link works once. If you did not ask for this, tell the Secretariat at once.\n",
                "Hai cán bộ đã đặt lại tài khoản của bạn. Vui lòng thiết lập lại trong vòng một ngày:\n{link}\n\nĐường dẫn chỉ dùng được một lần. Nếu bạn không yêu cầu, hãy báo ngay cho Ban Thư ký.\n"
            )
        case .resetNotice:
            Wording(
                "An officer has asked that your account at {site} be reset. A second officer has to approve it.\n\nIf you did not ask for this, tell the Secretariat at once.\n",
                "Một cán bộ đã yêu cầu đặt lại tài khoản của bạn tại {site}. Yêu cầu này cần một cán bộ thứ hai chấp thuận.\n\nNếu bạn không yêu cầu, hãy báo ngay cho Ban Thư ký.\n"
            )
        case .rolesChanged:
            Wording(
                "What you may do in the register at {site} was changed. Your roles are listed here:\n{site}/account\n\nIf you did not expect this, tell the Secretariat.\n",
                "Quyền hạn của bạn trên hệ thống đăng ký tại {site} đã được thay đổi. Danh sách vai trò của bạn:\n{site}/account\n\nNếu bạn không được báo trước, hãy liên hệ Ban Thư ký.\n"
            )
        case .appChanged:
            Wording(
                "The authenticator app of your account at {site} was changed, and you were signed out elsewhere.\n\nIf it was not you, tell the Secretariat at once.\n",
                "Ứng dụng xác thực của tài khoản của bạn tại {site} đã được thay đổi và mọi phiên khác đã kết thúc.\n\nNếu không phải bạn thực hiện, hãy báo ngay cho Ban Thư ký.\n"
            )
        // What is internal stands in no mail: the project and the reason are read after signing in.
        case .projectReturned:
            Wording(
                "A project of yours was returned, with a reason. Sign in to read it, mend the project and hand it in again:\n{site}/account\n",
                "Một dự án của bạn được trả lại kèm lý do. Vui lòng đăng nhập để xem, sửa và nộp lại:\n{site}/account\n"
            )
        case .projectDecided:
            Wording(
                "A project of yours was approved or accredited. Sign in to see what comes next:\n{site}/account\n",
                "Một dự án của bạn đã được phê duyệt hoặc công nhận. Vui lòng đăng nhập để xem bước tiếp theo:\n{site}/account\n"
            )
        case .resetDone:
            Wording(
                "Your account at {site} was set up anew, with a new passphrase.\n\nIf it was not you, tell the Secretariat at once.\n",
                "Tài khoản của bạn tại {site} đã được thiết lập lại với cụm mật khẩu mới.\n\nNếu không phải bạn thực hiện, hãy báo ngay cho Ban Thư ký.\n"
            )
        }
    }
}
