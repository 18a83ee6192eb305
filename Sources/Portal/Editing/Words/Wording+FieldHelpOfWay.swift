/// What is said beside the fields of proposals, of what follows on a project's way, of results and of releases.
extension Wording {
    static let way: [String: Wording] = [
        "duration": Wording("How long the project takes.", "Thời gian thực hiện dự án."),
        "intervention": Wording("What the project mainly does.", "Hình thức can thiệp chính của dự án."),
        "nature": Wording("How the states work together in it.", "Cách các quốc gia phối hợp trong dự án."),
        "participants": Wording("The states that take part.", "Các quốc gia tham gia."),
        "pillar": Wording("The pillar of the community that it serves.", "Trụ cột của cộng đồng mà dự án phục vụ."),
        "previous-code": Wording(
            "The code under which it ran before, when it recurs.", "Mã trước đây, nếu là dự án định kỳ."),
        "recurring": Wording("It takes place again and again.", "Dự án được tổ chức định kỳ."),
        "requested": Wording(
            "A line each: from whom, or “open”, and how much.", "Mỗi dòng: nguồn, hoặc “open”, và số tiền."),
        "why-not-all": Wording(
            "Where not all states take part: why.", "Lý do, nếu không phải tất cả các quốc gia tham gia."),
        "project.scope": Wording("What the project covers.", "Phạm vi của dự án."),
        "reason": Wording("In words that its reader understands.", "Nêu sao cho người đọc hiểu được."),
        "return.event": Wording("What was returned.", "Bước bị trả lại."),
        "return.date": Wording("When it was returned.", "Ngày trả lại."),
        "progress-report.date": Wording("When it was handed in.", "Ngày nộp."),
        "summary": Wording("What was done in that time.", "Những việc đã làm trong kỳ."),
    ]

    static let results: [String: Wording] = [
        "level": Wording(
            "An output is made by the project; an outcome is what changes by it.",
            "Đầu ra là sản phẩm của dự án; kết quả là thay đổi mà dự án mang lại."),
        "result": Wording("The result that it measures.", "Kết quả được đo."),
        "measure": Wording(
            "Attendances and persons trained are different measures, never added up.",
            "Lượt tham dự và số người được đào tạo là hai thước đo khác nhau, không cộng với nhau."),
        "indicator": Wording("The indicator that it is a value of.", "Chỉ số mà giá trị này thuộc về."),
        "role": Wording("Where it began, what was aimed at, or what came.", "Mốc ban đầu, mục tiêu hoặc thực tế."),
        "sex": Wording("Of whom it is; without one, of all.", "Giới tính; để trống là tất cả."),
        "measurement.country": Wording("Of which country; without one, of all.", "Quốc gia; để trống là tất cả."),
    ]

    static let releases: [String: Wording] = [
        "release": Wording("The release that it belongs to.", "Kỳ công bố liên quan."),
        "base": Wording("The newest commit when the step was taken.", "Lần ghi mới nhất khi thực hiện bước."),
        "content": Wording(
            "The SHA-256 of what would be published; it is set with the step.",
            "Mã SHA-256 của nội dung sẽ công bố; được ghi cùng với bước."),
        "records": Wording("Versions of records, one a line.", "Các phiên bản bản ghi, mỗi dòng một phiên bản."),
        "release-step.event": Wording("What was done with the release.", "Việc đã làm với kỳ công bố."),
        "release-step.version": Wording("The version of the release that it is about.", "Phiên bản của kỳ công bố."),
        "release-step.until": Wording("Until when one may object.", "Hạn chót để phản đối."),
    ]
}
