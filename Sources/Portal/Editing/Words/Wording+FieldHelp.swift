import WorkPlan

/// What is said beside the fields of a form: what belongs there, and the rule that it is held against.
extension Wording {
    /// Help of a field; that of its kind before that of its name.
    static func help(_ field: String, of kind: Kind) -> Wording? { helps["\(kind.rawValue).\(field)"] ?? helps[field] }

    /// How a value is written, whatever the field.
    static func help(_ shape: FieldDescription.Shape) -> Wording? {
        switch shape {
        case .single(.date), .list(.date): .helpDate
        case .single(.day), .list(.day): .helpDay
        case .single(.amount): .helpAmount
        case .single(.money): .helpMoney
        case .single(.decimal), .list(.decimal): .helpDecimal
        case .list(.words): .helpLines
        case .integer: .helpWhole
        default: nil
        }
    }

    static let helpDate = Wording(
        "As precisely as it is known: 2025, 2025-08 or 2025-08-11.",
        "Ghi đến mức đã biết: 2025, 2025-08 hoặc 2025-08-11.")
    static let helpDay = Wording("A day, such as 2025-08-11.", "Một ngày, ví dụ 2025-08-11.")
    static let helpAmount = Wording(
        "Digits with a decimal point and no separators, such as 1250000.50, and the currency, such as USD. Not below zero: what comes back is a flow of its own.",
        "Viết chữ số, dùng dấu chấm cho phần thập phân và không dùng dấu phân cách, ví dụ 1250000.50, kèm đơn vị tiền tệ, ví dụ USD. Không ghi số âm: khoản hoàn trả là một dòng tiền riêng."
    )
    static let helpMoney = Wording(
        "Digits with a decimal point and no separators, such as 1250000.50, and the currency.",
        "Viết chữ số, dùng dấu chấm cho phần thập phân và không dùng dấu phân cách, ví dụ 1250000.50, kèm đơn vị tiền tệ."
    )
    static let helpDecimal = Wording(
        "Digits with a decimal point and no separators, such as 24.8.",
        "Viết chữ số, dùng dấu chấm cho phần thập phân, ví dụ 24.8.")
    static let helpLines = Wording("One a line.", "Mỗi mục một dòng.")
    static let helpWhole = Wording("A whole number, from 0.", "Một số nguyên, từ 0.")

    private static let helps: [String: Wording] = [plans, money, others, way, results, releases]
        .reduce(into: [:]) { all, some in all.merge(some) { $1 } }

