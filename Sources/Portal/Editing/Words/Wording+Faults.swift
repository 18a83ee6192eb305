import Commands
import Languages

extension Speaker {
    /// What is wrong with a field, and what would be right.
    func callAsFunction(_ fault: FormFault) -> String {
        switch fault {
        case .missing: self(.faultMissing)
        case .date: self(.faultDate)
        case .day: self(.faultDay)
        case .decimal: self(.faultDecimal)
        case .money: self(.faultMoney)
        case .currency: self(.faultCurrency)
        case .code: self(.faultCode)
        case .whole: self(.faultWhole)
        case .choice: self(.faultChoice)
        case .language: self(.faultLanguage)
        case .languageTwice: self(.faultLanguageTwice)
        case .noSuchRecord(let words): self(.faultNoRecord, ["words": words])
        case .severalRecords(let words): self(.faultSeveral, ["words": words])
        case .twice(let words): self(.faultTwice, ["words": words])
        case .negative: self(.faultNegative)
        case .undecided: self(.faultUndecided)
        case .notShown: self(.faultNotShown)
        case .rule(let rule, let reason): self.rule(rule, reason)
        }
    }

    /// A rule speaks English and is exact; in another language the rule itself is said.
    private func rule(_ rule: String, _ reason: String) -> String {
        if language == .english {
            return reason.prefix(1).uppercased() + reason.dropFirst() + (reason.hasSuffix(".") ? "" : ".")
        }
        return Rule(rawValue: rule).map { self(Wording.rule($0)) } ?? reason
    }
}

extension Wording {
    static let faultMissing = Wording("Write something here.", "Mục này là bắt buộc.")
    static let faultDate = Wording(
        "Write a date such as 2025, 2025-08 or 2025-08-11.", "Ghi ngày như 2025, 2025-08 hoặc 2025-08-11.")
    static let faultDay = Wording("Write a day such as 2025-08-11.", "Ghi ngày như 2025-08-11.")
    static let faultDecimal = Wording(
        "Write a number such as 24.8, with a point and no separators.",
        "Ghi số như 24.8, dùng dấu chấm thập phân và không dùng dấu phân cách.")
    static let faultMoney = Wording(
        "Write an amount such as 1250000.50, with a point, no separators, and no finer than the currency's smallest unit.",
        "Ghi số tiền như 1250000.50, dùng dấu chấm thập phân, không dùng dấu phân cách và không chi tiết hơn đơn vị nhỏ nhất của đồng tiền."
    )
    static let faultCurrency = Wording(
        "Write the currency as three letters, such as USD.", "Ghi đơn vị tiền tệ bằng ba chữ cái, ví dụ USD.")
    static let faultCode = Wording(
        "This is not such a code; see the help above.", "Mã này không đúng; xem hướng dẫn ở trên.")
    static let faultWhole = Wording("Write a whole number, from 0.", "Ghi một số nguyên, từ 0.")
    static let faultChoice = Wording("Choose one of the list.", "Chọn một mục trong danh sách.")
    static let faultLanguage = Wording(
        "Say in which language the other words are: a tag such as km or pt-TL.",
        "Ghi rõ phần bổ sung bằng ngôn ngữ nào: thẻ như km hoặc pt-TL.")
    static let faultLanguageTwice = Wording(
        "The words in that language stand above already.", "Ngôn ngữ này đã có ở trên.")
    static let faultNoRecord = Wording(
        "No record is found by “{words}”. Write its code, its name or its address.",
        "Không tìm thấy bản ghi nào theo “{words}”. Ghi mã, tên hoặc địa chỉ của bản ghi.")
    static let faultSeveral = Wording(
        "“{words}” fits several records. Write the code or the whole name.",
        "“{words}” khớp với nhiều bản ghi. Ghi mã hoặc tên đầy đủ.")
    static let faultTwice = Wording("“{words}” stands here twice.", "“{words}” xuất hiện hai lần.")
    static let faultNegative = Wording("This is below zero.", "Giá trị này là số âm.")
    static let faultUndecided = Wording(
        "Choose between your words and theirs.", "Hãy chọn giữa nội dung của bạn và của người kia.")
    static let faultNotShown = Wording("There is no such field.", "Không có trường này.")

    /// A rule in a sentence.
    static func rule(_ rule: Rule) -> Wording {
        switch rule {
        case .access: Wording("You may not do this.", "Bạn không có quyền làm việc này.")
        case .explanation: Wording("Say why, in a sentence.", "Hãy nêu lý do trong một câu.")
        case .size: Wording("This is too much for one change.", "Nội dung quá lớn cho một lần thay đổi.")
        case .version:
            Wording("Somebody else changed it meanwhile.", "Người khác đã thay đổi bản ghi trong lúc này.")
        case .kind: Wording("A record keeps its kind.", "Bản ghi không được đổi loại.")
        case .canonical: Wording("This cannot be written so.", "Nội dung không ghi được ở dạng này.")
        case .reference:
            Wording(
                "What is named here must exist and fit.",
                "Bản ghi được dẫn chiếu phải đang dùng, đúng loại và phù hợp.")
        case .publicReference:
            Wording(
                "What is public names only what is public.",
                "Bản ghi công khai chỉ được dẫn chiếu bản ghi công khai; hãy công khai bản ghi kia trước.")
        case .unique:
            Wording("This is taken by another record.", "Đã có bản ghi khác dùng giá trị này; hãy chọn giá trị khác.")
        case .period: Wording("It ends before it begins.", "Thời điểm kết thúc trước thời điểm bắt đầu.")
        case .amount:
            Wording(
                "Amounts are not negative; agreed amounts are in US dollars.",
                "Số tiền không được âm, tỷ giá và số thứ tự phải lớn hơn 0, số tiền thỏa thuận tính bằng USD.")
        case .samePlan: Wording("It belongs to another plan.", "Bản ghi được dẫn chiếu thuộc kế hoạch khác.")
        case .fraction:
            Wording(
                "Numerator and denominator are not a fraction.",
                "Tử số và mẫu số phải cùng có hoặc cùng để trống, và tử số không lớn hơn mẫu số.")
        case .consent:
            Wording(
                "The partner's consent is not recorded.",
                "Đây là số tiền của đối tác chưa ghi nhận sự đồng ý; hãy ghi nhận, hoặc chọn “không công bố”.")
        case .definition: Wording("The definition does not fit.", "Định nghĩa không hợp lệ hoặc đã bị khóa.")
        case .release: Wording("The release does not fit.", "Số kỳ công bố hoặc định nghĩa không hợp lệ.")
        case .confirmation: Wording("There is no such version.", "Không có phiên bản này.")
        case .words: Wording("These are too many words.", "Nội dung vượt quá số từ cho phép.")
        case .step:
            Wording(
                "The project's way does not allow this step.",
                "Bước này chưa thực hiện được theo trình tự của dự án.")
        case .parts: Wording("The parts do not fit together.", "Các phần không khớp với nhau.")
        case .clock: Wording("A live ledger takes its times from the clock.", "Sổ cái thật lấy giờ từ đồng hồ.")
        }
    }
}
