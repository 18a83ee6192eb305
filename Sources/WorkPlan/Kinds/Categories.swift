/// What an organisation is. Not to be taken for its status: the two are different axes.
public enum BodyType: String, FieldValue, CaseIterable, Sendable {
    case state
    case intergovernmentalOrganisation = "intergovernmental-organisation"
    case bank, agency, fund
}

/// A status conferred on an organisation.
public enum StatusCategory: String, FieldValue, CaseIterable, Sendable {
    case memberState = "member-state"
    case dialoguePartner = "dialogue-partner"
    case sectoralDialoguePartner = "sectoral-dialogue-partner"
    case developmentPartner = "development-partner"
    case observer, guest

    /// Whether who holds it is a partner.
    public var isPartner: Bool {
        switch self {
        case .dialoguePartner, .sectoralDialoguePartner, .developmentPartner: true
        case .memberState, .observer, .guest: false
        }
    }
}

/// Who holds and manages a project's money.
public enum FundingModality: String, FieldValue, CaseIterable, Sendable {
    /// A fund of the member states.
    case aseanFund = "asean-fund"
    /// A partner's trust fund that the Secretariat manages.
    case trustFund = "trust-fund"
    /// A partner's fund that the partner manages.
    case partnerFund = "partner-fund"
    /// In kind, by a member state.
    case inKind = "in-kind"
}

/// What can happen to a project.
public enum MilestoneEvent: String, FieldValue, CaseIterable, Sendable {
    case proposed, appraised, endorsed, approved, accredited, notified
    case firstDisbursement = "first-disbursement"
    case suspended, resumed, extended
    case budgetRevised = "budget-revised"
    case fullyImplemented = "fully-implemented"
    case completionReportReceived = "completion-report-received"
    case unspentBalanceVerified = "unspent-balance-verified"
    case withdrawn, cancelled
}

/// Which part of its way a flow covers.
public enum FlowLeg: String, FieldValue, CaseIterable, Sendable {
    case funderToFund = "funder-to-fund"
    case fundToImplementer = "fund-to-implementer"
    case implementerToVendor = "implementer-to-vendor"
}

/// What a flow is.
public enum FlowType: String, FieldValue, CaseIterable, Sendable {
    case pledge, commitment, disbursement, expenditure, reimbursement
}

/// A series of meetings.
public enum MeetingSeries: String, FieldValue, CaseIterable, Sendable {
    case taskForce = "task-force"
    case consultation
}

/// How people took part in a meeting.
public enum MeetingMode: String, FieldValue, CaseIterable, Sendable {
    case inPerson = "in-person"
    case hybrid, online
}

/// What kind of source a document is.
public enum SourceQuality: String, FieldValue, CaseIterable, Sendable {
    case official
    case officialTranslation = "official-translation"
    case originalPressReport = "original-press-report"
    case pressTranslation = "press-translation"
    case machineTranslation = "machine-translation"
    /// A part of a text whose whole could not be read.
    case excerpt
    case data
}

/// What a claim counts or sums.
public enum ClaimSubject: String, FieldValue, CaseIterable, Sendable {
    case projects
    case projectsAccredited = "projects-accredited"
    case value
    case pledgedValue = "pledged-value"
    case actionsCovered = "actions-covered"
    case officialsTrained = "officials-trained"
}

/// The unit of a claim.
public enum ClaimUnit: String, FieldValue, CaseIterable, Sendable {
    case projects, actions, percent, people
    case usDollars = "us-dollars"
    case millionUSDollars = "million-us-dollars"
}

/// Where the fraction behind a rate comes from.
public enum FractionOrigin: String, FieldValue, CaseIterable, Sendable {
    case stated, inferred
}

/// An ISO 3166-1 alpha-3 country code.
public struct CountryCode: FieldValue {
    /// Three capital letters.
    public let text: String

    /// What a reader is told to write.
    public static let expected = "an ISO 3166 country code of three capital letters, such as VNM"

    /// How it is written.
    public static let form = ValueForm.code

    /// Accepts three capital letters.
    public init?(text: String) {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.text = text
    }
}
