import WorkPlan

/// A made-up state, fund or other body of the sample, with the statuses that it holds.
struct SampleBody: Sendable {
    let code: String
    let name: Words
    let type: BodyType
    /// ISO 3166 keeps the codes that begin with X free for private use.
    var country: String?
    var status: StatusCategory?
    var since: String?
    /// A partner's own currency; the others give US dollars.
    var currency: String?
}

extension SampleBody {
    private static func state(
        _ code: String, _ name: String, _ status: StatusCategory, since: String? = nil, currency: String? = nil
    ) -> SampleBody {
        SampleBody(
            code: code, name: Words(name), type: .state, country: code, status: status, since: since,
            currency: currency)
    }

    static let secretariat = SampleBody(
        code: "ARC-SEC", name: Words("Secretariat of the Coral Arc Community", "Ban Thư ký Cộng đồng Vòng cung San hô"),
        type: .intergovernmentalOrganisation)

    static let cooperationFund = SampleBody(
        code: "ARC-FUND", name: Words("Coral Arc Cooperation Fund", "Quỹ Hợp tác Vòng cung San hô"), type: .fund)

    static let trustFund = SampleBody(
        code: "ARC-TF", name: Words("Partners' Trust Fund of the Coral Arc", "Quỹ Ủy thác Đối tác Vòng cung San hô"),
        type: .fund)

    static let bank = SampleBody(
        code: "ARC-BANK", name: Words("Coral Arc Development Bank", "Ngân hàng Phát triển Vòng cung San hô"),
        type: .bank)

    static let supplier = SampleBody(
        code: "ARC-COOP", name: Words("Arc Suppliers' Cooperative", "Hợp tác xã Cung ứng Vòng cung"), type: .agency)

    /// The members from the beginning: three that give, four that are served.
    static let givers = [
        state("XAV", "Averia", .memberState), state("XBL", "Balora", .memberState),
        state("XIS", "Isolane", .memberState),
    ]
    static let served = [
        state("XCE", "Cendara", .memberState), state("XDO", "Dorvane", .memberState),
        state("XEL", "Elusia", .memberState), state("XGA", "Galvena", .memberState),
    ]

    /// Served since before it was a member, which it became during the plan.
    static let joining = state("XHA", "Halmeri", .observer, since: "2021-11-16")

    static let partners = [
        state("XKE", "Kestria", .dialoguePartner, currency: "KEC"),
        state("XLI", "Lindoria", .dialoguePartner, currency: "LIM"),
        state("XMW", "Marrowen", .dialoguePartner, currency: "MWR"),
        state("XOR", "Orvanna", .dialoguePartner),
        state("XPE", "Pelagia", .sectoralDialoguePartner, since: "2022-06-14"),
        state("XQN", "Quintara", .sectoralDialoguePartner, since: "2019"),
        state("XRO", "Rosmere", .developmentPartner),
        state("XTA", "Tavarra", .developmentPartner, since: "2018-08"),
    ]
}
