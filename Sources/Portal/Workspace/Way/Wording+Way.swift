import WorkPlan

/// A project's way, in the workspace.
extension Wording {
    static let wayTitle = Wording("Projects", "Dự án")
    static let wayIntro = Wording(
        "By where they stand. What waits for you comes first.", "Xếp theo tình trạng. Việc chờ bạn xử lý đứng trước.")
    static let wayNew = Wording("New proposal", "Đề xuất mới")
    static let wayNone = Wording(
        "No project that you may see stands here yet.", "Chưa có dự án nào trong phạm vi của bạn.")
    static let wayOtherPlans = Wording("Other plans:", "Kế hoạch khác:")
    static let wayStageCount = Wording("{stage} ({count})", "{stage} ({count})")
    static let wayAwaited = Wording("Waited for", "Đang chờ")
    static let wayYours = Wording("with you", "chờ bạn")
    static let waySince = Wording("Last step", "Bước gần nhất")
    static let wayNothing = Wording("nothing", "không có")
    static let wayChoose = Wording("– choose –", "– chọn –")
    static let wayReason = Wording("Reason", "Lý do")
    static let wayReasonHelp = Wording(
        "The proponent reads it. Say what would be right.", "Bên đề xuất sẽ đọc. Nêu rõ cần sửa thế nào.")
    static let wayNoteHelp = Wording(
        "The proponent reads it; it becomes public if the step is released.",
        "Bên đề xuất sẽ đọc; sẽ công khai nếu bước này được công bố.")
    static let reportSummary = Wording("What was done, and what comes next", "Việc đã làm và việc tiếp theo")
    static let wayStands = Wording("{project} of {plan}: {stage}.", "{project} thuộc {plan}: {stage}.")
    static let wayStandsHeld = Wording(
        "{project} of {plan}: {stage}, {hold}.", "{project} thuộc {plan}: {stage}, {hold}.")
    static let wayReturned = Wording("Returned on {date}", "Trả lại {date}")
    static let wayReturnedHelp = Wording(
        "Mend the proposal or the report, and hand it in again.", "Hãy sửa đề xuất hoặc báo cáo rồi nộp lại.")
    static let wayProgress = Wording("The way", "Tiến trình")
    static let wayHere = Wording("here", "đang ở đây")
    static let wayPassed = Wording("done", "đã qua")
    static let wayNext = Wording("What can be done next", "Việc có thể làm tiếp")
    static let wayNoNext = Wording(
        "Nothing waits for you here just now.", "Hiện không có việc nào chờ bạn ở dự án này.")
    static let wayOver = Wording("The way ends here.", "Tiến trình kết thúc tại đây.")
    static let wayHistory = Wording("What happened", "Diễn biến")
    static let wayNoHistory = Wording("Nothing was handed in yet.", "Chưa có gì được nộp.")
    static let wayStep = Wording("Step", "Bước")
    static let wayWords = Wording("In words", "Nội dung")
    static let wayWho = Wording("Entered by", "Người nhập")
    static let wayWhy = Wording("Why it was entered", "Lý do nhập")
    static let wayProposal = Wording("The proposal", "Đề xuất")
    static let wayMend = Wording("Mend the proposal", "Sửa đề xuất")
    static let wayPublicPage = Wording("The public page", "Trang công khai")
    static let wayReportDue = Wording(
        "The completion report is due by {day}.", "Báo cáo hoàn thành phải nộp trước hết {day}.")
    static let wayReportLate = Wording(
        "The completion report was due by {day}.", "Báo cáo hoàn thành đã quá hạn từ {day}.")
    static let wayStartLate = Wording(
        "It was to begin {date}; no commencement is recorded.", "Dự kiến bắt đầu {date}; chưa ghi nhận khởi động.")

