import Reports

/// Readers' reports of errors, as officers see them.
extension Wording {
    static let reportsSection = Wording("Readers' reports", "Phản ánh của người đọc")
    static let reportsOpen = Wording("Readers' reports that wait", "Phản ánh của người đọc đang chờ xử lý")
    static let reportsClosed = Wording("Readers' reports that were closed", "Phản ánh của người đọc đã xử lý")
    static let reportsIntro = Wording(
        "What readers say is wrong. Nothing here is public. How a reader can be reached is erased when the report is closed, unless you keep it.",
        "Những điểm người đọc cho là chưa đúng. Nội dung này không công khai. Thông tin liên hệ của người đọc bị xóa khi đóng phản ánh, trừ khi bạn giữ lại."
    )
    static let reportsNone = Wording("No report waits.", "Không có phản ánh nào đang chờ.")
    static let reportsNoneClosed = Wording("No report was closed yet.", "Chưa có phản ánh nào được xử lý.")
    static let reportNumber = Wording("Report {number}, {time}", "Phản ánh số {number}, {time}")
    static let reportPage = Wording("Page:", "Trang:")
    static let reportRecord = Wording("Record:", "Bản ghi:")
    static let reportReach = Wording("The reader can be reached:", "Liên hệ của người đọc:")
    static let reportClose = Wording("Close this report", "Đóng phản ánh này")
    static let reportOutcome = Wording("What came of it?", "Kết quả xử lý?")
    static let reportAnswer = Wording("What was found, and what was done?", "Đã xác minh và xử lý như thế nào?")
    static let reportAnswerHelp = Wording(
        "A sentence or two. It is kept here and not sent to the reader.",
        "Một hoặc hai câu. Nội dung được lưu tại đây, không gửi cho người đọc.")
    static let reportKeep = Wording("Keep how the reader can be reached", "Giữ thông tin liên hệ của người đọc")
    static let reportNeeds = Wording(
        "Say what came of it, and in at least 5 characters what was found.",
        "Hãy chọn kết quả và ghi rõ nội dung xác minh (ít nhất 5 ký tự).")
    static let reportClosedNow = Wording("The report is closed.", "Đã đóng phản ánh.")
    static let reportReopened = Wording("The report waits again.", "Phản ánh đã được mở lại.")
    static let reportGone = Wording(
        "Somebody else was quicker: the report is not there any more, or in another state.",
        "Đã có người xử lý trước: phản ánh không còn hoặc đã chuyển trạng thái.")
    static let reportReopen = Wording("Open it again", "Mở lại")
    static let reportClosedLine = Wording("{outcome} ({name}, {time})", "{outcome} ({name}, {time})")
}

extension ReportClosing.Outcome {
    /// What came of it.
    var wording: Wording {
        switch self {
        case .corrected: Wording("The register was corrected", "Đã đính chính dữ liệu")
        case .right: Wording("It was right as it is", "Thông tin hiện có là đúng")
        case .unclear: Wording("The register was right, the page unclear", "Dữ liệu đúng nhưng trang trình bày chưa rõ")
        case .unknown: Wording("It could not be found out", "Không xác minh được")
        case .duplicate: Wording("Another report says the same", "Trùng với phản ánh khác")
        }
    }
}
