/// Captions and headings of the tables of records.
extension Wording {
    static let plansTitle = Wording("Work plans", "Kế hoạch công tác")
    static let areasTitle = Wording("Strategic areas", "Lĩnh vực chiến lược")
    static let actionsTitle = Wording("Actions", "Dòng hành động")
    static let projectsTitle = Wording("Projects", "Dự án")
    static let organisationsTitle = Wording("Organisations", "Tổ chức")
    static let countriesTitle = Wording("Countries", "Quốc gia")
    static let meetingsTitle = Wording("Meetings", "Cuộc họp")
    static let documentsTitle = Wording("Documents", "Tài liệu")

    static let milestonesTitle = Wording("Milestones", "Các mốc thực hiện")
    static let budgetTitle = Wording("Budget lines", "Các khoản ngân sách")
    static let flowsTitle = Wording("Flows of money", "Các dòng tiền")
    static let beneficiariesTitle = Wording("Beneficiaries", "Đối tượng thụ hưởng")
    static let fundersTitle = Wording("Who funds the accredited projects", "Các nhà tài trợ của dự án được công nhận")
    static let statusesTitle = Wording("Status", "Quy chế")
    static let partsTitle = Wording("Bodies that are part of it", "Các đơn vị trực thuộc")
    static let fundedTitle = Wording("Projects that it funds", "Dự án do tổ chức này tài trợ")
    static let carriedOutTitle = Wording(
        "Projects that it proposed or carries out", "Dự án do tổ chức này đề xuất hoặc thực hiện")
    static let consentsTitle = Wording("Consent to publish amounts", "Sự đồng ý công khai số tiền")
    static let chairedTitle = Wording("Meetings that it chaired", "Các cuộc họp do bên này chủ trì")
    static let bodiesTitle = Wording("Bodies of the country", "Các cơ quan của quốc gia")
    static let servedTitle = Wording("Projects that serve it", "Dự án dành cho nước này")
    static let decidedTitle = Wording("Milestones decided at this meeting", "Các mốc được quyết định tại cuộc họp này")
    static let restingTitle = Wording("Records that rest on it", "Bản ghi căn cứ vào nguồn này")
    static let figuresTitle = Wording("Figures of this plan", "Số liệu của kế hoạch này")
    static let figuresByArea = Wording("Figures by area", "Số liệu theo lĩnh vực")
    static let figuresByFunder = Wording("Figures by funder", "Số liệu theo nhà tài trợ")
    static let figuresByBeneficiary = Wording("Figures by beneficiary", "Số liệu theo đối tượng thụ hưởng")
    static let continuedTitle = Wording("Projects that continue it", "Dự án tiếp nối")

    static let name = Wording("Name", "Tên")
    static let area = Wording("Strategic area", "Lĩnh vực chiến lược")
    static let actionLabel = Wording("Action", "Dòng hành động")
    static let adopted = Wording("Adopted", "Thông qua")
    static let enabling = Wording("Enabling action", "Hoạt động hỗ trợ")
    static let description = Wording("What it does", "Nội dung")
    static let modality = Wording("Funding modality", "Phương thức tài trợ")
    static let proponent = Wording("Proposed by", "Bên đề xuất")
    static let implementer = Wording("Carried out by", "Bên thực hiện")
    static let carriedFrom = Wording("Continues", "Tiếp nối")
    static let stateLabel = Wording("State", "Tình trạng")
    static let accreditedOn = Wording("Accredited", "Ngày công nhận")
    static let lastMilestone = Wording("Last milestone", "Mốc gần nhất")
    static let approvedValue = Wording("Approved value", "Tổng trị giá được phê duyệt")
    static let approvedValueUSD = Wording("Approved value, US$", "Tổng trị giá được phê duyệt, USD")
    static let countedUSD = Wording("Counted, US$", "Được tính, USD")
    static let agreedUSD = Wording("Agreed, US$", "Thống nhất, USD")
    static let countedOrWhy = Wording("In the value", "Có trong tổng trị giá")
    static let funder = Wording("Funder", "Nhà tài trợ")
    static let funders = Wording("Funders", "Nhà tài trợ")
    static let approvedOn = Wording("Approved", "Ngày phê duyệt")
    static let event = Wording("Event", "Sự kiện")
    static let meeting = Wording("Meeting", "Cuộc họp")
    static let provider = Wording("From", "Bên chuyển")
    static let receiver = Wording("To", "Bên nhận")
    static let leg = Wording("Leg", "Chặng")
    static let flowType = Wording("Kind of flow", "Loại")
    static let country = Wording("Country", "Quốc gia")
    static let bodyType = Wording("Kind of body", "Loại hình")
    static let parent = Wording("Part of", "Trực thuộc")
    static let role = Wording("Role", "Vai trò")
    static let roleProponent = Wording("proposed it", "đề xuất")
    static let roleImplementer = Wording("carries it out", "thực hiện")
    static let venue = Wording("Place", "Địa điểm")
    static let mode = Wording("Mode", "Hình thức")
    static let chair = Wording("Chair", "Chủ trì")
    static let languageLabel = Wording("Language", "Ngôn ngữ")
    static let webAddress = Wording("Where it can be read", "Nơi có thể đọc")
    static let sha256 = Wording("SHA-256", "SHA-256")
    static let rights = Wording("Rights", "Quyền sử dụng")
    static let kindLabel = Wording("Kind", "Loại bản ghi")
    static let fieldLabel = Wording("Field", "Trường")
    static let isBeneficiaryLabel = Wording("Beneficiary", "Thụ hưởng")
    static let projectCount = Wording("Accredited projects", "Dự án được công nhận")
    static let actionCount = Wording("Actions", "Số dòng hành động")
    static let fundedCount = Wording("Accredited projects funded", "Số dự án được công nhận có tài trợ")
    static let servedCount = Wording("Accredited projects that serve it", "Số dự án được công nhận dành cho nước này")
    static let decidedCount = Wording("Milestones of projects", "Số mốc của dự án")
    static let restingCount = Wording("Records that rest on it", "Số bản ghi căn cứ vào")
    static let illustrative = Wording("Illustrative", "Dữ liệu minh họa")
    static let titleLanguage = Wording("Language of the title", "Ngôn ngữ của tên")

