import Accounts

/// How far mail is, for those who keep accounts.
struct DeliveryList: Sendable {
    let speaker: Speaker
    let deliveries: [Delivery]
    /// The names of those who get the letters.
    let names: [Int64: String]

    var content: HTML? {
        guard !deliveries.isEmpty else { return nil }
        return """
            <h2 id="mail">\(speaker(.deliveriesTitle))</h2>
            <p>\(speaker(.deliveriesIntro))</p>
            <ul class="records">\(deliveries, each: item)</ul>
            """
    }

    private func item(_ delivery: Delivery) -> HTML {
        let words = speaker(
            .deliveryLine,
            [
                "name": names[delivery.person] ?? "#\(delivery.person)", "kind": speaker(delivery.kind.wording),
                "written": speaker.moment(delivery.written), "state": state(delivery),
            ])
        return """
            <li><p>\(words)\(delivery.failure.map { "<br><span class=\"help\"><code>\($0)</code></span>" as HTML })</p></li>
            """
    }

    private func state(_ delivery: Delivery) -> String {
        let values = ["time": speaker.moment(delivery.next), "count": speaker.number(delivery.attempts)]
        return switch delivery.state {
        case .waiting: speaker(delivery.attempts == 0 ? .deliveryWaits : .deliveryTried, values)
        case .sent: speaker(.deliverySent, values)
        case .refused: speaker(.deliveryRefused, values)
        case .late: speaker(.deliveryLate, values)
        }
    }
}

/// How far mail is.
extension Wording {
    static let deliveriesTitle = Wording("Mail", "Thư")
    static let deliveriesIntro = Wording(
        "The newest letters and how far they are. “Sent” means that the mail server has it; what comes back later is not seen here.",
        "Các thư mới nhất và tình trạng gửi. “Đã gửi” nghĩa là máy chủ thư đã nhận; thư bị trả lại sau đó không hiển thị ở đây."
    )
    static let deliveryLine = Wording("{name}: {kind}, {written}. {state}", "{name}: {kind}, {written}. {state}")
    static let deliveryWaits = Wording("Waiting.", "Đang chờ.")
    static let deliveryTried = Wording(
        "Tried {count} times; next at {time}.", "Đã thử {count} lần; lần tới lúc {time}.")
    static let deliverySent = Wording("Sent, {time}.", "Đã gửi, {time}.")
    static let deliveryRefused = Wording(
        "The mail server refuses it, {time}. Check the address.", "Máy chủ thư từ chối, {time}. Hãy kiểm tra địa chỉ.")
    static let deliveryLate = Wording(
        "Not sent: its link ran out, {time}. Make a new one.",
        "Không gửi: đường dẫn đã hết hạn, {time}. Hãy tạo đường dẫn mới.")
}

extension Letter.Kind {
    /// What the letter is about.
    fileprivate var wording: Wording {
        switch self {
        case .invitation: Wording("invitation", "thư mời")
        case .signIn: Wording("link to sign in", "đường dẫn đăng nhập")
        case .reset: Wording("link to set up anew", "đường dẫn thiết lập lại")
        case .resetNotice: Wording("notice of a reset", "thông báo yêu cầu đặt lại")
        case .resetDone: Wording("notice of a new set-up", "thông báo đã thiết lập lại")
        case .rolesChanged: Wording("notice of changed roles", "thông báo thay đổi vai trò")
        case .appChanged: Wording("notice of a changed authenticator app", "thông báo đổi ứng dụng xác thực")
        case .projectReturned: Wording("notice of a returned project", "thông báo trả lại dự án")
        case .projectDecided: Wording("notice of a decision on a project", "thông báo quyết định về dự án")
        }
    }
}
