/// Briefs: what is said at a meeting.
extension Wording {
    static let briefLabel = Wording("Briefs", "Bản tóm tắt")
    static let briefForms = Wording("Other forms of this brief", "Các dạng khác của bản tóm tắt này")
    static let briefPDF = Wording("As PDF", "Bản PDF")
    static let briefSource = Wording("Source {number}", "Nguồn {number}")
    static let briefSourcesHelp = Wording(
        "Each number above leads to its source here, and each source to the very value or record, as it was known then.",
        "Mỗi số liệu ở trên dẫn đến nguồn tương ứng dưới đây; mỗi nguồn dẫn đến đúng giá trị hoặc bản ghi như đã biết tại thời điểm đó."
    )
    static let briefFigurePart = Wording("{figure}: {part}", "{figure}: {part}")
    static let briefCountedParts = Wording("{figure}, by {dimension}", "{figure}, theo {dimension}")
    static let briefOnDay = Wording("{name}, {day}", "{name}, {day}")
}
