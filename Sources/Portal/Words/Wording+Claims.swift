/// The public record, and what is found on claims.
extension Wording {
    static let publicRecord = Wording("The public record", "Số liệu đã công bố")
    static let publicRecordIntro = Wording(
        "Numbers that were stated in public of this programme, as the sources state them, with what arithmetic and the register say of each. A difference may be a slip of a reporter or a translator, or no slip at all: nothing here judges.",
        "Những số liệu về chương trình đã được nêu công khai, theo đúng nguồn, kèm theo kết quả tính toán và số liệu của sổ đăng ký. Sự khác nhau có thể do người đưa tin hoặc người dịch, hoặc không phải là sai sót: trang này không đưa ra phán xét nào."
    )
    static let seenCount = Wording(
        "In short: what can be seen of {count} of them", "Tóm tắt: nhận xét về {count} số liệu")
    static let noClaimsMatch = Wording(
        "No claim matches. Leave something out, or show all.",
        "Không có số liệu nào phù hợp. Hãy bỏ bớt điều kiện, hoặc xem tất cả.")
    static let noClaimsAtAll = Wording(
        "No number stated in public is recorded for this programme by this day.",
        "Tính đến ngày này chưa ghi nhận số liệu nào được công bố về chương trình.")
    static let filterHeading = Wording("Narrow down", "Lọc")
    static let filterSubject = Wording("What was stated", "Nội dung")
    static let filterYear = Wording("Year", "Năm")
    static let filterLanguage = Wording("Language of the source", "Ngôn ngữ của nguồn")
    static let foundAny = Wording("anything", "có nhận xét")
    static let foundNothing = Wording("nothing", "không có nhận xét")
    static let foundArithmetic = Wording("a fraction and its percentage", "phân số và tỷ lệ phần trăm")
    static let foundInferred = Wording("a fraction that was inferred", "phân số được suy ra")
    static let foundShare = Wording("a percentage against whole numbers", "tỷ lệ phần trăm so với số nguyên")
    static let foundListing = Wording("parts against their total", "các phần so với tổng số")
    static let foundSameOccasion = Wording("another number on the same occasion", "số khác trong cùng dịp")
    static let foundSameAmount = Wording(
        "the same amount for another number of projects", "cùng số tiền cho số dự án khác")
    static let foundUnchecked = Wording("cannot be held against the register", "chưa thể đối chiếu với sổ đăng ký")
    static let filterAny = Wording("all", "tất cả")
    static let filterShow = Wording("Show", "Xem")
    static let filterClear = Wording("Show all", "Xem tất cả")
    static let exactWords = Wording("Exact words", "Nguyên văn")
    static let exactWordsNotHeld = Wording(
        "The exact words are not held here; they stand at the source.",
        "Nguyên văn chưa được lưu ở đây; xin xem tại nguồn.")
    static let exactWordsCount = Wording(
        "Exact words are held for {count} of them; those of the others stand at their sources.",
        "Lưu nguyên văn của {count} số liệu; nguyên văn của các số liệu khác xin xem tại nguồn.")
    static let recordUnchecked = Wording(
        "None of them can be held against the register, which has no project records other than illustrative ones.",
        "Chưa thể đối chiếu số liệu nào với sổ đăng ký, vì sổ chưa có bản ghi về dự án ngoài dữ liệu minh họa.")
    static let downloadRecord = Wording("Take these claims as CSV", "Tải các số liệu này dạng CSV")
    static let sourceLanguage = Wording("Language", "Ngôn ngữ")
    static let findings = Wording("What can be seen", "Nhận xét")
    static let listedParts = Wording("Parts that the source lists", "Các phần mà nguồn liệt kê")
    static let claimOfPlan = Wording("Of which plan", "Thuộc kế hoạch")
    static let claimOfAllPlans = Wording("all plans together", "tất cả các kế hoạch")
    static let claimTitle = Wording("{subject}: {value}", "{subject}: {value}")
    static let registersFigure = Wording("The register's figure", "Số liệu của sổ đăng ký")
    static let sameOccasionHeading = Wording("Stated on the same occasion", "Được công bố cùng dịp")
    static let recordVersion = Wording(
        "Record {record}, version {version}, written by commit {commit}",
        "Bản ghi {record}, phiên bản {version}, lần ghi số {commit}")
    static let inferredMark = Wording("inferred here", "suy ra tại đây")

    static let expectedOneOf = Wording("one of {values}", "một trong các giá trị {values}")
    static let expectedYear = Wording("a year such as 2025", "một năm, ví dụ 2025")
    static let expectedTag = Wording("the tag of a language, such as vi", "mã ngôn ngữ, ví dụ vi")
    static let expectedText = Wording(
        "text of at most 200 characters, in UTF-8", "văn bản không quá 200 ký tự, theo mã UTF-8")
}

extension CountedWording {
    static let claimsCount = CountedWording(
        one: "1 of {total} claims is shown.", other: "{count} of {total} claims are shown.",
        "Hiển thị {count}/{total} số liệu.")
}
