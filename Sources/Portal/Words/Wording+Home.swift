/// The homes of the server and of a programme.
extension Wording {
    static let planSummary = Wording(
        "Strategic areas: {areas}; actions: {actions}; from {from} to {until}.",
        "{areas} lĩnh vực chiến lược, {actions} dòng hành động; từ {from} đến {until}.")
    static let planSummaryAreas = Wording(
        "Strategic areas: {areas}; from {from} to {until}.", "{areas} lĩnh vực chiến lược; từ {from} đến {until}.")
    static let planSummaryYears = Wording("From {from} to {until}.", "Từ {from} đến {until}.")
    static let moreFigures = Wording("More figures", "Các số liệu khác")
    static let statedOnlyNote = Wording(
        "Stated in public, not computed: no project records are held.",
        "Số liệu đã được công bố, không phải số tính được: chưa có bản ghi nào về dự án.")
    static let leftOut = Wording("Left out: {counts}.", "Không tính: {counts}.")
    static let uncoveredCaption = Wording(
        "Actions without an accredited project: {count}", "Dòng hành động chưa có dự án được công nhận: {count}")
    static let homeCourse = Wording("The plan's course", "Diễn biến của kế hoạch theo thời gian")
    static let homeCourseCaption = Wording(
        "What the register counts, and what was stated in public", "Số tính từ sổ đăng ký và số đã được công bố")
    static let coverageHeading = Wording(
        "Coverage by area and action", "Mức độ triển khai theo lĩnh vực và dòng hành động")
    static let coverageByArea = Wording("Strategic areas", "Các lĩnh vực chiến lược")
    static let coverageByAction = Wording("Actions", "Các dòng hành động")
    static let areasNote = Wording(
        "A project can answer to actions of several areas and then stands in each, so projects and value are not to be added up.",
        "Một dự án có thể thuộc nhiều lĩnh vực và được tính ở từng lĩnh vực, vì vậy không được cộng số dự án và trị giá với nhau."
    )
    static let areaColumn = Wording("Strategic area", "Lĩnh vực chiến lược")
    static let actionColumn = Wording("Action", "Dòng hành động")
    static let coveredColumn = Wording("Actions with a project", "Dòng hành động có dự án")
    static let projectsColumn = Wording("Accredited projects", "Dự án được công nhận")
    static let valueColumn = Wording("Approved value, US$", "Trị giá được phê duyệt, USD")
    static let funderColumn = Wording("Funder", "Nhà tài trợ")
    static let enablingMark = Wording("enabling, counted apart", "hoạt động hỗ trợ, được tính riêng")
    static let fundingHeading = Wording("Who funds what", "Nguồn tài trợ")
    static let fundersCaption = Wording(
        "Funders in alphabetical order, with their own budget lines",
        "Các nhà tài trợ theo thứ tự chữ cái, với khoản ngân sách của từng bên")
    static let fundersNote = Wording(
        "The values make the total; a project with several funders is counted with each. Open an area above to see who funds what in it.",
        "Các trị giá cộng lại bằng tổng số; dự án có nhiều nhà tài trợ được tính ở từng bên. Hãy mở một lĩnh vực ở trên để xem các nhà tài trợ của lĩnh vực đó."
    )
    static let newsHeading = Wording("What is new", "Điểm mới")
    static let newsSinceRelease = Wording(
        "Since release {number}, as at {day}.", "Kể từ kỳ công bố số {number}, tính đến {day}.")
    static let newsSinceCommit = Wording(
        "There is no release yet. Compared with {day} (commit {number}), a year before the newest records of {newest}.",
        "Chưa có kỳ công bố nào. So với số liệu {day} (lần ghi số {number}), một năm trước lần ghi mới nhất {newest}.")
    static let newsAdded = Wording("Newly counted projects: {count}", "Dự án mới được tính thêm: {count}")
    static let newsGone = Wording("No longer counted: {count}.", "Không còn được tính: {count}.")
    static let newsMore = Wording("and {count} more", "và {count} dự án khác")
    static let newsNothing = Wording("No project was added.", "Không có dự án nào được thêm.")
    static let changedFiguresCaption = Wording("Figures compared", "So sánh số liệu")
    static let figureColumn = Wording("Figure", "Số liệu")
    static let serverIntro = Wording(
        "Each programme below keeps its own register. Every number leads to the records behind it, can be cited for good, and can be computed again by anybody.",
        "Mỗi chương trình dưới đây có sổ đăng ký riêng. Mọi số liệu đều dẫn đến các bản ghi làm cơ sở, có thể trích dẫn lâu dài và ai cũng có thể tính lại."
    )
}

extension CountedWording {
    static let allActions = CountedWording(
        one: "The one action", other: "All {count} actions, with enabling actions",
        "Tất cả {count} dòng hành động, kể cả hoạt động hỗ trợ")
    static let publicRecordLink = CountedWording(
        one: "The one number stated in public, with its source and what can be seen of it",
        other: "All {count} numbers stated in public, with their sources and what can be seen of each",
        "Tất cả {count} số liệu đã được công bố, kèm nguồn và nhận xét")
}