    static let actionsNote = Wording(
        "A project can answer to several actions and is counted with each.",
        "Một dự án có thể thuộc nhiều dòng hành động và được tính ở từng dòng.")
    static let overlapNote = Wording(
        "A project can have several funders; each is shown with its own lines. In alphabetical order.",
        "Một dự án có thể có nhiều nhà tài trợ; mỗi bên được nêu với các khoản của mình. Xếp theo thứ tự chữ cái.")
    static let noProjects = Wording(
        "No public project record is held here as known at this commit.",
        "Chưa có bản ghi dự án công khai nào tại lần ghi này.")
    static let noActions = Wording(
        "No public action is held here as known at this commit.",
        "Chưa có dòng hành động công khai nào tại lần ghi này.")
    static let noMilestones = Wording("No milestone is public.", "Chưa có mốc nào được công khai.")
    static let noBudget = Wording("No budget line is public.", "Chưa có khoản ngân sách nào được công khai.")
    static let nothingRests = Wording(
        "No public record names it.", "Chưa có bản ghi công khai nào căn cứ vào nguồn này.")

    static let stateAccredited = Wording("accredited", "được công nhận")
    static let stateProposed = Wording("not accredited", "chưa được công nhận")
    static let stateWithdrawn = Wording("withdrawn or cancelled", "đã rút lại hoặc hủy bỏ")
}

/// Labels that pages about records share.
extension Wording {
    static let seriesLabel = Wording("Kind of meeting", "Loại cuộc họp")
    static let confirmationsTitle = Wording("Confirmations", "Các lần xác nhận")
    static let confirmedBy = Wording("Found right by", "Bên xác nhận")
    static let ofPlan = Wording("{caption} (plan {code})", "{caption} (kế hoạch {code})")
    static let kindOfPlan = Wording("Work plan", "Kế hoạch công tác")
    static let dateLabel = Wording("Date", "Ngày")
    static let projectLabel = Wording("Project", "Dự án")
    static let recordLabel = Wording("Record", "Bản ghi")
    static let ownLinesUSD = Wording("Its own budget lines, US$", "Các khoản của tổ chức này, USD")
    static let allPlans = Wording("all plans", "tất cả các kế hoạch")
    static let countryPage = Wording("Page of the country", "Trang về quốc gia này")
    static let asOrganisation = Wording("As an organisation", "Với tư cách tổ chức")
    static let flowInKind = Wording("{type}, in kind", "{type}, bằng hiện vật")
    static let laterMilestones = Wording(
        "Milestones dated after the day that is looked at, or not certainly by it, count in no figure of that day.",
        "Các mốc có ngày sau thời điểm đang xem, hoặc chưa chắc trước thời điểm đó, không được tính vào số liệu của ngày đó."
    )
    static let legNote = Wording(
        "One dollar passes several legs: add only over one leg.",
        "Một đồng tiền đi qua nhiều chặng: chỉ cộng trong cùng một chặng.")
}