    private static let plans: [String: Wording] = [
        "code": Wording(
            "A short name that people cite. It is given once: no other record of the same place has it.",
            "Tên ngắn dùng khi dẫn chiếu. Mỗi mã chỉ cấp một lần, không trùng với bản ghi khác cùng cấp."),
        "organisation.code": Wording(
            "A short name that people cite, such as ASEC; no other organisation has it.",
            "Tên viết tắt dùng khi dẫn chiếu, ví dụ ASEC; không trùng với tổ chức khác."),
        "title": Wording("As it is officially written.", "Ghi đúng như văn bản chính thức."),
        "name": Wording("The official name.", "Tên chính thức."),
        "definition.name": Wording(
            "Its name in addresses, such as action-coverage.", "Tên trong địa chỉ, ví dụ action-coverage."),
        "secretariat": Wording("Who keeps the programme.", "Tổ chức quản lý chương trình."),
        "definition.version": Wording(
            "The next number of this name; a released version never changes.",
            "Số phiên bản tiếp theo của tên này; phiên bản đã công bố không bao giờ đổi."),
        "time-zone": Wording(
            "In which “today” is meant, such as Asia/Jakarta.", "Múi giờ dùng để tính “hôm nay”, ví dụ Asia/Jakarta."),
        "starts": Wording("When it begins.", "Thời điểm bắt đầu."),
        "ends": Wording("Not before it begins.", "Không trước ngày bắt đầu."),
        "adopted": Wording("When it was adopted.", "Ngày được thông qua."),
        "plan": Wording("The work plan that it belongs to.", "Kế hoạch công tác chứa bản ghi này."),
        "consent.plan": Wording(
            "For which plan the consent holds; without one, for all.",
            "Sự đồng ý áp dụng cho kế hoạch nào; để trống là cho mọi kế hoạch."),
        "area": Wording(
            "An area of the same plan. Only an enabling action stands in none.",
            "Lĩnh vực của cùng kế hoạch. Chỉ hoạt động hỗ trợ mới không thuộc lĩnh vực nào."),
        "position": Wording("Its place in the plan's own order.", "Thứ tự trong kế hoạch."),
        "enabling": Wording(
            "Enabling actions are counted apart from the others.", "Hoạt động hỗ trợ được tính riêng."),
        "actions": Wording(
            "Actions of the same plan, each once.", "Các dòng hành động của cùng kế hoạch, mỗi dòng một lần."),
        "description": Wording("What the project does, in at most 300 words.", "Nội dung dự án, tối đa 300 từ."),
        "modality": Wording("Who holds and manages the money.", "Bên giữ và quản lý tiền."),
        "proponent": Wording("Who proposes the project.", "Bên đề xuất dự án."),
        "implementer": Wording("Who carries the project out.", "Bên thực hiện dự án."),
        "carried-from": Wording(
            "The record of the same project in the plan before.", "Bản ghi của chính dự án này trong kế hoạch trước."),
        "event": Wording("What happened to the project.", "Việc đã xảy ra với dự án."),
        "milestone.date": Wording("When it happened.", "Thời điểm diễn ra."),
        "meeting": Wording("The meeting that decided it.", "Cuộc họp đã quyết định."),
        "project": Wording("The project that it belongs to.", "Dự án mà bản ghi thuộc về."),
        "flow.project": Wording(
            "A contribution to a pooled fund belongs to no project.",
            "Khoản đóng góp vào quỹ chung không thuộc dự án nào."),
        "beneficiary.project": Wording(
            "Without a project, the whole programme serves the country.",
            "Để trống nếu cả chương trình phục vụ nước này."),
    ]

    private static let money: [String: Wording] = [
        "source": Wording("Who gives this part of the budget.", "Bên cấp phần ngân sách này."),
        "amount": Wording(
            "In its own currency. A partner's amount is public only with its recorded consent.",
            "Theo đồng tiền gốc. Số tiền của đối tác chỉ công khai khi đã ghi nhận sự đồng ý của họ."),
        "agreed-usd": Wording(
            "The US$ amount that the approval agreed; it wins over any conversion.",
            "Số tiền USD đã thỏa thuận khi phê duyệt; được ưu tiên hơn mọi quy đổi."),
        "approved": Wording("When it was approved.", "Ngày phê duyệt."),
        "replaces": Wording(
            "A line of the same project that this one replaces.", "Khoản của cùng dự án được khoản này thay thế."),
        "provider": Wording("Who gives.", "Bên chi."),
        "receiver": Wording("Who receives.", "Bên nhận."),
        "leg": Wording("Which part of its way the money goes here.", "Chặng đường của đồng tiền."),
        "flow.type": Wording("A pledge is not a payment.", "Cam kết chưa phải là giải ngân."),
        "in-kind": Wording("Value that moves without money.", "Giá trị chuyển giao không bằng tiền."),
        "currency": Wording(
            "A code of three capital letters, such as VND; the US dollar needs no rate.",
            "Mã ba chữ hoa, ví dụ VND; đô la Mỹ không cần tỷ giá."),
        "units-per-usd": Wording(
            "How many units one US dollar buys; above zero.", "Số đơn vị cho một đô la Mỹ; lớn hơn 0."),
        "period": Wording(
            "The year, month or day of the rate; one rate for each.",
            "Năm, tháng hoặc ngày của tỷ giá; mỗi kỳ một tỷ giá."),
        "from": Wording("Since when it holds.", "Có hiệu lực từ khi nào."),
        "until": Wording("Not before it begins.", "Không trước khi bắt đầu."),
        "consent.until": Wording(
            "When the consent ends. A consent with an end makes nothing public.",
            "Khi sự đồng ý kết thúc. Sự đồng ý có thời hạn không cho phép công khai."),
    ]

