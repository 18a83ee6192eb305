/// What reports say around findings.
extension Words {
    static let fileLevel = Words("File level errors", "Lỗi ở cấp tệp")
    static let place = Words("{1} at line {2}, column {3}", "{1} ở dòng {2}, cột {3}")
    static let right = Words("Right: {1}", "Cần là: {1}")
    static let rightBelow = Words("right: {1}", "cần là: {1}")
    static let oneMoreCounted = Words(
        "{1} more finding is counted and not told.", "Còn {1} phát hiện được đếm nhưng không nêu.")
    static let moreCounted = Words(
        "{1} more findings are counted and not told.", "Còn {1} phát hiện được đếm nhưng không nêu.")
    static let notRun = Words(
        "Not run: 1000.0.1 to 1000.0.6 (they need other publishers' data).",
        "Không chạy: 1000.0.1 đến 1000.0.6 (cần dữ liệu của các đơn vị công bố khác).")
    static let nothingFound = Words("nothing found", "không có phát hiện")
    static let notIATI = Words("not IATI", "không phải IATI")
    static let oneRecord = Words("{1} record", "{1} bản ghi")
    static let records = Words("{1} records", "{1} bản ghi")

    static func judged(as version: StandardVersion) -> Words {
        Words("judged as \(version.rawValue)", "xét theo phiên bản \(version.rawValue)")
    }

    static func verdict(_ isValid: Bool) -> Words {
        isValid ? Words("valid", "hợp lệ") : Words("not valid", "không hợp lệ")
    }
}

extension Severity {
    /// What it is called.
    public var words: Words {
        switch self {
        case .critical: Words("critical", "nghiêm trọng")
        case .error: Words("error", "lỗi")
        case .warning: Words("warning", "cảnh báo")
        case .advisory: Words("advisory", "khuyến nghị")
        }
    }
}

extension Severity {
    /// What so many findings are called.
    public func words(of count: Int) -> Words {
        switch self {
        case _ where count == 1: words
        case .critical: Words("critical", "nghiêm trọng")
        case .error: Words("errors", "lỗi")
        case .warning: Words("warnings", "cảnh báo")
        case .advisory: Words("advisories", "khuyến nghị")
        }
    }
}

extension Category {
    /// What it is called.
    public var words: Words {
        switch self {
        case .iati: Words("file", "tệp")
        case .schema: Words("schema", "lược đồ")
        case .documents: Words("documents", "tài liệu")
        case .identifiers: Words("identifiers", "mã định danh")
        case .information: Words("basic information", "thông tin cơ bản")
        case .participating: Words("participating organisations", "tổ chức tham gia")
        case .geo: Words("geography", "địa lý")
        case .classifications: Words("classifications", "phân loại")
        case .financial: Words("money", "tài chính")
        case .relations: Words("relations", "quan hệ")
        case .performance: Words("results", "kết quả")
        case .organisation: Words("organisation", "tổ chức")
        }
    }
}

extension FileKind {
    /// What its records are.
    public var words: Words {
        self == .activities ? Words("activities", "hoạt động") : Words("organisations", "tổ chức")
    }
}
