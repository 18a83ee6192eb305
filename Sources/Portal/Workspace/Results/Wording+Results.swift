import WorkPlan

/// Results, their indicators, and what was measured.
extension Wording {
    static let resultsTitle = Wording("Results", "Kết quả")
    static let resultLabel = Wording("Result", "Kết quả")
    static let resultLevel = Wording("Level", "Cấp độ")
    static let indicatorLabel = Wording("Result indicator", "Chỉ số kết quả")
    static let indicatorMeasure = Wording("Counted in", "Đơn vị đếm")
    static let measurementRole = Wording("Baseline, target or actual", "Ban đầu, mục tiêu hay thực tế")
    static let measurementSex = Wording("Sex", "Giới tính")
    static let measurementWho = Wording("Of whom", "Đối tượng")
    static let measurementEverybody = Wording("everybody", "tất cả")
    static let measurementAllCountries = Wording("all countries", "tất cả các nước")
    static let valueLabel = Wording("Value", "Giá trị")
    static let resultsNote = Wording(
        "Attendances and persons trained are two figures: somebody who comes to three courses is one person and three attendances. They are never added up, nor are the parts by sex and by country.",
        "Số lượt tham dự và số người được đào tạo là hai số liệu khác nhau: một người dự ba khóa học là một người và ba lượt. Hai số này không bao giờ được cộng lại, các phần theo giới tính và theo nước cũng vậy."
    )
    static let resultAdd = Wording("Add a result", "Thêm kết quả")
    static let resultTitleHelp = Wording(
        "What is to be there in the end, such as: officials can issue certificates of origin.",
        "Điều cần đạt được khi kết thúc, ví dụ: cán bộ cấp được giấy chứng nhận xuất xứ.")
    static let indicatorAdd = Wording("Add a result indicator", "Thêm chỉ số kết quả")
    static let indicatorTitleHelp = Wording(
        "What is counted to see whether the result was reached.", "Nội dung được đếm để biết kết quả đã đạt hay chưa.")
    static let measurementAdd = Wording("Add a value", "Thêm giá trị")
    static let measurementCorrect = Wording("Correct", "Đính chính")
    static let measurementCorrectTitle = Wording("Correct a value", "Đính chính giá trị")
    static let measurementCorrectHelp = Wording(
        "The value that stands now stays visible in the history of the record.",
        "Giá trị hiện tại vẫn được giữ trong lịch sử của bản ghi.")
    static let measurementWas = Wording("It is {value} now.", "Hiện là {value}.")
    static let measurementBefore = Wording("before: {values}", "trước đây: {values}")
    static let valueHelp = Wording(
        "People in whole numbers; other values with a point.",
        "Số người ghi bằng số nguyên; giá trị khác dùng dấu chấm.")
    static let startsHelp = Wording(
        "A year, a month or a day: 2026, 2026-03 or 2026-03-31.", "Năm, tháng hoặc ngày: 2026, 2026-03 hoặc 2026-03-31."
    )
    static let noResults = Wording("No result is recorded yet.", "Chưa ghi nhận kết quả nào.")
    static let noIndicators = Wording("No indicator yet.", "Chưa có chỉ số.")
    static let noMeasurements = Wording("No value yet.", "Chưa có giá trị.")
    static let resultSave = Wording("Save", "Lưu")
    static let endsHelp = Wording(
        "Leave it empty for a single date.", "Để trống nếu chỉ là một thời điểm.")
    static let stepPeriodFrom = Wording("From", "Từ")
    static let stepPeriodUntil = Wording("Until", "Đến")
}

extension ResultLevel {
    var wording: Wording {
        switch self {
        case .output: Wording("output", "đầu ra")
        case .outcome: Wording("outcome", "kết quả tác động")
        }
    }
}

extension ResultMeasure {
    var wording: Wording {
        switch self {
        case .attendances: Wording("attendances", "lượt tham dự")
        case .personsTrained: Wording("persons trained", "người được đào tạo")
        case .number: Wording("number", "số lượng")
        case .percent: Wording("per cent", "phần trăm")
        }
    }
}

extension MeasurementRole {
    var wording: Wording {
        switch self {
        case .baseline: Wording("baseline", "ban đầu")
        case .target: Wording("target", "mục tiêu")
        case .actual: Wording("actual", "thực tế")
        }
    }
}

extension Sex {
    var wording: Wording {
        switch self {
        case .female: Wording("women", "nữ")
        case .male: Wording("men", "nam")
        case .notStated: Wording("sex not stated", "không ghi giới tính")
        }
    }
}