    private static let others: [String: Wording] = [
        "body-type": Wording("What it is, not the status it holds.", "Loại hình, không phải quy chế."),
        "country": Wording("Three capital letters, such as VNM.", "Ba chữ hoa, ví dụ VNM."),
        "parent": Wording("The body that it is part of.", "Tổ chức cấp trên."),
        "category": Wording("The status that was conferred.", "Quy chế được trao."),
        "organisation": Wording("Whom it is about.", "Tổ chức liên quan."),
        "beneficiary.organisation": Wording("The country's state.", "Nhà nước của nước thụ hưởng."),
        "consent.organisation": Wording("The partner that consents.", "Đối tác đồng ý."),
        "series": Wording("The series that it belongs to.", "Chuỗi cuộc họp."),
        "ordinal": Wording(
            "Its number in the series, from 1; given once.", "Lần thứ mấy, từ 1; mỗi số chỉ dùng một lần."),
        "venue": Wording("Town and country.", "Thành phố và nước."),
        "chair": Wording("Who chairs it.", "Bên chủ trì."),
        "mode": Wording("How people take part.", "Hình thức tham dự."),
        "date": Wording("Its date.", "Ngày của tài liệu."),
        "language": Wording("A tag such as en, vi or pt-TL.", "Thẻ ngôn ngữ, ví dụ en, vi hoặc pt-TL."),
        "quality": Wording("What kind of source it is.", "Loại nguồn."),
        "address": Wording("A web address.", "Địa chỉ trên mạng."),
        "sha256": Wording(
            "What names the file that was handed in; it is set with the file.",
            "Mã của tệp đã nộp; được ghi cùng với tệp."),
        "rights": Wording(
            "Under what licence it may be used, or whom to ask.", "Giấy phép sử dụng, hoặc nơi cần hỏi."),
        "caption": Wording("What a photograph shows.", "Nội dung bức ảnh."),
        "credit": Wording("Who took a photograph.", "Người chụp ảnh."),
        "documents": Wording("The papers that it rests on.", "Các tài liệu làm căn cứ."),
        "illustrative": Wording(
            "Made up to show how Titian works; every figure it adds to says so.",
            "Dữ liệu minh họa; mọi số liệu có nó đều ghi rõ điều này."),
        "note": Wording("What a reader should know besides.", "Điều người đọc cần biết thêm."),
        "stated": Wording("When it was stated.", "Ngày phát biểu."),
        "occasion": Wording("Where it was stated.", "Dịp phát biểu."),
        "subject": Wording("What is counted or summed.", "Đối tượng được đếm hoặc cộng."),
        "value": Wording("As it was said.", "Đúng như đã nêu."),
        "unit": Wording("The unit of the value.", "Đơn vị của giá trị."),
        "numerator": Wording(
            "Give both numerator and denominator, or neither; not above the denominator.",
            "Ghi cả tử số và mẫu số, hoặc không ghi; không lớn hơn mẫu số."),
        "denominator": Wording("Above zero.", "Lớn hơn 0."),
        "fraction": Wording("Whether the source states the fraction.", "Nguồn có nêu phân số hay không."),
        "scope": Wording("Of what the number is stated.", "Phạm vi của con số."),
        "breakdown": Wording("The parts that the source lists.", "Các phần mà nguồn liệt kê."),
        "breakdown-wording": Wording("“including” or “of which”, as the source has it.", "“trong đó”, theo nguồn."),
        "words": Wording("The exact words, as far as they are quoted.", "Nguyên văn phần được trích."),
        "at-least": Wording("The source says “more than”.", "Nguồn ghi “hơn”."),
        "number": Wording("The next number after the last release.", "Số tiếp theo sau kỳ công bố trước."),
        "release.day": Wording("The day D of its figures.", "Ngày D của các số liệu."),
        "definitions": Wording(
            "Digests of the definitions, one a line.", "Mã băm của các định nghĩa, mỗi dòng một mã."),
        "document": Wording("The definition as canonical JSON.", "Định nghĩa dưới dạng JSON chuẩn."),
        "digest": Wording("It is computed when the form is saved.", "Được tính khi lưu."),
        "record": Wording(
            "The record that somebody looked at: its address, or the 32 digits at its end.",
            "Bản ghi đã được xem: địa chỉ của nó, hoặc 32 ký tự cuối."),
        "confirmation.version": Wording("The version that they saw.", "Phiên bản đã xem."),
        "by": Wording("Who found it right.", "Bên xác nhận là đúng."),
        "confirmation.day": Wording("When they looked at it.", "Ngày xem."),
    ]
}
