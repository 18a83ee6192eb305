/// The public pages of releases and their corrections.
extension Wording {
    static let releasesTitle = Wording("Releases", "Các kỳ công bố")
    static let releasesAbout = Wording(
        "Each release is a set of figures, frozen as at a day, with the records that it made public. It never changes; what was wrong in one is put right by a correction.",
        "Mỗi kỳ công bố là một bộ số liệu được chốt tính đến một ngày, cùng các bản ghi được công khai theo kỳ đó. Kỳ công bố không bao giờ thay đổi; sai sót được xử lý bằng đính chính."
    )
    static let releasesNone = Wording("There is no release yet.", "Chưa có kỳ công bố nào.")
    static let releaseNumber = Wording("Number", "Số")
    static let releaseTitle = Wording("Title", "Tiêu đề")
    static let releaseDay = Wording("Figures as at", "Số liệu tính đến ngày")
    static let releaseCommit = Wording("Commit", "Lần ghi")
    static let releaseLead = Wording(
        "Figures as at {day}, made public on {published} by commit {commit}.",
        "Số liệu tính đến {day}, được công khai {published} tại lần ghi {commit}.")
    static let releaseNotedBy = Wording("Noted by: {meeting}.", "Đã được ghi nhận tại: {meeting}.")
    static let releaseClearedOnly = Wording(
        "Cleared by the Secretariat and noted by the Task Force.",
        "Đã được Ban Thư ký duyệt và Nhóm Đặc trách ghi nhận.")
    static let releaseSeen = Wording(
        "See the programme as this release has it", "Xem chương trình theo dữ liệu của kỳ công bố này")
    static let releaseFigures = Wording("Figures of the release", "Số liệu của kỳ công bố")
    static let releaseValue = Wording("Value", "Giá trị")
    static let releaseRecord = Wording("Record", "Bản ghi")
    static let releaseChanges = Wording("Records that became public", "Các bản ghi được công khai")
    static let releaseBecoming = Wording("Records that become public", "Các bản ghi sẽ được công khai")
    static let correctionRecords = Wording("Records that are put right", "Các bản ghi được đính chính")
    static let releaseNoChanges = Wording("No record became public.", "Không có bản ghi nào được công khai.")
    static let releaseAdded = Wording("new", "mới")
    static let releaseRetired = Wording("no longer in use", "không còn sử dụng")
    static let releaseErased = Wording("the content was erased", "nội dung đã bị xóa")
    static let releaseCheckpoint = Wording("Signed checkpoint", "Điểm kiểm có chữ ký")
    static let releaseCheckpointNote = Wording(
        "It names the whole ledger up to this release, signed with the ledger's key. Who keeps it can show later that nothing before it was rewritten.",
        "Điểm kiểm xác định toàn bộ sổ cái đến kỳ công bố này và được ký bằng khóa của sổ cái. Ai lưu giữ điểm kiểm có thể chứng minh về sau rằng không có gì trước đó bị viết lại."
    )
    static let releaseCheckpointLoad = Wording("Download the checkpoint", "Tải điểm kiểm về")
    static let releaseCorrected = Wording(
        "Corrections of this release: {count}", "Số đính chính của kỳ công bố này: {count}")
    static let correctionsTitle = Wording("Corrections", "Đính chính")
    static let correctionsNone = Wording("Nothing was corrected.", "Chưa có đính chính nào.")
    static let correctionTitle = Wording("Correction", "Đính chính")
    static let correctionOf = Wording("Correction of {day}", "Đính chính {day}")
    static let correctionCommit = Wording("Made public by commit {commit}.", "Được công khai tại lần ghi {commit}.")
    static let correctionFigures = Wording("Figures that changed", "Số liệu thay đổi")
    static let correctedSince = Wording(
        "What you see was corrected since, on {day}: {reason}", "Nội dung này đã được đính chính {day}: {reason}")
    static let correctedLink = Wording("See the correction", "Xem đính chính")
    static let feedCorrection = Wording(
        "Correction of release {number}: {title}", "Đính chính kỳ công bố {number}: {title}")
}
