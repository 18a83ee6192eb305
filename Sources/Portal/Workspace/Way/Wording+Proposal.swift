import WorkPlan

/// The fields of a proposal, as forms, histories and pages name them.
extension Wording {
    static let proposalRecurring = Wording("Part of a series", "Thuộc một chuỗi dự án")
    static let proposalPreviousCode = Wording("Code of the project before it", "Mã dự án trước đó")
    static let proposalScope = Wording("Scope", "Phạm vi")
    static let proposalPillar = Wording("Pillar", "Trụ cột")
    static let proposalNature = Wording("Nature of the cooperation", "Tính chất hợp tác")
    static let proposalIntervention = Wording("Type of intervention", "Hình thức can thiệp")
    static let proposalDuration = Wording("Duration", "Thời gian thực hiện")
    static let proposalParticipants = Wording("Participating states", "Các nước tham gia")
    static let proposalWhyNotAll = Wording(
        "Why not all member states take part", "Lý do không phải tất cả các nước tham gia")
    static let proposalRequested = Wording("Budget asked for, by source", "Kinh phí đề nghị theo nguồn")
}

/// What the terms of proposals and results are called.
extension Wording {
    /// A raw term of a field of a proposal or a result; `nil` for other fields.
    static func term(_ raw: String, of field: String, _ kind: Kind) -> Wording? {
        switch (kind, field) {
        case (.project, "scope"): ProjectScope(rawValue: raw)?.wording
        case (.project, "pillar"): CommunityPillar(rawValue: raw)?.wording
        case (.project, "nature"): CooperationNature(rawValue: raw)?.wording
        case (.project, "intervention"): InterventionType(rawValue: raw)?.wording
        case (.project, "duration"): ProjectDuration(rawValue: raw)?.wording
        case (.result, "level"): ResultLevel(rawValue: raw)?.wording
        case (.resultIndicator, "measure"): ResultMeasure(rawValue: raw)?.wording
        case (.measurement, "role"): MeasurementRole(rawValue: raw)?.wording
        case (.measurement, "sex"): Sex(rawValue: raw)?.wording
        default: nil
        }
    }
}

extension ProjectScope {
    var wording: Wording {
        switch self {
        case .singleSector: Wording("one sector", "một lĩnh vực")
        case .crossSector: Wording("several sectors", "liên lĩnh vực")
        }
    }
}

extension CommunityPillar {
    var wording: Wording {
        switch self {
        case .politicalSecurity: Wording("political-security", "chính trị - an ninh")
        case .economic: Wording("economic", "kinh tế")
        case .socioCultural: Wording("socio-cultural", "văn hóa - xã hội")
        }
    }
}

extension CooperationNature {
    var wording: Wording {
        switch self {
        case .confidenceBuilding: Wording("confidence building", "xây dựng lòng tin")
        case .specialAssistance: Wording("special assistance", "hỗ trợ đặc biệt")
        case .jointEffort: Wording("joint effort", "nỗ lực chung")
        case .regionalIntegration: Wording("regional integration", "hội nhập khu vực")
        }
    }
}

extension InterventionType {
    var wording: Wording {
        switch self {
        case .policyInitiative: Wording("policy initiative", "sáng kiến chính sách")
        case .institutionalMechanism: Wording("institutional mechanism", "thiết lập cơ chế, thể chế")
        case .capacityBuilding: Wording("human capacity building", "nâng cao năng lực con người")
        }
    }
}

extension ProjectDuration {
    var wording: Wording {
        switch self {
        case .underSixMonths: Wording("less than 6 months", "dưới 6 tháng")
        case .sixToTwelveMonths: Wording("6 to 12 months", "từ 6 đến 12 tháng")
        case .overTwelveMonths: Wording("more than 12 months", "trên 12 tháng")
        }
    }
}
