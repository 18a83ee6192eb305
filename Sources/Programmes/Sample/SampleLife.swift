import WorkPlan

import enum Ledger.Visibility

/// One project of a benchmark ledger: ten entries of four states each, in the order of a project's life.
struct SampleLife {
    private let id: Identifier<Project>
    private let code: String
    private var project: Project
    private let source: Identifier<Organisation>
    private let implementer: Identifier<Organisation>
    private let meeting: (id: Identifier<Meeting>, day: Day)
    private let cents: Int64
    private let visibility: Visibility
    private var step = 0
    /// The next country that is served; no project names one twice.
    private var country: Int
    /// The newest state of what is corrected, confirmed or replaced later.
    private var decision: SampleChange?
    private var budget: SampleChange?
    private var paid: SampleChange?

    init(writer: inout SamplePlanWriter, number: Int) {
        id = writer.identity()
        project = writer.project(number: number)
        code = project.code
        source = project.modality == .inKind ? writer.giver() : writer.partner()
        implementer = project.implementer ?? writer.country()
        meeting = writer.meeting()
        cents = Int64(100 + writer.below(9900)) * 10_000
        // One project in twenty is not for the public.
        country = writer.below(4)
        visibility = writer.below(20) == 0 ? .internal : .public
    }

    /// Whether all has been told.
    var isOver: Bool { step == SampleScale.entriesPerProject }

    /// The next entry; its time is set by the plan.
    mutating func next(_ writer: inout SamplePlanWriter) -> SampleEntry {
        let (author, reason, changes) = told(&writer)
        step += 1
        return SampleEntry(
            time: 0, author: author.name, organisation: author.organisation, reason: "\(code): \(reason)",
            changes: changes)
    }

    private mutating func told(_ writer: inout SamplePlanWriter) -> (SampleAuthor, String, [SampleChange]) {
        switch step {
        case 0: (.programmes, "put forward", proposed(&writer))
        case 1: (.programmes, "appraised", appraised(&writer))
        case 2: (.registry, "accredited", accredited(&writer))
        case 3: (.finance, "commenced", commenced(&writer))
        case 4: (.finance, "disbursed", disbursed(&writer))
        case 5: (.registry, "corrected", corrected(&writer))
        case 6: (.finance, "budget revised", revised(&writer))
        case 7: (.finance, "spent", spent(&writer))
        case 8: (.programmes, "implemented", implemented(&writer))
        default: (.programmes, "completed", completed(&writer))
        }
    }

    private mutating func proposed(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        [
            SampleChange(id, project, visibility), milestone(.proposed, -120, &writer), beneficiary(&writer),
            beneficiary(&writer),
        ]
    }

    private mutating func appraised(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        let line = budget(cents * 3 / 4, day: -10, &writer)
        budget = line
        return [
            milestone(.appraised, -60, &writer), milestone(.endorsed, -30, &writer), line,
            budget(cents / 4, day: -10, source: writer.giver(), &writer),
        ]
    }

    private mutating func accredited(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        let decided = milestone(.accredited, 0, meeting: meeting.id, &writer)
        decision = decided
        return [
            milestone(.approved, -10, &writer), decided, redrafted(&writer), confirmation(of: decided, 1, 10, &writer),
        ]
    }

    private mutating func commenced(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        // Only money that the Secretariat manages is notified.
        let isManaged = project.modality == .trustFund || project.modality == .aseanFund
        return [
            milestone(isManaged ? .notified : .extended, 14, &writer), milestone(.firstDisbursement, 40, &writer),
            flow(.funderToFund, .pledge, cents, 20, &writer), flow(.fundToImplementer, .commitment, cents, 30, &writer),
        ]
    }

    private mutating func disbursed(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        let first = flow(.fundToImplementer, .disbursement, cents / 5, 40, &writer)
        paid = first
        return [
            flow(.funderToFund, .disbursement, cents, 35, &writer), first,
            flow(.fundToImplementer, .disbursement, cents / 4, 160, &writer), confirmation(of: first, 1, 170, &writer),
        ]
    }

    private mutating func corrected(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        var changes = [redrafted(&writer), milestone(.suspended, 180, &writer), milestone(.resumed, 240, &writer)]
        if let paid, let flow = paid.body as? Flow {
            let right = Flow(
                project: flow.project, provider: flow.provider, receiver: flow.receiver, leg: flow.leg,
                type: flow.type, date: flow.date, amount: amount(cents / 5 - 10_000), basis: flow.basis)
            changes.append(SampleChange(wrong: paid, right: right))
        }
        return changes
    }

