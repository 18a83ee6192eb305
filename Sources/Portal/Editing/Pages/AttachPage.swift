import Attachments
import Languages

/// Where a file is handed in.
struct AttachPage: Page {
    let call: WorkspaceCall
    let record: String?
    let name: String?
    var problem: String?

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.attachTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.attachTitle))</h1>
        \(name.map { "<p class=\"lead\">\($0)</p>" })
        \(summary)
        <form method="post" enctype="multipart/form-data" action="\(call.address(.editing(.attach(nil))).text)" class="record">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <input type="hidden" name="record" value="\(record ?? "")">
        <div class="field\(problem == nil ? nil : " wrong" as HTML)"><label for="file">\(speaker(.attachFile))</label>
        <p class="help" id="file-help">\(speaker(.attachHelp, ["megabytes": speaker.number(CheckedFile.largest >> 20)]))</p>
        <p class="error" id="file-error">\(problem ?? "")</p>
        <input type="file" id="file" name="file" required aria-describedby="file-help file-error" \
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp"></div>
        <p class="act"><button>\(speaker(.attachSend))</button></p>
        </form>
        """
    }

    private var summary: HTML? {
        problem.map {
            """
            <div class="notice problems" role="alert"><p>\(speaker(.fileRefused))</p>
            <ul><li><a href="#file">\($0)</a></li></ul></div>
            """
        }
    }
}

extension Wording {
    static let attachFile = Wording("The file", "Tệp")
    static let attachHelp = Wording(
        "PDF, DOCX, XLSX, PNG, JPEG or WebP, at most {megabytes} MB, without macros or scripts. On the next page you give its title, language, source and rights, and a photograph's caption and credit. It is internal until its document is public.",
        "PDF, DOCX, XLSX, PNG, JPEG hoặc WebP, tối đa {megabytes} MB, không có macro hay mã lệnh. Ở trang tiếp theo, bạn ghi tên, ngôn ngữ, nguồn và quyền sử dụng, với ảnh thì thêm chú thích và tác giả. Tệp là nội bộ cho đến khi tài liệu được công khai."
    )
    static let attachSend = Wording("Hand in and describe it", "Nộp và mô tả tệp")
    static let attachOther = Wording("Hand in the file, or another one", "Nộp tệp, hoặc thay tệp khác")
    static let fileRefused = Wording("The file was not taken:", "Tệp không được nhận:")
    static let fileEmpty = Wording("Choose a file; this one is empty.", "Hãy chọn tệp; tệp này trống.")
    static let fileTooLarge = Wording(
        "The file is larger than {megabytes} MB. Make it smaller, or give its web address instead.",
        "Tệp lớn hơn {megabytes} MB. Hãy giảm dung lượng, hoặc ghi địa chỉ trên mạng của tệp.")
    static let fileUnknown = Wording(
        "By its content the file is neither PDF, DOCX, XLSX, PNG, JPEG nor WebP. SVG, old Office files and programs are not taken.",
        "Theo nội dung, tệp không phải PDF, DOCX, XLSX, PNG, JPEG hay WebP. Không nhận SVG, tệp Office cũ và chương trình."
    )
    static let fileBroken = Wording(
        "The file is damaged, cut off or locked by a password. Save it again and hand that in.",
        "Tệp bị hỏng, bị cắt hoặc có mật khẩu. Hãy lưu lại rồi nộp.")
    static let fileMixed = Wording(
        "Something stands in the file that does not belong to it. Save it again from its own program.",
        "Trong tệp có phần không thuộc về nó. Hãy lưu lại từ chương trình gốc.")
    static let fileBomb = Wording(
        "The file becomes far too large when it is opened.", "Tệp trở nên quá lớn khi mở ra.")
    static let fileActive = Wording(
        "The file holds macros, scripts or other files that run. Save it without them.",
        "Tệp chứa macro, mã lệnh hoặc tệp chạy được. Hãy lưu lại không kèm những thứ đó.")
    static let fileInfected = Wording(
        "The virus scanner found something in the file.", "Trình quét vi-rút phát hiện vấn đề trong tệp.")
    static let fileUnscanned = Wording(
        "The virus scanner could not look at the file. Try again later, or tell whoever runs the server.",
        "Trình quét vi-rút chưa kiểm tra được tệp. Hãy thử lại sau, hoặc báo cho người vận hành máy chủ.")
}
