// Places among all cases, for tables that are read millions of times; a test holds them to `allCases`.
extension FundingModality {
    /// The case's place among all, without a search.
    public var index: Int {
        switch self {
        case .aseanFund: 0
        case .trustFund: 1
        case .partnerFund: 2
        case .inKind: 3
        }
    }
}

extension MilestoneEvent {
    /// The case's place among all, without a search.
    public var index: Int {
        switch self {
        case .proposed: 0
        case .appraised: 1
        case .endorsed: 2
        case .approved: 3
        case .accredited: 4
        case .notified: 5
        case .firstDisbursement: 6
        case .suspended: 7
        case .resumed: 8
        case .extended: 9
        case .budgetRevised: 10
        case .fullyImplemented: 11
        case .completionReportReceived: 12
        case .unspentBalanceVerified: 13
        case .withdrawn: 14
        case .cancelled: 15
        }
    }
}

extension StatusCategory {
    /// The case's place among all, without a search.
    public var index: Int {
        switch self {
        case .memberState: 0
        case .dialoguePartner: 1
        case .sectoralDialoguePartner: 2
        case .developmentPartner: 3
        case .observer: 4
        case .guest: 5
        }
    }
}

extension FlowType {
    /// The case's place among all, without a search.
    public var index: Int {
        switch self {
        case .pledge: 0
        case .commitment: 1
        case .disbursement: 2
        case .expenditure: 3
        case .reimbursement: 4
        }
    }
}

extension FlowLeg {
    /// The case's place among all, without a search.
    public var index: Int {
        switch self {
        case .funderToFund: 0
        case .fundToImplementer: 1
        case .implementerToVendor: 2
        }
    }
}
