/// Something that is done on a project's way. The raw value stands in addresses and in documents.
public enum WayStep: String, Hashable, Sendable, CaseIterable {
    /// The proposal is handed in, or handed in again after it was returned.
    case submit
    case appraise, endorse, approve, accredit
    /// The proponent is told of the approval.
    case notify
    /// The first disbursement is received.
    case disburse
    /// Progress is reported.
    case report
    /// The work is done.
    case implement
    /// The completion report is handed in, or handed in again after it was returned.
    case complete
    /// The completion report and any unspent balance are found right.
    case verify
    case suspend, resume, extend
    /// The approved budget is revised.
    case revise
    /// A beneficiary joins.
    case join
    /// What was handed in goes back to the proponent, with a reason.
    case giveBack = "return"
    case withdraw, cancel

    /// The milestone that the step writes; the others write records of another kind.
    public var event: MilestoneEvent? {
        switch self {
        case .submit: .proposed
        case .appraise: .appraised
        case .endorse: .endorsed
        case .approve: .approved
        case .accredit: .accredited
        case .notify: .notified
        case .disburse: .firstDisbursement
        case .implement: .fullyImplemented
        case .complete: .completionReportReceived
        case .verify: .unspentBalanceVerified
        case .suspend: .suspended
        case .resume: .resumed
        case .extend: .extended
        case .revise: .budgetRevised
        case .withdraw: .withdrawn
        case .cancel: .cancelled
        case .report, .join, .giveBack: nil
        }
    }

    /// The step that a milestone tells of.
    public init(_ event: MilestoneEvent) {
        self =
            switch event {
            case .proposed: .submit
            case .appraised: .appraise
            case .endorsed: .endorse
            case .approved: .approve
            case .accredited: .accredit
            case .notified: .notify
            case .firstDisbursement: .disburse
            case .suspended: .suspend
            case .resumed: .resume
            case .extended: .extend
            case .budgetRevised: .revise
            case .fullyImplemented: .implement
            case .completionReportReceived: .complete
            case .unspentBalanceVerified: .verify
            case .withdrawn: .withdraw
            case .cancelled: .cancel
            }
    }
}
