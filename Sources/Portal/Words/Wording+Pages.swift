/// Headings of tables and sections.
extension Wording {
    static let code = Wording("Code", "Mã")
    static let title = Wording("Title", "Tên")
    static let countedAs = Wording("Counted", "Cách tính")
    static let usDollars = Wording("US$", "USD")
    static let conversion = Wording("Conversion", "Quy đổi")
    static let inUSDollars = Wording("stated in US$", "công bố bằng USD")
    static let agreed = Wording("US$ amount agreed in the approval", "số USD thống nhất khi phê duyệt")
    static let restsOn = Wording("Rests on", "Căn cứ")
    static let allRestOn = Wording("All rest on: {provenance}.", "Tất cả đều dựa trên: {provenance}.")
    static let evidence = Wording("Evidence", "Bản ghi làm chứng")
    static let evidenceItem = Wording(
        "{kind} {record}, version {version}, commit {commit}",
        "{kind} {record}, phiên bản {version}, lần ghi số {commit}")
    static let moreRows = Wording("{count} more rows", "{count} dòng khác")
    static let evidenceKind = Wording("{kind} ({count})", "{kind} ({count})")
    static let currency = Wording("Currency", "Đồng tiền")
    static let unitsPerDollar = Wording("Units for US$ 1", "Số đơn vị đổi 1 USD")
    static let period = Wording("Day, or period of the average", "Ngày, hoặc kỳ bình quân")
    static let count = Wording("Count", "Số lượng")
    static let programmeCode = Wording("Programme {code}", "Chương trình {code}")
    static let stated = Wording("Stated", "Ngày công bố")
    static let statedOf = Wording("What was stated", "Nội dung được công bố")
    static let occasion = Wording("Occasion", "Dịp công bố")
    static let fraction = Wording("Fraction", "Phân số")
    static let quality = Wording("Kind of source", "Loại nguồn")
    static let note = Wording("Note", "Ghi chú")
    static let noClaims = Wording(
        "No number stated in public is recorded for this figure.",
        "Chưa ghi nhận số liệu nào được công bố cho nội dung này.")
    static let moreThan = Wording("more than {value}", "hơn {value}")
    static let aggregatesNote = Wording(
        "For times that have no records. They are shown beside sums of records and never added to them.",
        "Các tổng số này dành cho những thời kỳ không có bản ghi; chúng được nêu riêng và không bao giờ được cộng vào tổng tính từ bản ghi."
    )
    static let timeSpan = Wording("Period", "Thời kỳ")
    static let fromUntil = Wording("{from} to {until}", "từ {from} đến {until}")
    static let untilOnly = Wording("to {until}", "đến {until}")
    static let publicRecordNote = Wording(
        "As the sources state them. They are not checked against records here.",
        "Theo đúng nội dung của nguồn. Các số liệu này không được đối chiếu với bản ghi tại đây.")
    static let permanentAddress = Wording("Permanent address", "Địa chỉ cố định")
    static let citationNote = Wording(
        "The reference names the ledger, the definition, the commit and the day, so that it always leads to the same number.",
        "Trích dẫn nêu rõ sổ cái, định nghĩa, lần ghi và ngày, nên luôn dẫn đến cùng một số liệu.")
    static let sampleRegister = Wording("Made-up sample", "Dữ liệu mẫu, hư cấu")
    static let noPlans = Wording(
        "No work plan is public as known at this commit.", "Chưa có kế hoạch công tác nào công khai tại lần ghi này.")
    static let noDefinitions = Wording(
        "No figure is defined as known at this commit.", "Chưa có số liệu nào được định nghĩa tại lần ghi này.")
    static let reasonCount = Wording("Count by reason", "Số lượng theo lý do")
    static let dataHeading = Wording("Take the data", "Tải dữ liệu")
    static let exportNote = Wording(
        "The public part of the ledger, as JSON Lines: every figure can be computed again from it.",
        "Phần công khai của sổ cái, dạng JSON Lines: có thể tính lại mọi số liệu từ đó.")
    static let checkpointNote = Wording(
        "The signed head of the ledger: keep a copy, and no rewriting can go unnoticed.",
        "Trạng thái mới nhất của sổ cái, có chữ ký số. Hãy lưu một bản: nếu sổ cái bị viết lại, bản lưu sẽ cho thấy điều đó."
    )
    static let breadcrumbs = Wording("Where you are", "Vị trí trang")
}
