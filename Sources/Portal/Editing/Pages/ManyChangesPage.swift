import Commands
import Languages
import Ledger
import WorkPlan

/// Shows what changes of many records would do, row by row, before they are made.
struct ManyChangesPage: Page {
    let call: WorkspaceCall
    let heading: String
    let changes: ManyChanges
    let action: EditingPlace
    let pairs: [(name: String, value: String)]
    let reason: String
    let isReasonMissing: Bool
    /// What stands before the rows, such as columns that mean nothing.
    var notices: [String] = []

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: heading, language: nil) }

    var content: HTML {
        """
        <h1>\(heading)</h1>
        \(summary)
        \(notices, each: { "<p class=\"notice\" role=\"status\">\($0)</p>" })
        <p>\(speaker(.manyCount, ["count": speaker.number(changes.count)]))</p>
        \(table)
        \(changes.figures.isEmpty ? nil : "<h2>\(speaker(.confirmTitle))</h2>\(changes.figures.table(speaker))")
        \(form)
        """
    }

    private var wrong: [(id: String, words: String)] {
        let rows = changes.rows.enumerated().flatMap { index, row in
            row.problems.map { problem in
                let words = speaker(
                    .manyRow, ["row": speaker.number(index + 1), "field": speaker.field(problem.field)])
                return (id: "row-\(index + 1)", words: words + " " + speaker(problem.fault))
            }
        }
        let all = changes.problems.map { (id: "content", words: speaker($0.fault)) }
        let missing =
            isReasonMissing ? [(id: "reason", words: speaker(.formReason) + ": " + speaker(.faultMissing))] : []
        return missing + all + rows
    }

    private var summary: HTML? {
        let wrong = wrong
        guard !wrong.isEmpty else { return nil }
        return """
            <div class="notice problems" role="alert"><p>\(speaker(.formProblems))</p>
            <ul>\(wrong.prefix(100), each: { "<li><a href=\"#\($0.id)\">\($0.words)</a></li>" })</ul></div>
            """
    }

    private var table: HTML {
        TableView(
            id: "rows", caption: heading,
            columns: [
                .init(heading: speaker(.manyNumber), kind: .number), .init(heading: speaker(.recordLabel)),
                .init(heading: speaker(.manyBecomes)), .init(heading: speaker(.manyWrong)),
            ],
            rows: changes.rows.enumerated().map { index, row in
                [
                    "<span id=\"row-\(index + 1)\" tabindex=\"-1\">\(index + 1)</span>", "\(row.name)", became(row),
                    "<span class=\"error\">\(row.problems.map { "\(speaker.field($0.field)): \(speaker($0.fault))" }.joined(separator: " "))</span>",
                ]
            }, hidesCaption: true, hasFixedRows: true
        ).content
    }

    private func became(_ row: ManyChanges.Row) -> HTML {
        if row.differences.isEmpty { return row.problems.isEmpty ? "\(speaker(.undoNothing))" : .empty }
        return HTML(
            row.differences.map { difference in
                let before: HTML? = difference.before.isEmpty ? nil : "<del>\(difference.before)</del> "
                let after: HTML = difference.after.isEmpty ? "\(speaker(.absent))" : "<ins>\(difference.after)</ins>"
                return "<p>\(difference.label): \(before)\(after)</p>"
            })
    }

    private var form: HTML? {
        guard changes.count > 0 || isReasonMissing, !changes.isWrong else { return nil }
        return """
            <form method="post" action="\(call.address(.editing(action)).text)" class="record">
            <input type="hidden" name="token" value="\(call.visitor.formToken)">
            <input type="hidden" name="command" value="\(changes.command.id.description)">
            <input type="hidden" name="confirmed" value="\(changes.figures.seal)">
            \(HTML.hidden(pairs))
            \(ReasonField(speaker: speaker, reason: reason).content)
            <p class="act"><button name="act" value="save">\(speaker(.manyDo, ["count": speaker.number(changes.count)]))</button></p>
            </form>
            """
    }
}

extension Wording {
    static let manyCount = Wording("Records that would change: {count}.", "Số bản ghi sẽ thay đổi: {count}.")
    static let manyRow = Wording("Row {row}, {field}:", "Dòng {row}, {field}:")
    static let manyNumber = Wording("Row", "Dòng")
    static let manyBecomes = Wording("What changes", "Thay đổi")
    static let manyWrong = Wording("What to mend", "Cần sửa")
    static let manyDo = Wording("Save {count} records in one commit", "Lưu {count} bản ghi trong một lần ghi")
    static let bulkTitle = Wording("Change one field of many records", "Đổi một trường của nhiều bản ghi")
    static let bulkField = Wording("Which field", "Trường nào")
    static let bulkFieldHelp = Wording(
        "What you write on the next page stands in this field of every record that was chosen.",
        "Nội dung bạn ghi ở trang sau sẽ thay cho trường này của mọi bản ghi đã chọn.")
    static let bulkNext = Wording("Go on", "Tiếp tục")
    static let bulkSee = Wording("See what it would change", "Xem thay đổi")
    static let bulkNone = Wording("Choose at least one record.", "Hãy chọn ít nhất một bản ghi.")
    static let bulkChosen = Wording("Chosen: {count}.", "Đã chọn: {count}.")
    static let pasteTitle = Wording("Paste: {kind}", "Dán: {kind}")
    static let pasteBlock = Wording("The block", "Khối dữ liệu")
    static let pasteHelp = Wording(
        "Copy rows with their headings from a spreadsheet and paste them here. A heading is a field's name; the language of a text stands in brackets or after a dot, such as title.vi. Several records in one cell are parted by semicolons. A row with the identity of a record changes it; the others are new.",
        "Sao chép các dòng kèm tiêu đề cột từ bảng tính rồi dán vào đây. Tiêu đề là tên trường; ngôn ngữ của văn bản ghi trong ngoặc hoặc sau dấu chấm, ví dụ title.vi. Nhiều bản ghi trong một ô cách nhau bằng dấu chấm phẩy. Dòng có định danh sẽ sửa bản ghi đó; các dòng khác tạo bản ghi mới."
    )
    static let pasteColumns = Wording("Columns that are understood:", "Các cột được hiểu:")
    static let pasteUnknown = Wording(
        "These columns mean nothing here and are left out: {columns}.",
        "Các cột sau không có nghĩa ở đây và bị bỏ qua: {columns}.")
    static let pasteEmpty = Wording(
        "Paste at least a row of headings and one row below it.",
        "Hãy dán ít nhất một dòng tiêu đề và một dòng dữ liệu.")
    static let pasteTooLarge = Wording(
        "At most {rows} rows and {columns} columns at once.", "Mỗi lần tối đa {rows} dòng và {columns} cột.")
    static let pasteTwice = Wording("Two columns are “{column}”.", "Có hai cột “{column}”.")
    static let pasteWidth = Wording(
        "Row {row} has {count} cells; the headings are {columns}.", "Dòng {row} có {count} ô; có {columns} tiêu đề.")
}
