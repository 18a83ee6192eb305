import Quality

/// The quality list.
extension Wording {
    static let qualityTitle = Wording("What to look at", "Dữ liệu cần rà soát")
    static let qualityIntro = Wording(
        "Questions that the register raises about itself. Each may be right as it is. The list is internal and follows the register by itself.",
        "Những điểm trong dữ liệu cần được rà soát. Có thể thông tin vẫn đúng. Danh sách này là nội bộ và tự cập nhật theo dữ liệu."
    )
    static let qualityOf = Wording(
        "As of commit {commit}, on {day}.", "Theo lần ghi {commit}, {day}.")
    static let qualityNothing = Wording("There is nothing to look at.", "Không có điểm nào cần rà soát.")
    static let qualityNone = Wording("None any more.", "Không còn mục nào.")
    static let qualityBack = Wording("All questions", "Tất cả các điểm cần rà soát")
    static let qualityOther = Wording("Perhaps the same as:", "Có thể trùng với:")
    static let qualitySince = Wording("Since {day}", "Từ {day}")
}

extension QualityFinding.Concern {
    /// What it is called.
    var title: Wording {
        switch self {
        case .noEnd: Wording("No end date", "Chưa có ngày kết thúc")
        case .noAmount: Wording("No amount", "Chưa có số tiền")
        case .spellings: Wording("Two spellings of one body", "Một tổ chức viết theo hai cách")
        case .duplicate: Wording("Likely duplicates", "Dự án có thể bị trùng")
        case .notAccredited: Wording("Approved but not accredited", "Đã phê duyệt nhưng chưa được công nhận")
        case .silent: Wording("Silent for a year", "Không có thông tin mới trong một năm")
        }
    }

    /// What is asked, and what would answer it.
    var words: Wording {
        switch self {
        case .noEnd:
            Wording(
                "Accredited projects without a day on which they are, or will be, fully implemented. Enter it, also when it lies ahead.",
                "Dự án đã được công nhận nhưng chưa ghi ngày hoàn thành. Hãy nhập ngày hoàn thành, kể cả ngày dự kiến.")
        case .noAmount:
            Wording(
                "Approved or accredited projects without an approved amount. An amount that a partner withholds counts as one.",
                "Dự án đã phê duyệt hoặc được công nhận nhưng chưa có số tiền phê duyệt. Số tiền đối tác không công bố vẫn được tính là đã có."
            )
        case .spellings:
            Wording(
                "Bodies whose names differ by case, accents, signs or one letter. If they are one, let records name one of them and retire the other.",
                "Tên các tổ chức chỉ khác nhau về chữ hoa, dấu hoặc một chữ cái. Nếu là một tổ chức, hãy dùng thống nhất một bản ghi và ngừng dùng bản ghi còn lại."
            )
        case .duplicate:
            Wording(
                "Projects of one plan whose titles have the same words.",
                "Các dự án trong cùng một kế hoạch có tên gồm những từ giống nhau.")
        case .notAccredited:
            Wording(
                "Projects that were approved, and neither accredited nor withdrawn since.",
                "Dự án đã phê duyệt nhưng đến nay chưa được công nhận và cũng chưa rút.")
        case .silent:
            Wording(
                "Accredited projects that go on, without a milestone or payment in the last 365 days. Ask for a progress report.",
                "Dự án đã được công nhận, đang thực hiện nhưng không có mốc hoặc khoản chi nào trong 365 ngày qua. Hãy yêu cầu báo cáo tiến độ."
            )
        }
    }
}
