import Accounts
import Commands

/// The officers' page of accounts.
extension Wording {
    static let peopleTitle = Wording("Accounts", "Tài khoản")
    static let peopleAll = Wording("Everybody with an account", "Tất cả người có tài khoản")
    static let peopleActs = Wording("Change this account", "Thay đổi tài khoản này")
    static let peopleDone = Wording("Done.", "Đã thực hiện.")
    static let lastSignIn = Wording("(last signed in {time})", "(đăng nhập lần cuối {time})")
    static let linkMade = Wording(
        "The link waits to be mailed. Where mail does not arrive, hand this over; it works once and is not shown again:",
        "Đường dẫn đang chờ gửi qua thư. Nếu thư không đến, hãy chuyển trực tiếp; đường dẫn dùng được một lần và không hiển thị lại:"
    )
    static let inviteTitle = Wording("Invite somebody", "Mời người dùng")
    static let inviteSend = Wording("Invite", "Mời")
    static let inviteAgain = Wording("Make a new link", "Tạo đường dẫn mới")
    static let personName = Wording("Public name", "Tên công khai")
    static let personNameHelp = Wording(
        "Commits carry it for ever, as a person or an office is called in public.",
        "Các lần ghi mang tên này mãi mãi; dùng tên gọi công khai của cá nhân hoặc cơ quan.")
    static let personOrganisation = Wording("Organisation", "Tổ chức")
    static let personLanguage = Wording("Language of mail", "Ngôn ngữ thư")
    static let personProgramme = Wording("Programme", "Chương trình")
    static let personRole = Wording("Role", "Vai trò")
    static let personScope = Wording("For which organisation or project?", "Cho tổ chức hoặc dự án nào?")
    static let personScopeHelp = Wording(
        "Its code. Coordinators: the country; partners' officers: the partner; proponents and implementers: their organisation, or one project. Officers, directors, the Task Force and auditors: leave it empty.",
        "Mã của tổ chức hoặc dự án. Điều phối viên: quốc gia; cán bộ đối tác: đối tác; bên đề xuất và thực hiện: tổ chức hoặc một dự án của họ. Cán bộ, lãnh đạo, Nhóm Đặc trách và kiểm toán: để trống."
    )
    static let personDisable = Wording("Disable the account", "Vô hiệu hóa tài khoản")
    static let personEnable = Wording("Enable the account again", "Kích hoạt lại tài khoản")
    static let personErase = Wording("Erase the account", "Xóa tài khoản")
    static let personEraseHelp = Wording(
        "Everything personal is erased for good. Commits keep the public name.",
        "Mọi thông tin cá nhân bị xóa vĩnh viễn. Các lần ghi giữ nguyên tên công khai.")
    static let personEraseSure = Wording("Yes, erase it", "Đồng ý xóa")
    static let resetsTitle = Wording("Resets that wait for a second officer", "Yêu cầu đặt lại chờ cán bộ thứ hai")
    static let resetsIntro = Wording(
        "Before you approve, make sure by another way than mail that the person wants it.",
        "Trước khi chấp thuận, hãy xác minh bằng cách khác ngoài thư rằng người đó thực sự yêu cầu.")
    static let resetLine = Wording(
        "{name}: asked for by {asker}, {time}. {reason}", "{name}: {asker} yêu cầu, {time}. {reason}")
    static let resetAnother = Wording(
        "Another officer has to approve this.", "Yêu cầu này cần một cán bộ khác chấp thuận.")
    static let resetApprove = Wording("Approve the reset", "Chấp thuận đặt lại")
    static let resetReason = Wording("Why does it need a reset?", "Vì sao cần đặt lại?")
    static let resetAsk = Wording("Ask for a reset", "Yêu cầu đặt lại")
    static let resetAsked = Wording(
        "The reset waits for a second officer. The person is told by mail.",
        "Yêu cầu đang chờ cán bộ thứ hai. Người dùng được báo qua thư.")
    static let roleAdd = Wording("Give this role", "Cấp vai trò này")
    static let roleRemove = Wording("Take this role away", "Thu hồi vai trò này")
    static let rolesDone = Wording(
        "The roles are changed. The person is told by mail.", "Đã thay đổi vai trò. Người dùng được báo qua thư.")
    static let rolesOwn = Wording(
        "Your own roles are changed by somebody else who keeps accounts.",
        "Vai trò của bạn do người quản lý tài khoản khác thay đổi.")
    static let emailTaken = Wording(
        "An account with this address exists.", "Đã có tài khoản dùng địa chỉ này.")
    static let fieldNamedWrong = Wording(
        "This cannot be taken: {field}. See the help beside it.",
        "Nội dung không hợp lệ: {field}. Hãy xem hướng dẫn bên cạnh.")
    static let grantOrganisation = Wording("organisation {record}", "tổ chức {record}")
    static let grantProject = Wording("project {record}", "dự án {record}")
}

