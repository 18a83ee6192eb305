/// Words of the page about the data for programs.
extension Wording {
    static let apiTitle = Wording("The data, for programs", "Dữ liệu dành cho phần mềm")
    static let apiLink = Wording("The data, for programs", "Dữ liệu dành cho phần mềm")
    static let apiIntro = Wording(
        "Every page of this server has its data as JSON under /api/v1, at the same address and with the same parameters. No key is needed.",
        "Mỗi trang của máy chủ này đều có dữ liệu dạng JSON dưới /api/v1, tại cùng địa chỉ và với cùng các tham số. Không cần khóa truy cập."
    )
    static let apiStart = Wording("Begin at the list of programmes", "Bắt đầu từ danh sách chương trình")
    static let apiStartText = Wording(
        "Every answer leads on: “href” is the data of what is named, “page” the page for people.",
        "Mỗi câu trả lời đều dẫn tiếp: “href” là dữ liệu của mục được nêu, “page” là trang dành cho người đọc.")
    static let apiTime = Wording(
        "Choose the language, the day and what was known", "Chọn ngôn ngữ, ngày và thời điểm dữ liệu được biết")
    static let apiTimeText = Wording(
        "“lang” is en or vi, “at” a day, “known” a day, a commit's number or a release such as release-1. Left out, they mean your language, today and the newest. “context.permanent” is the address under which an answer stays as it is.",
        "“lang” là en hoặc vi, “at” là một ngày, “known” là một ngày, số của một lần ghi hoặc một lần công bố như release-1. Nếu bỏ trống, đó là ngôn ngữ của quý vị, hôm nay và dữ liệu mới nhất. “context.permanent” là địa chỉ mà tại đó câu trả lời không thay đổi."
    )
    static let apiLists = Wording("Read lists page by page", "Đọc danh sách theo từng trang")
    static let apiListsText = Wording(
        "A page has 50 rows; “next” leads to the one after it and is null on the last. Filters and order are those of the list for people.",
        "Mỗi trang có 50 dòng; “next” dẫn đến trang sau và là null ở trang cuối. Điều kiện lọc và thứ tự giống như danh sách dành cho người đọc."
    )
    static let apiTables = Wording("Or take a whole table", "Hoặc tải cả bảng")
    static let apiTablesText = Wording(
        "Every list, figure and the public record are CSV files too, in UTF-8, with a point before decimals in both languages.",
        "Mọi danh sách, số liệu và phần “đã công bố” đều có tệp CSV, mã UTF-8, dùng dấu chấm thập phân trong cả hai ngôn ngữ."
    )
    static let apiChanges = Wording("Ask only for what changed", "Chỉ hỏi những gì đã thay đổi")
    static let apiChangesText = Wording(
        "Send an answer's ETag back with If-None-Match: 304 says that nothing changed. Feeds tell of releases, of a figure and of a project.",
        "Gửi lại ETag của câu trả lời bằng If-None-Match: mã 304 cho biết không có gì thay đổi. Nguồn tin Atom báo các lần công bố, thay đổi của số liệu và của dự án."
    )
    static let apiCheck = Wording("Check what you took", "Kiểm chứng dữ liệu đã lấy")
    static let apiCheckText = Wording(
        "A receipt proves one figure; the public export is the whole public ledger, from which every figure can be computed again.",
        "Biên nhận chứng minh một số liệu; bản trích xuất công khai là toàn bộ sổ cái công khai, từ đó có thể tính lại mọi số liệu."
    )
    static let apiDescription = Wording(
        "The whole description, for programs (OpenAPI 3.1)", "Bản mô tả đầy đủ cho phần mềm (OpenAPI 3.1)")
}
