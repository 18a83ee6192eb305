/// The workspace's pages of records.
extension Wording {
    static let recordsSection = Wording("Records", "Bản ghi")
    static let recordsIntro = Wording(
        "Everything that the register holds and you may read, internal records too.",
        "Mọi bản ghi bạn được đọc trong sổ đăng ký, kể cả bản ghi nội bộ.")
    static let recordsKind = Wording("Kind of record", "Loại bản ghi")
    static let recordsCount = Wording("In use", "Đang dùng")
    static let recordsNew = Wording("New: {kind}", "Tạo mới: {kind}")
    static let recordsPaste = Wording("Paste a block from a spreadsheet", "Dán một khối từ bảng tính")
    static let recordsNone = Wording("There is none.", "Chưa có bản ghi nào.")
    static let recordsNoMatch = Wording("None fits the filter.", "Không có bản ghi nào khớp bộ lọc.")
    static let recordsFound = Wording(
        "{found} records, page {page} of {pages}.", "{found} bản ghi, trang {page}/{pages}.")
    static let recordsWords = Wording("Words of a name, or a code", "Từ trong tên, hoặc mã")
    static let recordsWho = Wording("Who sees it", "Ai được xem")
    static let seenInternal = Wording("internal", "nội bộ")
    static let seenPublic = Wording("public", "công khai")
    static let seenBoth = Wording(
        "internal; the public sees version {version}", "nội bộ; công chúng xem phiên bản {version}")
    static let recordsChoose = Wording("Choose {name}", "Chọn {name}")
    static let recordsBulk = Wording("Change one field of those chosen", "Đổi một trường của các mục đã chọn")
    static let noSuchRecord = Wording("a record that is not there", "bản ghi không tồn tại")

    static let recordEdit = Wording("Edit", "Sửa")
    static let recordFile = Wording("Download the file", "Tải tệp về")
    static let recordPublicPage = Wording("The public page", "Trang công khai")
    static let recordHistory = Wording("History", "Lịch sử")
    static let recordSaved = Wording("Saved in commit {commit}.", "Đã lưu trong lần ghi {commit}.")
    static let recordIdentity = Wording("Identity", "Định danh")
    static let recordVersionIs = Wording("Version {version}, {seen}.", "Phiên bản {version}, {seen}.")
    static let recordRetired = Wording(
        "This record is in use no more.", "Bản ghi này không còn được dùng.")
    static let recordWritten = Wording(
        "{time}, commit {commit}: {author}, {organisation}.", "{time}, lần ghi {commit}: {author}, {organisation}.")
    static let recordErasedAuthor = Wording("erased", "đã xóa")
    static let recordBringBack = Wording("Bring version {version} back", "Khôi phục phiên bản {version}")
    static let recordRetire = Wording("Take out of use", "Ngừng sử dụng")

