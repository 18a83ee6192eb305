/// Pages about one record.
extension Wording {
    static let notReported = Wording("not reported", "chưa báo cáo")
    static let notApplicable = Wording("not applicable", "không áp dụng")
    static let unknown = Wording("unknown", "chưa rõ")
    static let withheld = Wording("withheld by its owner", "chủ sở hữu không công bố")
    static let noConsent = Wording("not public: consent not recorded", "chưa công khai: chưa ghi nhận sự đồng ý")
    static let notPublic = Wording("not public", "chưa công khai")
    static let yes = Wording("yes", "có")
    static let no = Wording("no", "không")
    static let sinceOnly = Wording("since {from}", "từ {from}")
    static let firstRows = Wording(
        "The first {shown} of {total} are shown.", "Hiển thị {shown} dòng đầu trong tổng số {total}.")
    static let allRows = Wording("See all, filter and download", "Xem tất cả, lọc và tải về")

    static let planIs = Wording(
        "A work plan of {programme}, {period}, with {areas}, {actions} and {projects} accredited by {day}.",
        "Kế hoạch công tác của {programme}, {period}, gồm {areas}, {actions} và {projects} được công nhận tính đến {day}."
    )
    static let planHolds = Wording(
        "A work plan of {programme}, {period}, with {areas} and {actions} in the register; no project records are held.",
        "Kế hoạch công tác của {programme}, {period}, có {areas} và {actions} trong sổ đăng ký; chưa lưu bản ghi dự án nào."
    )
    static let planHoldsAreas = Wording(
        "A work plan of {programme}, {period}, with {areas} in the register; no records of its actions or projects are held.",
        "Kế hoạch công tác của {programme}, {period}, có {areas} trong sổ đăng ký; chưa lưu bản ghi nào về dòng hành động hay dự án."
    )
    static let withEnabling = Wording("{actions} (beside {enabling})", "{actions} (ngoài {enabling})")
    static let areaIs = Wording(
        "A strategic area of {plan}, with {actions} and {projects} accredited by {day}.",
        "Lĩnh vực chiến lược của {plan}, gồm {actions} và {projects} được công nhận tính đến {day}.")
    static let areaHolds = Wording(
        "A strategic area of {plan}; no action or project of it is held in the register.",
        "Lĩnh vực chiến lược của {plan}; sổ đăng ký chưa lưu dòng hành động hay dự án nào của lĩnh vực này.")
    static let actionIs = Wording(
        "An action of {plan}, in the area {area}, with {projects} accredited by {day}.",
        "Dòng hành động của {plan}, thuộc lĩnh vực {area}, có {projects} được công nhận tính đến {day}.")
    static let actionWithoutArea = Wording(
        "An action of {plan}, with {projects} accredited by {day}.",
        "Dòng hành động của {plan}, có {projects} được công nhận tính đến {day}.")
    static let enablingActionIs = Wording(
        "An enabling action of {plan}, counted apart from the others, with {projects} accredited by {day}.",
        "Hoạt động hỗ trợ của {plan}, được tính riêng, có {projects} được công nhận tính đến {day}.")
    static let projectAccredited = Wording(
        "A project of {plan}, accredited {date}.", "Dự án của {plan}, được công nhận {date}.")
    static let projectProposed = Wording(
        "A project proposed for {plan}; not accredited by {day}.",
        "Dự án được đề xuất cho {plan}; chưa được công nhận tính đến {day}.")
    static let projectWithdrawn = Wording(
        "A project of {plan} that was withdrawn or cancelled, {date}.",
        "Dự án của {plan} đã được rút lại hoặc hủy bỏ, {date}.")
    static let projectValue = Wording(
        "Its approved value is {value}, as at {day}.", "Tổng trị giá được phê duyệt là {value}, tính đến {day}.")
    static let projectPartValue = Wording(
        "Its approved value is {value}, as at {day}, without amounts that are not public or not known.",
        "Tổng trị giá được phê duyệt là {value}, tính đến {day}, không kể các khoản chưa công khai hoặc chưa rõ.")
    static let projectNoValue = Wording(
        "No approved amount is public as at {day}.", "Chưa có số tiền phê duyệt nào được công khai tính đến {day}.")
    static let organisationIs = Wording(
        "An organisation in the register: {type}. Status on {day}: {statuses}.",
        "Tổ chức trong sổ đăng ký: {type}. Quy chế tính đến {day}: {statuses}.")
    static let countryIs = Wording(
        "A country in the register. Status on {day}: {statuses}.",
        "Quốc gia trong sổ đăng ký. Quy chế tính đến {day}: {statuses}.")
    static let noStatus = Wording("none recorded", "chưa ghi nhận")
    static let funds = Wording("It funds {projects} of {plan}.", "Tài trợ {projects} của {plan}.")
    static let isBeneficiarySince = Wording("A beneficiary since {date}.", "Là nước thụ hưởng từ {date}.")
    static let isBeneficiary = Wording(
        "A beneficiary; no date is recorded.", "Là nước thụ hưởng; chưa ghi nhận thời điểm bắt đầu.")
    static let isNoBeneficiary = Wording(
        "Not recorded as a beneficiary of the programme on that day.",
        "Không được ghi nhận là nước thụ hưởng của chương trình vào thời điểm đó.")
    static let serves = Wording(
        "Served by {projects} of {plan}, accredited by that day.",
        "Tính đến ngày đó, {plan} có {projects} được công nhận dành cho quốc gia này.")
    static let meetingHeld = Wording(
        "Dated {period}; named by {milestones} and by {claims}.",
        "Thời gian: {period}; có {milestones} và {claims} gắn với cuộc họp này.")
    static let meetingAlone = Wording(
        "Dated {period}; no public record of a milestone or of a stated number names it.",
        "Thời gian: {period}; chưa có bản ghi công khai nào về mốc thực hiện hay số liệu công bố gắn với cuộc họp này.")
    static let documentIs = Wording(
        "A source: {quality}, dated {date}; named by {records}.",
        "Nguồn: {quality}, {date}; có {records} căn cứ vào nguồn này.")
    static let undated = Wording("without a recorded date", "chưa ghi nhận ngày")

