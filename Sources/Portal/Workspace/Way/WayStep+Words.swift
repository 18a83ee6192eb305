import Languages
import WorkPlan

extension WayStep {
    /// What the button says that takes the step.
    var deed: Wording {
        switch self {
        case .submit: Wording("Hand in the proposal", "Nộp đề xuất")
        case .appraise: Wording("Record the appraisal", "Ghi nhận thẩm định")
        case .endorse: Wording("Record the endorsement", "Ghi nhận tán thành")
        case .approve: Wording("Record the approval", "Ghi nhận phê duyệt")
        case .accredit: Wording("Record the accreditation", "Ghi nhận công nhận")
        case .notify: Wording("Record the notification of approval", "Ghi nhận thông báo phê duyệt")
        case .disburse: Wording("Record the first disbursement", "Ghi nhận lần giải ngân đầu tiên")
        case .report: Wording("Report progress", "Báo cáo tiến độ")
        case .implement: Wording("Report full implementation", "Báo cáo đã thực hiện xong")
        case .complete: Wording("Hand in the completion report", "Nộp báo cáo hoàn thành")
        case .verify: Wording("Record the verification", "Ghi nhận kết quả kiểm tra")
        case .suspend: Wording("Suspend", "Tạm dừng")
        case .resume: Wording("Resume", "Tiếp tục thực hiện")
        case .extend: Wording("Extend", "Gia hạn")
        case .revise: Wording("Revise the budget", "Điều chỉnh ngân sách")
        case .join: Wording("Add a beneficiary", "Thêm nước thụ hưởng")
        case .giveBack: Wording("Return to the proponent", "Trả lại bên đề xuất")
        case .withdraw: Wording("Withdraw", "Rút lại")
        case .cancel: Wording("Cancel the project", "Hủy bỏ dự án")
        }
    }

    /// What is told of the step once it was taken.
    var done: Wording {
        switch self {
        case .submit: Wording("proposal handed in", "đã nộp đề xuất")
        case .appraise: Wording("appraised", "đã thẩm định")
        case .endorse: Wording("endorsed", "được tán thành")
        case .approve: Wording("approved", "được phê duyệt")
        case .accredit: Wording("accredited", "được công nhận")
        case .notify: Wording("approval notified", "đã thông báo phê duyệt")
        case .disburse: Wording("first disbursement received", "đã nhận giải ngân lần đầu")
        case .report: Wording("progress reported", "đã báo cáo tiến độ")
        case .implement: Wording("fully implemented", "đã thực hiện xong")
        case .complete: Wording("completion report handed in", "đã nộp báo cáo hoàn thành")
        case .verify: Wording("completion verified", "đã kiểm tra hoàn thành")
        case .suspend: Wording("suspended", "tạm dừng")
        case .resume: Wording("resumed", "tiếp tục")
        case .extend: Wording("extended", "được gia hạn")
        case .revise: Wording("budget revised", "điều chỉnh ngân sách")
        case .join: Wording("beneficiary joined", "thêm nước thụ hưởng")
        case .giveBack: Wording("returned to the proponent", "trả lại bên đề xuất")
        case .withdraw: Wording("withdrawn", "đã rút lại")
        case .cancel: Wording("cancelled", "đã hủy bỏ")
        }
    }

    /// What the step means, beside its form.
    var about: Wording {
        switch self {
        case .submit:
            Wording(
                "From here the Secretariat appraises it. It can be mended again only if it is returned.",
                "Sau bước này Ban Thư ký sẽ thẩm định. Chỉ sửa được đề xuất khi được trả lại.")
        case .appraise:
            Wording(
                "The Secretariat looked at the proposal and found it complete.",
                "Ban Thư ký đã xem xét và thấy đề xuất đầy đủ.")
        case .endorse: Wording("The sponsoring body endorsed it.", "Cơ quan bảo trợ đã tán thành.")
        case .approve: Wording("Whoever decides on the money approved it.", "Bên quyết định kinh phí đã phê duyệt.")
        case .accredit:
            Wording(
                "The Task Force accredits projects; the Secretariat records the decision and the meeting.",
                "Nhóm Đặc trách công nhận dự án; Ban Thư ký ghi lại quyết định và cuộc họp.")
        case .notify:
            Wording("The proponent was told of the approval.", "Bên đề xuất đã được thông báo về việc phê duyệt.")
        case .disburse: Wording("The first money arrived.", "Khoản tiền đầu tiên đã đến nơi.")
        case .report: Wording("For the time since the last report.", "Cho thời gian từ báo cáo trước.")
        case .implement:
            Wording(
                "All activities are done. The completion report is then due within 60 days.",
                "Mọi hoạt động đã xong. Báo cáo hoàn thành phải nộp trong vòng 60 ngày.")
        case .complete:
            Wording(
                "It tells what was done and how the money was used.",
                "Báo cáo nêu việc đã làm và cách sử dụng kinh phí.")
        case .verify:
            Wording(
                "The completion report and any unspent balance were received and found right.",
                "Đã nhận và thấy đúng báo cáo hoàn thành và số dư chưa chi (nếu có).")
        case .suspend: Wording("Work stops for a time.", "Việc thực hiện tạm dừng một thời gian.")
        case .resume: Wording("Work goes on.", "Việc thực hiện tiếp tục.")
        case .extend: Wording("The project ends later than it was to.", "Dự án kết thúc muộn hơn dự kiến.")
        case .revise:
            Wording(
                "A new line replaces one of the approved budget; the old one stays in the register.",
                "Một khoản mới thay cho một khoản ngân sách đã duyệt; khoản cũ vẫn nằm trong sổ.")
        case .join: Wording("A country is served from a date on.", "Một nước được thụ hưởng từ một thời điểm.")
        case .giveBack:
            Wording(
                "The proponent sees the reason, mends what was handed in, and hands it in again.",
                "Bên đề xuất thấy lý do, sửa lại và nộp lại.")
        case .withdraw: Wording("The proposal is given up.", "Đề xuất được rút lại.")
        case .cancel: Wording("The project ends before it is done.", "Dự án kết thúc khi chưa hoàn thành.")
        }
    }

    /// Whether the step needs a reason that the proponent reads.
    var needsReason: Bool { [.giveBack, .suspend, .withdraw, .cancel].contains(self) }
}

extension WayStage {
    /// Where a project stands.
    var wording: Wording {
        switch self {
        case .draft: Wording("Draft", "Bản nháp")
        case .proposed: Wording("Proposed", "Đã đề xuất")
        case .appraised: Wording("Appraised", "Đã thẩm định")
        case .endorsed: Wording("Endorsed", "Được tán thành")
        case .approved: Wording("Approved", "Được phê duyệt")
        case .accredited: Wording("Accredited", "Được công nhận")
        case .commenced: Wording("Commenced", "Đang thực hiện")
        case .implemented: Wording("Fully implemented", "Đã thực hiện xong")
        case .reported: Wording("Completion report received", "Đã nhận báo cáo hoàn thành")
        case .verified: Wording("Completed and verified", "Hoàn thành, đã kiểm tra")
        case .withdrawn: Wording("Withdrawn", "Đã rút lại")
        case .cancelled: Wording("Cancelled", "Đã hủy bỏ")
        }
    }
}

extension WayHold {
    /// What stops a project; nothing is said of one that moves on.
    var wording: Wording? {
        switch self {
        case .none: nil
        case .returned: Wording("returned to the proponent", "trả lại bên đề xuất")
        case .suspended: Wording("suspended", "tạm dừng")
        }
    }
}