    private mutating func revised(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        guard let before = budget else { return [] }
        let line = budget(cents * 4 / 5, day: 260, replaces: before.identity.cast(), &writer)
        return [
            milestone(.budgetRevised, 260, &writer), line,
            flow(.fundToImplementer, .commitment, cents / 20, 262, &writer),
            confirmation(of: line, 1, 280, &writer),
        ]
    }

    private mutating func spent(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        [
            flow(.fundToImplementer, .disbursement, cents / 4, 290, &writer),
            flow(.implementerToVendor, .expenditure, cents / 6, 200, &writer),
            flow(.implementerToVendor, .expenditure, cents / 6, 300, &writer), beneficiary(&writer),
        ]
    }

    private mutating func implemented(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        let done = milestone(.fullyImplemented, 330, &writer)
        return [
            done, flow(.implementerToVendor, .expenditure, cents / 8, 320, &writer),
            confirmation(of: done, 1, 340, &writer), redrafted(&writer),
        ]
    }

    private mutating func completed(_ writer: inout SamplePlanWriter) -> [SampleChange] {
        var changes = [
            milestone(.completionReportReceived, 380, &writer), milestone(.unspentBalanceVerified, 400, &writer),
            flow(.fundToImplementer, .reimbursement, cents / 50, 405, &writer),
        ]
        if let decision { changes.append(confirmation(of: decision, 1, 410, &writer)) }
        return changes
    }
}

extension SampleLife {
    /// The project with another remark.
    private mutating func redrafted(_ writer: inout SamplePlanWriter) -> SampleChange {
        project = Project(
            plan: project.plan, code: project.code, title: project.title, actions: project.actions,
            modality: project.modality, proponent: project.proponent, implementer: project.implementer,
            basis: Basis(isIllustrative: true, note: writer.remark(other: project.basis.note)))
        return SampleChange(id, project, visibility)
    }

    private func date(_ days: Int) -> PartialDate { PartialDate(day: meeting.day.adding(days: days)) }

    private func amount(_ cents: Int64) -> Amount { .stated(Money(minorUnits: cents, currency: .usDollar)) }

    private func milestone(
        _ event: MilestoneEvent, _ days: Int, meeting: Identifier<Meeting>? = nil, _ writer: inout SamplePlanWriter
    ) -> SampleChange {
        SampleChange(
            writer.identity(),
            Milestone(project: id, event: event, date: date(days), meeting: meeting, basis: writer.basis()), visibility)
    }

    private mutating func beneficiary(_ writer: inout SamplePlanWriter) -> SampleChange {
        country += 1
        return SampleChange(
            writer.identity(),
            Beneficiary(organisation: writer.country(country % 4), project: id, basis: writer.basis()), visibility)
    }

    private func budget(
        _ cents: Int64, day: Int, source: Identifier<Organisation>? = nil, replaces: Identifier<Budget>? = nil,
        _ writer: inout SamplePlanWriter
    ) -> SampleChange {
        SampleChange(
            writer.identity(),
            Budget(
                project: id, source: source ?? self.source, amount: amount(cents), approved: date(day),
                replaces: replaces, basis: writer.basis()), visibility)
    }

    private func flow(
        _ leg: FlowLeg, _ type: FlowType, _ cents: Int64, _ days: Int, _ writer: inout SamplePlanWriter
    ) -> SampleChange {
        let (provider, receiver) =
            switch leg {
            case .funderToFund: (source, writer.fund)
            case .fundToImplementer: (writer.fund, implementer)
            case .implementerToVendor: (implementer, writer.supplier)
            }
        return SampleChange(
            writer.identity(),
            Flow(
                project: id, provider: provider, receiver: receiver, leg: leg, type: type, date: date(days),
                amount: amount(cents), basis: writer.basis()), visibility)
    }

    private func confirmation(
        of change: SampleChange, _ version: Int, _ days: Int, _ writer: inout SamplePlanWriter
    ) -> SampleChange {
        SampleChange(
            writer.identity(),
            Confirmation(
                record: change.identity, version: version, day: date(days).first, by: writer.country(),
                basis: writer.basis()), visibility)
    }
}
