/// Lists: narrowing down, sorting, pages, files.
extension Wording {
    static let lists = Wording("Records", "Các bản ghi")
    static let narrowDown = Wording("Narrow the list down", "Lọc danh sách")
    static let narrow = Wording("Filter", "Lọc")
    static let showAll = Wording("Show all", "Hiện tất cả")
    static let any = Wording("any", "tất cả")
    static let textFilter = Wording("Name or code", "Tên hoặc mã")
    static let year = Wording("Year", "Năm")
    static let coveredFilter = Wording("Accredited projects", "Dự án được công nhận")
    static let coveredYes = Wording("at least one", "có ít nhất một")
    static let coveredNo = Wording("none", "chưa có")
    static let enablingApart = Wording(
        "Enabling actions are left out: they are counted apart.",
        "Không gồm các hoạt động hỗ trợ, vốn được tính riêng.")
    static let listFound = Wording("{found} of {total}.", "{found} trong tổng số {total}.")
    static let listRows = Wording("Rows {first} to {last} are shown.", "Đang hiển thị dòng {first} đến {last}.")
    static let listNothing = Wording(
        "Nothing of this kind is public as known at this commit.", "Chưa có mục nào được công khai tại lần ghi này.")
    static let listNoMatch = Wording(
        "Nothing matches what you chose. Take a condition away, or show all.",
        "Không có mục nào phù hợp. Hãy bỏ bớt điều kiện, hoặc hiện tất cả.")
    static let pagesLabel = Wording("Pages of the list", "Các trang của danh sách")
    static let pageOf = Wording("Page {page} of {pages}", "Trang {page}/{pages}")
    static let previousPage = Wording("Previous page", "Trang trước")
    static let nextPage = Wording("Next page", "Trang sau")
    static let downloadList = Wording("Download this list", "Tải danh sách này")
    static let csvNote = Wording(
        "UTF-8, a decimal point in numbers, days as 2025-08-11; with what you filtered by, in the order shown.",
        "UTF-8, dấu chấm thập phân, ngày dạng 2025-08-11; theo điều kiện lọc và thứ tự đang hiển thị.")

    static let expectedSort = Wording(
        "an order: {keys}, with - in front for the other way round",
        "một cách sắp xếp: {keys}, thêm - ở trước để đảo thứ tự")
    static let expectedPage = Wording("the number of a page, from 1", "số trang, từ 1")
    static let expectedPageUpTo = Wording("the number of a page from 1 to {last}", "số trang từ 1 đến {last}")
    static let expectedShort = Wording("at most 200 characters of text", "văn bản dài tối đa 200 ký tự")
    static let expectedOption = Wording("one of {values}", "một trong các giá trị {values}")
    static let expectedNothing = Wording("nothing: there is nothing to choose", "để trống: không có gì để chọn")
}

/// The history of a record.
extension Wording {
    static let historyTitle = Wording("History: {title}", "Lịch sử: {title}")
    static let historyIs = Wording(
        "{kind} {identity}: {versions}, the newest first.",
        "{kind} {identity}: {versions}, mới nhất trước.")
    static let versionNumber = Wording("Version {version}", "Phiên bản {version}")
    static let writtenBy = Wording("Written by commit {commit}, {time}", "Ghi tại lần ghi số {commit}, {time}")
    static let who = Wording("Who", "Người ghi")
    static let onBehalf = Wording("On behalf of", "Thay mặt")
    static let why = Wording("Why", "Lý do")
    static let notOpened = Wording("not public", "chưa công khai")
    static let changesCaption = Wording("What changed", "Nội dung thay đổi")
    static let firstCaption = Wording("What it said", "Nội dung ban đầu")
    static let was = Wording("Was", "Trước đó")
    static let became = Wording("Became", "Trở thành")
    static let said = Wording("Said", "Nội dung")
    static let asKnownThen = Wording("See the page as known then", "Xem trang theo dữ liệu ghi nhận lúc đó")
    static let noChange = Wording(
        "Nothing that is public changed.", "Không có nội dung công khai nào thay đổi.")
    static let retiredVersion = Wording(
        "The record was retired: it is no longer in use.", "Bản ghi ngừng được sử dụng.")
    static let erasedVersion = Wording(
        "What this version said was erased by commit {commit}.",
        "Nội dung của phiên bản này đã được xóa tại lần ghi số {commit}.")
    static let afterErased = Wording(
        "The version before was erased: what changed is no longer known; this is what it said.",
        "Phiên bản trước đã bị xóa nội dung: không còn biết đã thay đổi gì; dưới đây là nội dung của phiên bản này.")
    static let inLanguage = Wording("{field} ({language})", "{field} ({language})")
    static let inOrderOnly = Wording("{field}, order", "{field}, thứ tự")
    static let absent = Wording("nothing", "không có")
    static let versionsNote = Wording(
        "Versions that are not public are not shown; their numbers are missing from the row. Who wrote a version and why is shown once that was made public.",
        "Các phiên bản chưa công khai không được hiển thị, nên số phiên bản có thể không liên tục. Người ghi và lý do được nêu khi đã được công khai."
    )
}
