/// The form for telling what is wrong.
extension Wording {
    static let reportLink = Wording("Report an error on this page", "Báo sai sót trên trang này")
    static let reportTitle = Wording("Report an error", "Báo sai sót")
    static let reportAbout = Wording("About the page", "Về trang")
    static let reportIntro = Wording(
        "Tell us what is wrong and, if you can, where the right information is published. An officer reads every report. You need not say who you are.",
        "Vui lòng cho biết điểm nào chưa đúng và, nếu có thể, thông tin đúng được công bố ở đâu. Cán bộ phụ trách đọc mọi phản ánh. Bạn không cần cho biết mình là ai."
    )
    static let reportWords = Wording("What is wrong?", "Điểm nào chưa đúng?")
    static let reportWordsHelp = Wording(
        "Plain text, from 10 to 1,000 characters.", "Văn bản không định dạng, từ 10 đến 1.000 ký tự.")
    static let reportContact = Wording(
        "How can we reach you? (optional)", "Liên hệ với bạn bằng cách nào? (không bắt buộc)")
    static let reportContactHelp = Wording(
        "Only used for questions about this report. It is not published, and is erased when you ask for it.",
        "Chỉ dùng để hỏi thêm về phản ánh này; không công bố và sẽ được xóa khi bạn yêu cầu.")
    static let reportTrap = Wording("Leave this field empty", "Hãy để trống ô này")
    static let reportSend = Wording("Send the report", "Gửi phản ánh")
    static let reportThanks = Wording(
        "Thank you. Your report has been kept for an officer.",
        "Cảm ơn bạn. Phản ánh đã được lưu để cán bộ phụ trách xem xét.")
    static let reportBack = Wording("Back to the page", "Trở lại trang")
    static let reportProblems = Wording(
        "The report was not sent yet. Please correct the following:",
        "Phản ánh chưa được gửi. Vui lòng sửa những điểm sau:")
    static let reportTooShort = Wording(
        "Say in at least 10 characters what is wrong.", "Hãy mô tả sai sót bằng ít nhất 10 ký tự.")
    static let reportTooLong = Wording(
        "The report is too long: say it in 1,000 characters.", "Phản ánh quá dài: hãy viết trong 1.000 ký tự.")
    static let reportMarkup = Wording(
        "Plain text only, without HTML or other markup.",
        "Chỉ nhận văn bản không định dạng, không dùng HTML hoặc mã định dạng khác."
    )
    static let reportContactWrong = Wording(
        "At most 200 characters of plain text.", "Tối đa 200 ký tự, không định dạng.")
    static let reportClosed = Wording(
        "This server takes no reports.", "Máy chủ này không nhận phản ánh.")
    static let reportFull = Wording(
        "No more reports can be taken at the moment. Please try again tomorrow.",
        "Hiện không thể nhận thêm phản ánh. Vui lòng thử lại vào ngày mai.")
    static let reportTooMany = Wording(
        "Many reports have come from your network. Please try again in an hour.",
        "Đã có nhiều phản ánh gửi từ mạng của bạn. Vui lòng thử lại sau một giờ.")
}