    static let formNew = Wording("New: {kind}", "Tạo mới: {kind}")
    static let formEdit = Wording("Edit: {name}", "Sửa: {name}")
    static let formProblems = Wording("This was not saved. What to mend:", "Chưa lưu được. Cần sửa:")
    static let formOptional = Wording("optional", "không bắt buộc")
    static let formChoose = Wording("choose", "chọn")
    static let formNothing = Wording("nothing", "không có")
    static let formSearch = Wording(
        "Write its code, words of its name, or its address.", "Ghi mã, từ trong tên, hoặc địa chỉ của bản ghi.")
    static let formMore = Wording(
        "More, one a line: code, name or address", "Thêm, mỗi dòng một mục: mã, tên hoặc địa chỉ")
    static let formPresent = Wording("Now: {name}", "Hiện tại: {name}")
    static let formOtherLanguage = Wording("Another language", "Ngôn ngữ khác")
    static let formLanguageTag = Wording("Its tag, such as km or pt-TL", "Thẻ ngôn ngữ, ví dụ km hoặc pt-TL")
    static let formWords = Wording("Words", "Nội dung")
    static let formStated = Wording("stated", "được nêu")
    static let formNumber = Wording("Amount", "Số tiền")
    static let formCurrency = Wording("Currency", "Đơn vị tiền tệ")
    static let formState = Wording("How much is known", "Mức độ đã biết")
    static let formYes = Wording("Yes", "Có")
    static let formVisibility = Wording("Who sees this version", "Ai được xem phiên bản này")
    static let formInternal = Wording(
        "Internal: the public goes on seeing the version before, if any.",
        "Nội bộ: công chúng vẫn xem phiên bản trước, nếu có.")
    static let formPublic = Wording(
        "Public: everybody, from this commit on.", "Công khai: mọi người, kể từ lần ghi này.")
    static let formReason = Wording("Why", "Lý do")
    static let formReasonHelp = Wording(
        "In a sentence, for whoever reads the history in ten years. It is internal until somebody opens it.",
        "Viết một câu, cho người đọc lịch sử sau mười năm. Lý do là nội bộ cho đến khi được mở.")
    static let formBehalf = Wording("Enter for somebody else", "Nhập thay cho bên khác")
    static let formBehalfWho = Wording("For which organisation", "Thay mặt tổ chức nào")
    static let formBehalfEvidence = Wording(
        "The document that shows what they wanted", "Tài liệu thể hiện yêu cầu của họ")
    static let formSave = Wording("Save", "Lưu")
    static let formDraft = Wording("Keep as draft", "Lưu bản nháp")
    static let formCancel = Wording("Back without saving", "Quay lại, không lưu")

    static let mergeTitle = Wording(
        "Somebody else saved this record while you were at it. Where both of you changed the same, choose.",
        "Người khác đã lưu bản ghi này trong lúc bạn sửa. Ở những chỗ cả hai cùng đổi, hãy chọn.")
    static let mergeTaken = Wording("Taken over from them: {fields}.", "Đã lấy theo người kia: {fields}.")
    static let mergeMine = Wording("Yours, as it stands in the field below", "Của bạn, như trong ô bên dưới")
    static let mergeTheirs = Wording("Theirs: {words}", "Của người kia: {words}")
    static let mergeBase = Wording("Before: {words}", "Trước đó: {words}")
    static let mergeGone = Wording(
        "Somebody else took this record out of use while you were at it. Your words are kept below.",
        "Người khác đã ngừng sử dụng bản ghi này trong lúc bạn sửa. Nội dung của bạn vẫn còn bên dưới.")

    static let confirmTitle = Wording("This alters published figures", "Thay đổi này làm đổi số liệu đã công bố")
    static let confirmIntro = Wording(
        "If you save, readers will see these figures change. Say why.",
        "Nếu lưu, người đọc sẽ thấy các số liệu này thay đổi. Hãy nêu lý do.")
    static let confirmFigure = Wording("Figure", "Số liệu")
    static let confirmPlan = Wording("Plan", "Kế hoạch")
    static let confirmFrom = Wording("From", "Từ")
    static let confirmTo = Wording("To", "Thành")
    static let confirmSave = Wording("Save and alter these figures", "Lưu và thay đổi các số liệu này")
    static let confirmBack = Wording("Back to the form", "Quay lại biểu mẫu")
    static let noValue = Wording("no value", "chưa có giá trị")

    static let undoTitle = Wording("Bring version {version} back", "Khôi phục phiên bản {version}")
    static let undoIntro = Wording(
        "A new version will say what version {version} said. Nothing of the history goes away.",
        "Một phiên bản mới sẽ có nội dung của phiên bản {version}. Lịch sử không mất gì.")
    static let retireTitle = Wording("Take this record out of use", "Ngừng sử dụng bản ghi này")
    static let retireIntro = Wording(
        "Lists and figures will leave it out from now on; its history stays, and it can be brought back.",
        "Từ nay danh sách và số liệu không tính bản ghi này; lịch sử vẫn còn và có thể khôi phục.")
    static let undoNothing = Wording("Nothing would change.", "Không có gì thay đổi.")
    static let undoDo = Wording("Do it", "Thực hiện")

    static let writeClosed = Wording(
        "This server only reads: it has no key of the ledger.", "Máy chủ này chỉ đọc: không có khóa của sổ cái.")
}

extension Wording {
    static let attachTitle = Wording("Hand in a file", "Nộp tệp")
}
