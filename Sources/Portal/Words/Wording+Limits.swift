/// What is said of requests that are refused.
extension Wording {
    static let tooMany = Wording(
        "Too many other times are being asked for", "Có quá nhiều yêu cầu xem các thời điểm khác")
    static let badHostHint = Wording(
        "The request names no host, or something that is none.",
        "Yêu cầu không nêu tên máy chủ, hoặc nêu tên không hợp lệ.")
    static let wrongHost = Wording("This is another server", "Đây là máy chủ khác")
    static let wrongHostHint = Wording(
        "The server does not answer under the name that was asked for.",
        "Máy chủ này không trả lời dưới tên đã được yêu cầu.")
    static let foreignForm = Wording("The form could not be taken", "Không thể nhận biểu mẫu này")
    static let foreignFormHint = Wording(
        "It was sent from another site, or opened too long ago, or cookies are switched off. Go back, reload the page and send it again.",
        "Biểu mẫu được gửi từ trang khác, đã mở quá lâu, hoặc trình duyệt tắt cookie. Hãy quay lại, tải lại trang rồi gửi lại."
    )
}

extension CountedWording {
    static let tooManyHint = CountedWording(
        one: "Each network may have so many pages of another day or commit in a minute. Try again in a second.",
        other:
            "Each network may have so many pages of another day or commit in a minute. Try again in {count} seconds.",
        "Mỗi mạng chỉ được xem một số trang của ngày hoặc lần ghi khác trong một phút. Vui lòng thử lại sau {count} giây."
    )
}