    static let taskForceMeeting = Wording(
        "{ordinal} meeting of the Task Force", "Cuộc họp {ordinal} của Nhóm Đặc trách")
    static let consultationMeeting = Wording(
        "{ordinal} consultation with partners", "Cuộc họp Tham vấn {ordinal} với các Đối tác")
    static let actionTitle = Wording("Action {code}: {title}", "Dòng hành động {code}: {title}")
    static let enablingActionTitle = Wording("Enabling action {code}: {title}", "Hoạt động hỗ trợ {code}: {title}")

    static let aboutRecord = Wording("About this record", "Về bản ghi này")
    static let identity = Wording("Identity", "Mã định danh")
    static let versionLabel = Wording("Version", "Phiên bản")
    static let versionItem = Wording("{version}, written by commit {commit}", "{version}, ghi tại lần ghi số {commit}")
    static let permanentNote = Wording(
        "This address stays the same whatever the record is called later.",
        "Địa chỉ này không thay đổi dù bản ghi được đổi tên về sau.")
    static let pageOfRecord = Wording("The record as it stands", "Bản ghi hiện hành")
    static let historyLink = Wording("History of this record", "Lịch sử của bản ghi này")
    static let versionShort = Wording("version {version}", "phiên bản {version}")
    static let rowHistory = Wording("History", "Lịch sử")
    static let retiredTitle = Wording("{kind}: no longer in use", "{kind}: không còn được sử dụng")
    static let erasedTitle = Wording("{kind}: erased", "{kind}: đã xóa nội dung")
    static let retiredNote = Wording(
        "This record was retired by commit {commit}. It counts in no figure from then on; what it was before stays in its history.",
        "Bản ghi này ngừng được sử dụng từ lần ghi số {commit}. Từ đó, bản ghi không được tính vào số liệu nào; nội dung trước đó vẫn nằm trong lịch sử."
    )
    static let erasedNote = Wording(
        "What this record said was erased by commit {commit}. That it was there stays known.",
        "Nội dung của bản ghi này đã được xóa tại lần ghi số {commit}. Việc bản ghi từng tồn tại vẫn được lưu lại.")
}

extension CountedWording {
    static let otherRows = CountedWording(
        one: "the other row", other: "the other {count} rows", "{count} dòng còn lại")
}