    static let stepDate = Wording("On which day", "Ngày")
    static let stepDateHelp = Wording(
        "The day on which it happened, not that of entering it.", "Ngày sự việc diễn ra, không phải ngày nhập.")
    static let stepMeetingHelp = Wording("The meeting that decided so.", "Cuộc họp đã quyết định.")
    static let stepEnds = Wording("New end", "Thời điểm kết thúc mới")
    static let stepPeriodStarts = Wording("The report's time begins", "Kỳ báo cáo từ")
    static let stepPeriodEnds = Wording("The report's time ends", "Kỳ báo cáo đến")
    static let stepLine = Wording("Budget line", "Khoản ngân sách")
    static let stepAmount = Wording("New amount", "Số tiền mới")
    static let stepAmountHelp = Wording(
        "With a point and the currency: 150000.00 USD.", "Dùng dấu chấm và mã tiền tệ: 150000.00 USD.")
    static let stepAgreed = Wording("Agreed US$ amount", "Số tiền USD đã thống nhất")
    static let stepAgreedHelp = Wording(
        "Only if the approval agreed on one: 150000.00 USD.", "Chỉ khi văn bản phê duyệt có nêu: 150000.00 USD.")
    static let stepWhy = Wording("Why it is entered", "Lý do nhập")
    static let stepWhyHelp = Wording(
        "Kept with the commit, for those who keep the register. It may stay empty.",
        "Lưu cùng lần ghi, dành cho người giữ sổ. Có thể để trống.")
    static let stepWhyNeeded = Wording(
        "Kept with the commit. A change of figures needs a reason.",
        "Lưu cùng lần ghi. Thay đổi số liệu cần có lý do.")
    static let stepNoLines = Wording(
        "No budget line is recorded, so there is none to revise.", "Chưa có khoản ngân sách nào để điều chỉnh.")
    static let stepMoved = Wording(
        "The project has moved since this form was opened. Nothing was written; look at where it stands now.",
        "Dự án đã thay đổi sau khi bạn mở biểu mẫu. Chưa ghi gì; hãy xem tình trạng hiện tại.")
    static let stepReadOnly = Wording(
        "This server cannot write just now. Nothing was written; tell those who run it.",
        "Máy chủ hiện không ghi được. Chưa ghi gì; hãy báo cho người quản trị.")
    static let stepNotHere = Wording(
        "The step cannot follow from where the project stands: {stage}.",
        "Không thể thực hiện bước này khi dự án ở tình trạng: {stage}."
    )
    static let stepChanges = Wording("This step changes figures", "Bước này làm thay đổi số liệu")
    static let stepChangesIntro = Wording(
        "Nothing is written yet. These figures will read differently:", "Chưa ghi gì. Các số liệu sau sẽ thay đổi:")
    static let stepConfirm = Wording("Yes, write it", "Đồng ý ghi")
    static let stepBack = Wording("Back to the form", "Quay lại biểu mẫu")
    static let stepFigure = Wording("Figure", "Số liệu")
    static let stepFor = Wording("For whom", "Dành cho")
    static let stepPublic = Wording("the public", "công chúng")
    static let stepInternal = Wording("those who keep the register", "người giữ sổ")
    static let stepWas = Wording("Before", "Trước")
    static let stepWill = Wording("After", "Sau")

    static let wrongMissing = Wording("{field}: is missing.", "{field}: còn thiếu.")
    static let wrongDay = Wording(
        "{field}: write a day, such as 2026-03-31.", "{field}: ghi ngày, ví dụ 2026-03-31.")
    static let wrongDate = Wording(
        "{field}: write a year, a month or a day, such as 2026, 2026-03 or 2026-03-31.",
        "{field}: ghi năm, tháng hoặc ngày, ví dụ 2026, 2026-03 hoặc 2026-03-31.")
    static let wrongFuture = Wording("{field}: lies in the future.", "{field}: nằm trong tương lai.")
    static let wrongBefore = Wording(
        "{field}: lies before {date}, when the last step was taken.", "{field}: trước {date} là ngày của bước gần nhất."
    )
    static let wrongOrder = Wording("{field}: is before the beginning.", "{field}: trước thời điểm bắt đầu.")
    static let wrongMoney = Wording(
        "{field}: write an amount with its currency, such as 150000.00 USD.",
        "{field}: ghi số tiền kèm mã tiền tệ, ví dụ 150000.00 USD.")
    static let wrongChoice = Wording("{field}: choose one of the list.", "{field}: chọn một mục trong danh sách.")
    static let wrongWords = Wording(
        "{field}: has {count} words; at most {most} are right.", "{field}: có {count} từ; tối đa {most} từ.")
    static let wrongLong = Wording("{field}: is too long.", "{field}: quá dài.")
    static let wrongNumber = Wording(
        "{field}: write a number from 0, with a point.", "{field}: ghi số từ 0, dùng dấu chấm.")
    static let wrongRule = Wording(
        "The register refuses it, by the rule “{rule}”: {reason}", "Sổ từ chối theo quy tắc “{rule}”: {reason}")
}
