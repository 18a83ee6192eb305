/// What stands around charts, and what the script says.
extension Wording {
    static let scriptLoading = Wording("Loading…", "Đang tải…")
    static let scriptClose = Wording("Close", "Đóng")
    static let scriptPage = Wording("Open as a page of its own", "Mở trang đầy đủ")
    static let scriptFilter = Wording("Filter rows", "Lọc dòng")
    static let scriptCopy = Wording("Copy", "Sao chép")
    static let scriptCopied = Wording("Copied", "Đã sao chép")
    static let scriptCount = Wording("[shown] of [all] rows", "[shown]/[all] dòng")

    static let chartTable = Wording("The chart as a table", "Biểu đồ dưới dạng bảng")
    static let chartDownload = Wording("Download this chart", "Tải biểu đồ này")
    static let chartsHeading = Wording("In charts", "Qua biểu đồ")
    static let courseSubtitle = Wording("{name}, computed at the end of each period", "{name}, tính tại cuối mỗi kỳ")
    static let courseSubtitleStated = Wording(
        "{name}: computed at the end of each period, and as stated in public",
        "{name}: tính tại cuối mỗi kỳ và theo các lần công bố")
    static let courseSubtitleOnlyStated = Wording(
        "{name}, as stated in public; nothing is computed", "{name}, theo các lần công bố; không có số tính được")
    static let noLicence = Wording("none stated", "chưa nêu")
}