extension Role {
    /// What the role is called.
    var wording: Wording {
        switch self {
        case .officer: Wording("Officer", "Cán bộ Ban Thư ký")
        case .director: Wording("Director", "Lãnh đạo phụ trách")
        case .coordinator: Wording("National coordinator", "Điều phối viên quốc gia")
        case .proponent: Wording("Proponent", "Bên đề xuất")
        case .implementer: Wording("Implementing agency", "Cơ quan thực hiện")
        case .partnerOfficer: Wording("Partner's officer", "Cán bộ đối tác")
        case .taskForceMember: Wording("Member of the Task Force", "Thành viên Nhóm Đặc trách")
        case .auditor: Wording("Auditor", "Kiểm toán viên")
        }
    }
}

extension Person.State {
    var wording: Wording {
        switch self {
        case .invited: Wording("Invited, not set up yet", "Đã mời, chưa thiết lập")
        case .active: Wording("In use", "Đang dùng")
        case .disabled: Wording("Disabled", "Đã vô hiệu hóa")
        }
    }
}

extension Passphrase.Problem {
    var wording: Wording {
        switch self {
        case .tooShort: .passphraseTooShort
        case .tooLong: .passphraseTooLong
        case .guessable: .passphraseGuessable
        case .different: .passphraseDifferent
        }
    }
}

extension AccountError {
    /// What it comes to for whoever asked.
    var wording: Wording {
        switch self {
        case .notFound: Wording("There is none any more.", "Mục này không còn nữa.")
        case .needsAnother: .resetAnother
        case .lastKeeper:
            Wording(
                "Nobody else keeps accounts: invite another officer first.",
                "Không còn ai khác quản lý tài khoản: hãy mời một cán bộ khác trước.")
        case .tooMany:
            Wording("There are as many as there can be: revoke one first.", "Đã đủ số lượng: hãy thu hồi bớt.")
        case .notAllowed: Wording("You may not do this.", "Bạn không được phép thực hiện việc này.")
        default: .fieldWrong
        }
    }
}

extension AccountEvent.Kind {
    /// What was done.
    var wording: Wording {
        switch self {
        case .invited: Wording("invited", "được mời")
        case .setUp: Wording("set up", "thiết lập")
        case .signedIn: Wording("signed in", "đăng nhập")
        case .signedOut: Wording("signed out", "đăng xuất")
        case .passphraseChanged: Wording("passphrase changed", "đổi cụm mật khẩu")
        case .appChanged: Wording("authenticator app changed", "đổi ứng dụng xác thực")
        case .rolesChanged: Wording("roles changed", "thay đổi vai trò")
        case .codesRenewed: Wording("recovery codes made anew", "tạo mã khôi phục mới")
        case .codeUsed: Wording("recovery code used", "dùng mã khôi phục")
        case .sessionRevoked: Wording("session ended", "kết thúc phiên")
        case .tokenMade: Wording("token made", "tạo mã truy cập")
        case .tokenRevoked: Wording("token revoked", "thu hồi mã truy cập")
        case .disabled: Wording("disabled", "vô hiệu hóa")
        case .enabled: Wording("enabled again", "kích hoạt lại")
        case .erased: Wording("erased", "xóa")
        case .resetAsked: Wording("reset asked for", "yêu cầu đặt lại")
        case .resetApproved: Wording("reset approved", "chấp thuận đặt lại")
        case .resetDone: Wording("set up anew after a reset", "thiết lập lại sau khi đặt lại")
        }
    }
}
