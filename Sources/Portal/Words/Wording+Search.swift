import Search

/// The search.
extension Wording {
    static let searchLabel = Wording("Search this programme", "Tìm trong chương trình này")
    static let searchButton = Wording("Search", "Tìm")
    static let searchTitle = Wording("Search", "Tìm kiếm")
    static let searchTitleOf = Wording("Search: {text}", "Tìm kiếm: {text}")
    static let searchEmpty = Wording(
        "Type one word or several: a name, a code, a number, in any language of the records.",
        "Hãy nhập một hoặc vài từ: tên, mã, con số, bằng bất kỳ ngôn ngữ nào có trong bản ghi.")
    static let searchNoWord = Wording(
        "“{text}” has no letters or digits to look for.", "“{text}” không có chữ cái hay chữ số nào để tìm.")
    static let searchNothing = Wording(
        "Nothing that is public matches “{text}”.", "Không có nội dung công khai nào khớp với “{text}”.")
    static let searchCut = Wording(
        "Only the first {most} words were looked for.", "Chỉ tìm theo {most} từ đầu tiên.")
    static let searchKinds = Wording("Kinds of results", "Loại kết quả")
    static let searchEverything = Wording("Everything ({count})", "Tất cả ({count})")
    static let searchAll = Wording("{heading}: show all {count}", "{heading}: xem tất cả {count}")
    static let searchPages = Wording("Pages of results", "Các trang kết quả")
    static let searchPageOf = Wording("Page {page} of {last}", "Trang {page}/{last}")
    static let searchBefore = Wording("Previous page", "Trang trước")
    static let searchAfter = Wording("Next page", "Trang sau")
    static let searchTry = Wording("What to try", "Gợi ý")
    static let searchAlone = Wording("Only “{word}” ({count})", "Chỉ tìm “{word}” ({count})")
    static let searchNow = Wording("The same search in what is known now", "Tìm trong dữ liệu được ghi nhận đến nay")
    static let searchHintHalf = Wording(
        "The beginning of a word is enough: “agri” finds “agriculture”.",
        "Chỉ cần nhập phần đầu của từ: “nông” cũng tìm thấy “nông nghiệp”.")
    static let searchHintAccents = Wording(
        "Accents and capitals make no difference: “viet nam” finds “Việt Nam”.",
        "Không cần gõ dấu hay viết hoa: “viet nam” cũng tìm thấy “Việt Nam”.")
    static let searchHintAll = Wording(
        "A result has all the words; with fewer words there are more results.",
        "Mỗi kết quả phải có đủ các từ; càng ít từ, càng nhiều kết quả.")
    static let searchPlace = Wording("{field}, in {language}", "{field}, bằng {language}")
    static let searchClaim = Wording("{subject}: {value}, stated {day}", "{subject}: {value}, công bố {day}")
    static let searchCollecting = Wording("The search is being prepared", "Chức năng tìm kiếm đang được chuẩn bị")
    static let searchCollectingHint = Wording(
        "The other pages can be read meanwhile. Try again in a moment.",
        "Trong lúc chờ, có thể đọc các trang khác. Vui lòng thử lại sau giây lát.")

    static let expectedSearch = Wording(
        "a text of at most {most} characters", "một đoạn văn bản không quá {most} ký tự")
    static let expectedKind = Wording("one of {kinds}", "một trong các giá trị {kinds}")
    static let expectedSearchPageUpTo = Wording(
        "a page from 1 to {last}; one more word shortens a long list",
        "một trang từ 1 đến {last}; thêm một từ để rút ngắn danh sách")
}

extension SearchKind {
    /// The heading of what is found of a kind.
    var wording: Wording {
        switch self {
        case .figure: Wording("Figures", "Số liệu")
        case .project: Wording("Projects", "Dự án")
        case .action: Wording("Actions", "Dòng hành động")
        case .area: Wording("Strategic areas", "Lĩnh vực chiến lược")
        case .plan: Wording("Work plans", "Kế hoạch công tác")
        case .country: Wording("Countries", "Quốc gia")
        case .organisation: Wording("Organisations", "Tổ chức")
        case .meeting: Wording("Meetings", "Cuộc họp")
        case .document: Wording("Documents", "Tài liệu")
        case .claim: Wording("Numbers stated in public", "Số liệu được công bố")
        case .total: Wording("Totals stated for earlier years", "Tổng số được công bố cho các năm trước")
        }
    }
}

extension SearchField {
    /// What a field is called where something matches in it.
    var wording: Wording {
        switch self {
        case .code: Wording("Code", "Mã")
        case .title: Wording("Title", "Tên")
        case .name: Wording("Name", "Tên")
        case .occasion: Wording("Occasion", "Dịp công bố")
        case .subject: Wording("What was stated", "Nội dung được công bố")
        case .wording: Wording("Wording", "Nguyên văn")
        case .value: Wording("Value", "Giá trị")
        case .date: Wording("Date", "Ngày")
        case .venue: Wording("Venue", "Địa điểm")
        case .description: Wording("Description", "Mô tả")
        case .note: Wording("Note", "Ghi chú")
        case .rights: Wording("Rights", "Quyền sử dụng")
        }
    }
}

extension CountedWording {
    static let searchFound = CountedWording(one: "1 result", other: "{count} results", "{count} kết quả")
}
