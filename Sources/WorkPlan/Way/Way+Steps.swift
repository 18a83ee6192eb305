extension Way {
    /// Whether a step may be taken from here.
    public func allows(_ step: WayStep) -> Bool {
        if stage.isEnd { return false }
        switch hold {
        case .returned:
            return step == (stage == .reported ? .complete : .submit) || (step == .withdraw && allowsWithdrawal)
        case .suspended: return [.resume, .extend, .cancel].contains(step)
        case .none: return allowsMoving(step)
        }
    }

    private func allowsMoving(_ step: WayStep) -> Bool {
        switch step {
        case .submit: stage == .draft
        case .appraise: stage == .proposed
        case .endorse: stage == .appraised
        case .approve: stage == .endorsed
        case .accredit: stage == .approved
        case .notify, .disburse:
            (stage == .approved || stage == .accredited) && Self.commencement(of: modality).contains(step)
                && !received.contains(step)
        case .report: isUnderWay || stage == .implemented
        // Where the Secretariat does not manage the money, work may be done of whose beginning nobody told it.
        case .implement: stage == .commenced || (stage == .accredited && isManagedByOthers)
        case .complete: stage == .implemented
        case .verify: stage == .reported
        case .giveBack: (WayStage.proposed...WayStage.endorsed).contains(stage) || stage == .reported
        case .suspend, .extend: isUnderWay
        case .revise, .join: stage == .approved || isUnderWay
        case .withdraw: allowsWithdrawal
        case .cancel: stage == .approved || isUnderWay
        case .resume: false
        }
    }

    private var isUnderWay: Bool { stage == .accredited || stage == .commenced }

    private var isManagedByOthers: Bool { modality == .partnerFund || modality == .inKind }

    private var allowsWithdrawal: Bool { (WayStage.proposed...WayStage.approved).contains(stage) }

    /// How far a step leads, for those that lead on.
    static func reached(by step: WayStep) -> WayStage? {
        switch step {
        case .submit: .proposed
        case .appraise: .appraised
        case .endorse: .endorsed
        case .approve: .approved
        case .accredit: .accredited
        case .implement: .implemented
        case .complete: .reported
        case .verify: .verified
        case .withdraw: .withdrawn
        case .cancel: .cancelled
        case .notify, .disburse, .report, .suspend, .resume, .extend, .revise, .join, .giveBack: nil
        }
    }
}
