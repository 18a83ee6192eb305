/// The form of a proposal.
extension Wording {
    static let proposalIntro = Wording(
        "Save it whenever you like, and hand it in when it is whole. Only you and the Secretariat see it until it is released.",
        "Bạn có thể lưu bất cứ lúc nào và nộp khi đã đầy đủ. Chỉ bạn và Ban Thư ký thấy đề xuất cho đến khi được công bố."
    )
    static let proposalSave = Wording("Save the draft", "Lưu bản nháp")
    static let proposalWhat = Wording("What it is", "Nội dung đề xuất")
    static let proposalClass = Wording("Where it belongs", "Phân loại")
    static let proposalTime = Wording("When", "Thời gian")
    static let proposalWho = Wording("Who takes part", "Các bên tham gia")
    static let proposalMoney = Wording("Money", "Kinh phí")
    static let proposalTitleHelp = Wording(
        "Its purpose, not only its event.", "Nêu mục đích, không chỉ nêu tên hoạt động.")
    static let proposalDescriptionHelp = Wording(
        "The problem, what the project does and what comes of it, for those who decide. At most {most} words.",
        "Vấn đề, việc dự án làm và kết quả, dành cho người ra quyết định. Tối đa {most} từ.")
    static let proposalPreviousHelp = Wording(
        "Only for a part of a series.", "Chỉ điền nếu thuộc một chuỗi dự án.")
    static let proposalActionsHelp = Wording(
        "At least one. A project counts with each action that it answers to.",
        "Ít nhất một. Dự án được tính ở từng dòng hành động mà nó thuộc về.")
    static let proposalBySecretariat = Wording(
        "The Secretariat fills this in; you may leave it empty.", "Ban Thư ký điền mục này; bạn có thể để trống.")
    static let proposalStarts = Wording("Proposed beginning", "Dự kiến bắt đầu")
    static let proposalEnds = Wording("Proposed end", "Dự kiến kết thúc")
    static let proposalImplementerHelp = Wording(
        "If another body carries it out.", "Nếu do cơ quan khác thực hiện.")
    static let proposalWhyHelp = Wording(
        "Needed when some member state does not take part.", "Cần điền khi có quốc gia thành viên không tham gia.")
    static let proposalRequestedHelp = Wording(
        "At least one amount. The source may stay open; nothing here is an approved amount.",
        "Ít nhất một khoản. Nguồn có thể để trống; đây chưa phải số tiền được phê duyệt.")
    static let proposalSourceRow = Wording("Source {number}", "Nguồn {number}")
    static let proposalAmount = Wording("Amount", "Số tiền")
    static let proposalSource = Wording("Asked of", "Đề nghị từ")
    static let proposalOpenSource = Wording("source not known yet", "chưa rõ nguồn")
    static let proposalOutcomes = Wording("Outcomes", "Kết quả tác động")
    static let proposalOutputs = Wording("Outputs", "Đầu ra")
    static let proposalResultsHelp = Wording(
        "One a line. Indicators and targets come on the page of results.",
        "Mỗi dòng một mục. Chỉ số và mục tiêu được thêm ở trang kết quả.")
    static let stepBackToProject = Wording("Back to the project", "Quay lại dự án")
}
