/// How many sectors a project touches.
public enum ProjectScope: String, FieldValue, CaseIterable, Sendable {
    case singleSector = "single-sector"
    case crossSector = "cross-sector"
}

/// The pillar of the community that a project serves first.
public enum CommunityPillar: String, FieldValue, CaseIterable, Sendable {
    case politicalSecurity = "political-security"
    case economic
    case socioCultural = "socio-cultural"
}

/// What sort of cooperation a project is.
public enum CooperationNature: String, FieldValue, CaseIterable, Sendable {
    case confidenceBuilding = "confidence-building"
    case specialAssistance = "special-assistance"
    case jointEffort = "joint-effort"
    case regionalIntegration = "regional-integration"
}

/// By what means a project works.
public enum InterventionType: String, FieldValue, CaseIterable, Sendable {
    case policyInitiative = "policy-initiative"
    case institutionalMechanism = "institutional-mechanism"
    case capacityBuilding = "capacity-building"
}

/// How long a project is to last.
public enum ProjectDuration: String, FieldValue, CaseIterable, Sendable {
    case underSixMonths = "under-6-months"
    case sixToTwelveMonths = "6-to-12-months"
    case overTwelveMonths = "over-12-months"
}

/// What a proposal asks of one source; what is approved is a ``Budget`` line of its own.
public struct RequestedAmount: FieldValue {
    /// Of whom; absent when no source is known yet.
    public let source: Identifier<Organisation>?

    /// How much.
    public let money: Money

    /// An amount asked of a source.
    public init(source: Identifier<Organisation>?, money: Money) {
        self.source = source
        self.money = money
    }

    /// What a reader is told to write.
    public static let expected = "the identity of a record of a source or the word open, a space, and an amount"

    /// Reads `SOURCE AMOUNT CURRENCY`.
    public init?(text: String) {
        guard let space = text.firstIndex(of: " "), let money = Money(text: String(text[text.index(after: space)...]))
        else { return nil }
        let named = String(text[..<space])
        let source = Identifier<Organisation>(text: named)
        guard source != nil || named == Self.open else { return nil }
        self.init(source: source, money: money)
    }

    /// `SOURCE AMOUNT CURRENCY`.
    public var text: String { "\(source?.text ?? Self.open) \(money.text)" }

    private static let open = "open"
}
