/// What a figure's page says beside the figure itself.
extension Wording {
    static let asAtColumn = Wording("As at", "Tính đến")
    static let statedShort = Wording("stated:", "công bố:")
    static let courseHeading = Wording("How it stood", "Diễn biến theo thời gian")
    static let courseCaption = Wording(
        "The value at the end of each quarter, as known now", "Giá trị cuối mỗi quý, theo dữ liệu ghi nhận đến nay")
    static let changesOnly = Wording(
        "The quarters in which the value changed, as known now", "Các quý có thay đổi, theo dữ liệu ghi nhận đến nay")
    static let everyQuarter = Wording("Every quarter", "Tất cả các quý")
    static let courseNote = Wording(
        "Computed for each day from what is known at the commit that is shown; a value may differ from what was published on that day.",
        "Được tính cho từng ngày theo dữ liệu của lần ghi đang xem; giá trị có thể khác số đã công bố vào ngày đó.")
    static let courseNoteStated = Wording(
        "What was stated in public stands beside what the register counts; the two are never mixed.",
        "Số đã được công bố được nêu bên cạnh số tính từ sổ đăng ký; hai loại số liệu này không bao giờ được gộp lẫn.")
    static let knownLink = Wording(
        "How this value changed as more became known", "Giá trị này thay đổi thế nào khi có thêm dữ liệu")
    static let knownTitle = Wording("{figure}: as it was known", "{figure}: theo thời điểm ghi nhận")
    static let knownIntro = Wording(
        "The day stays the same; what changes is what the register knew. Each row is a commit at which the value became another one.",
        "Ngày tính giữ nguyên; điều thay đổi là dữ liệu mà sổ đăng ký có. Mỗi dòng là một lần ghi làm giá trị thay đổi."
    )
    static let knownCaption = Wording(
        "Commits that changed the value as at {day}", "Các lần ghi làm thay đổi giá trị tính đến {day}")
    static let knownNothing = Wording(
        "No commit has changed this value.", "Chưa có lần ghi nào làm thay đổi giá trị này.")
    static let knownUnseen = Wording(
        "Looking back ended at commit {commit}, to keep the answer quick. Open an earlier commit to look further back.",
        "Việc dò ngược dừng ở lần ghi số {commit} để trả lời nhanh. Hãy mở một lần ghi sớm hơn để xem tiếp.")
    static let commitColumn = Wording("Commit", "Lần ghi số")
    static let madeColumn = Wording("Made (UTC)", "Ngày ghi (giờ UTC)")
    static let partHeading = Wording("Only {dimension}: {name}", "Chỉ xét {dimension}: {name}")
    static let partNote = Wording(
        "You see one part of the figure, with its own rows and breakdowns.",
        "Đây là một phần của số liệu, với các bản ghi và phân tổ riêng.")
    static let partWhole = Wording("See the whole figure", "Xem toàn bộ số liệu")
    static let downloads = Wording("Take the data", "Tải dữ liệu")
    static let downloadJSON = Wording("Value and trace, JSON", "Giá trị và cách tính, JSON")
    static let downloadValue = Wording("Value and breakdowns, CSV", "Giá trị và phân tổ, CSV")
    static let downloadTrace = Wording("Every row and exclusion, CSV", "Mọi bản ghi được tính và bị loại, CSV")
    static let downloadTerms = Wording("Sources and terms of use", "Nguồn và điều kiện sử dụng")
    static let yearEarlier = Wording("A year earlier, {day}", "Một năm trước, {day}")
    static let todayIs = Wording("Today, {day}", "Hôm nay, {day}")
    static let citeStatement = Wording("How to cite this statement", "Trích dẫn số liệu đã công bố này")
    static let allStatements = Wording("Everything that was stated", "Tất cả các lần công bố")
    static let citeText = Wording(
        "{programme}, {plan}: {sentence} ({asat}; {known}). Titian, {address}",
        "{programme}, {plan}: {sentence} ({asat}; {known}). Titian, {address}")
    static let citeReference = Wording("Reference", "Mã trích dẫn")
    static let howToCheck = Wording(
        "How to check a receipt oneself, step by step", "Tự kiểm chứng biên nhận, từng bước")
}
