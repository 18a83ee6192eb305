/// A project's way from the proposal to the verified completion report: where it stands, and what may come next.
///
/// A pure state machine: it decides, and the caller writes. `docs/project-way.md` draws it.
public struct Way: Hashable, Sendable {
    /// Who holds and manages the money, which decides what work waits for.
    public let modality: FundingModality

    /// How far it is.
    public private(set) var stage: WayStage

    /// What stops it there.
    public private(set) var hold: WayHold

    /// What commencement waits for, as far as it is there.
    public private(set) var received: Set<WayStep>

    /// When the last step was taken.
    public private(set) var last: PartialDate?

    /// When the work was done.
    public private(set) var implemented: PartialDate?

    /// The way of a project that nobody has handed in yet.
    public init(modality: FundingModality) {
        self.init(modality: modality, stage: .draft)
    }

    /// A way that stands somewhere.
    public init(
        modality: FundingModality, stage: WayStage, hold: WayHold = .none, received: Set<WayStep> = []
    ) {
        (self.modality, self.stage, self.hold, self.received) = (modality, stage, hold, received)
    }

    /// What has to be there before a project counts as commenced, by who manages its money; nothing where the question
    /// does not apply.
    public static func commencement(of modality: FundingModality) -> Set<WayStep> {
        switch modality {
        case .aseanFund, .trustFund: [.notify, .disburse]
        case .partnerFund: [.disburse]
        case .inKind: []
        }
    }

    /// What would be right instead of a step that is refused.
    public enum Obstacle: Hashable, Sendable {
        /// The step cannot follow from here.
        case notHere
        /// It would lie before the step that was taken last.
        case before(PartialDate)
    }

    /// A step that cannot be taken.
    public struct Refusal: Error, Hashable, Sendable {
        /// The step.
        public let step: WayStep
        /// Why not.
        public let obstacle: Obstacle

        /// A refusal of a step.
        public init(step: WayStep, obstacle: Obstacle) { (self.step, self.obstacle) = (step, obstacle) }
    }

    /// The steps that may be taken from here.
    public var possible: [WayStep] { WayStep.allCases.filter(allows) }

    /// The steps that would lead on, and that somebody is waited for.
    public var awaited: [WayStep] {
        if hold == .returned { return stage == .reported ? [.complete] : [.submit] }
        if hold == .suspended { return [.resume] }
        switch stage {
        case .draft: return [.submit]
        case .proposed: return [.appraise]
        case .appraised: return [.endorse]
        case .endorsed: return [.approve]
        case .approved: return [.accredit]
        case .accredited: return WayStep.allCases.filter(missing.contains)
        case .implemented: return [.complete]
        case .reported: return [.verify]
        case .commenced, .verified, .withdrawn, .cancelled: return []
        }
    }

    /// The last day on which the completion report is in time: 60 days after the work was done; `nil` when none is due.
    public var reportDue: Day? { stage == .implemented ? implemented?.last.adding(days: Self.daysToReport) : nil }

    /// How many days there are for the completion report.
    public static let daysToReport = 60

    /// Takes a step on a day.
    ///
    /// - Throws: ``Refusal``; the way is then unchanged.
    public mutating func take(_ step: WayStep, on date: PartialDate) throws(Refusal) {
        guard allows(step) else { throw Refusal(step: step, obstacle: .notHere) }
        if let last, date.last < last.first { throw Refusal(step: step, obstacle: .before(last)) }
        go(step, date)
    }

    /// Learns of a step that was taken, as old records tell of it: they may lack steps before it, and are not refused.
    ///
    /// What tells of less than is known already changes nothing.
    public mutating func learn(_ step: WayStep, on date: PartialDate) {
        if allows(step) { return go(step, date) }
        if step == .notify || step == .disburse { received.insert(step) }
        guard let reached = Self.reached(by: step), reached > stage else { return commence() }
        go(step, date)
        commence()
    }

    private mutating func go(_ step: WayStep, _ date: PartialDate) {
        last = last.map { $0.last < date.last ? date : $0 } ?? date
        switch step {
        case .notify, .disburse: received.insert(step)
        case .suspend: hold = .suspended
        case .resume: hold = .none
        case .giveBack: hold = .returned
        case .report, .extend, .revise, .join: break
        default:
            stage = Self.reached(by: step) ?? stage
            hold = .none
            if step == .implement { implemented = date }
        }
        commence()
    }

    /// An accredited project has commenced once all is there that its modality asks for.
    private mutating func commence() {
        let needed = Self.commencement(of: modality)
        if stage == .accredited, !needed.isEmpty, needed.isSubset(of: received) { stage = .commenced }
    }

    private var missing: Set<WayStep> { Self.commencement(of: modality).subtracting(received) }
}
