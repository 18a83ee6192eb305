/// The time bar, and pages that say that something cannot be shown.
extension Wording {
    static let change = Wording("Look at another time", "Xem thời điểm khác")
    static let dayLabel = Wording("Which day?", "Ngày nào?")
    static let dayHelp = Wording(
        "What was true on that day. Left empty: today.", "Tình hình đến ngày đó. Để trống: hôm nay.")
    static let knownLabel = Wording("As which release knew it?", "Theo dữ liệu của kỳ công bố nào?")
    static let knownHelp = Wording(
        "All that is known now, or what was known when a release was published.",
        "Toàn bộ dữ liệu hiện nay, hoặc dữ liệu tại một kỳ công bố.")
    static let newestCommit = Wording("Now (commit {head})", "Hiện nay (lần ghi số {head})")
    static let releaseOption = Wording("Release {number}, {day}: {title}", "Kỳ công bố {number}, {day}: {title}")
    static let knownDayLabel = Wording("Known by which day?", "Theo dữ liệu được ghi nhận đến ngày nào?")
    static let knownDayHelp = Wording(
        "What the register knew at the end of that day (UTC). Left empty: all that is known now.",
        "Dữ liệu mà sổ đăng ký có đến hết ngày đó (giờ UTC). Để trống: toàn bộ dữ liệu hiện nay.")
    static let commitLabel = Wording(
        "Or by which commit, by its number?", "Hoặc đến lần ghi số mấy?")
    static let commitHelp = Wording(
        "From 1 to {head}, as the ledger counts what is written. Goes before the choices above.",
        "Từ 1 đến {head}, theo thứ tự ghi trong sổ cái. Được ưu tiên hơn các lựa chọn ở trên.")
    static let show = Wording("Show", "Xem")
    static let backToNow = Wording("Return to now", "Trở về hiện tại")
    static let notNow = Wording(
        "This is not the present: {time}.", "Đây không phải là số liệu hiện tại: {time}.")
    static let clocks = Wording(
        "As at {day}, from records up to {made} (commit {number})",
        "Tính đến {day}, theo dữ liệu ghi nhận đến {made} (lần ghi số {number})")

    static let expectedOnce = Wording("it once only", "một lần duy nhất")
    static let expectedLanguage = Wording("en or vi", "en hoặc vi")
    static let expectedDay = Wording("a day such as 2025-08-11", "một ngày, ví dụ 2025-08-11")
    static let expectedKnown = Wording(
        "a day such as 2025-08-11, the number of a commit, such as 120, or of a release, such as release-1",
        "một ngày, ví dụ 2025-08-11, số của lần ghi, ví dụ 120, hoặc của kỳ công bố, ví dụ release-1")
    static let expectedKnownSince = Wording(
        "a day from {first} on: nothing was known before", "một ngày từ {first} trở đi: trước đó chưa có dữ liệu")
    static let expectedCommit = Wording(
        "the number of a commit, such as 120, or a day such as 2025-08-11",
        "số của một lần ghi, ví dụ 120, hoặc một ngày, ví dụ 2025-08-11")
    static let expectedKnownUpTo = Wording(
        "the number of a commit from 1 to {head}", "số của lần ghi từ 1 đến {head}")
    static let expectedRelease = Wording(
        "the number of a release that is public", "số của một kỳ công bố đã công khai")
    static let expectedPlanCode = Wording("the code of a work plan", "mã của một kế hoạch công tác")
    static let expectedPlan = Wording("the code of a work plan: {plans}", "mã của một kế hoạch công tác: {plans}")

    static let badAddress = Wording("This address cannot be understood", "Không hiểu được địa chỉ này")
    static let methodNotAllowed = Wording("This page can only be read", "Trang này chỉ có thể đọc")
    static let methodHint = Wording("Pages are asked for with GET or HEAD.", "Hãy dùng GET hoặc HEAD.")
    static let methodNotSending = Wording(
        "Something is sent here, nothing is read", "Địa chỉ này chỉ nhận dữ liệu gửi đến")
    static let methodSendingHint = Wording(
        "Send the file with POST; the API's document says how.",
        "Hãy gửi tệp bằng POST; tài liệu mô tả API nêu rõ cách gửi.")
    static let addressTooLong = Wording("This address is too long", "Địa chỉ này quá dài")
    static let requestTooLarge = Wording("This request is too large", "Yêu cầu này quá lớn")
    static let reading = Wording("The register is being read", "Đang đọc sổ đăng ký")
    static let readingHint = Wording(
        "The pages open as soon as every commit has been read. Try again in a moment.",
        "Các trang sẽ mở ngay khi đọc xong mọi lần ghi. Vui lòng thử lại sau giây lát.")
    static let cannotOpen = Wording("This register cannot be opened", "Không mở được sổ đăng ký này")
    static let cannotOpenHint = Wording(
        "Its ledger cannot be read. Whoever keeps this server finds the reason in its log.",
        "Không đọc được sổ cái. Người quản trị máy chủ có thể xem lý do trong nhật ký.")
    static let busy = Wording("Too much is being asked at once", "Có quá nhiều yêu cầu cùng lúc")
    static let busyHint = Wording("Try again in a moment.", "Vui lòng thử lại sau giây lát.")
    static let damagedNothingCited = Wording(
        "The ledger is damaged: nothing is cited, and no receipt is given.",
        "Sổ cái bị hỏng: không trích dẫn và không cấp biên nhận.")
    static let failed = Wording("The page could not be made", "Không thể tạo trang")
    static let notFound = Wording("There is no such page", "Không tìm thấy trang")
}

extension CountedWording {
    static let readingProgress = CountedWording(
        one: "{programme}: {done} of {count} commit", other: "{programme}: {done} of {count} commits",
        "{programme}: {done}/{count} lần ghi")
}
