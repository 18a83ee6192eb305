import WorkPlan

import enum Ledger.Visibility

extension SampleStory {
    /// What happens after the accreditation: money, work, reports.
    mutating func follow(_ life: inout Life) {
        switch life.project.modality {
        case .aseanFund, .trustFund: followManaged(&life)
        case .partnerFund: followPartner(&life)
        case .inKind: followInKind(&life)
        }
        gainBeneficiary(life)
        if life.project.fate == .cancelled {
            let day = life.decided.adding(days: journal.random.within(150...400))
            let note = Words("Its implementing agency was closed.", "Cơ quan thực hiện đã giải thể.")
            enter(life, .cancelled, day, note: note)
        }
    }

    /// Money that the Secretariat manages: notice, first disbursement, report, balance.
    private mutating func followManaged(_ life: inout Life) {
        let start = max(life.decided, life.project.approvedDay)
        let notified = start.adding(days: journal.random.within(5...30))
        enter(life, .notified, notified)
        guard life.project.fate == .accredited, !journal.random.once(in: 9) else { return }
        let first = notified.adding(days: journal.random.within(10...60))
        enter(life, .firstDisbursement, first)
        extendWithSlip(life, first)
        let works = journal.random.within(240...620)
        let fund = life.project.modality == .trustFund ? world.trustFund : world.cooperationFund
        disburse(life, first: first, days: works, from: fund)
        suspend(life, after: first)
        let done = first.adding(days: works)
        if journal.random.once(in: 7) { enter(life, .extended, done.adding(days: -40)) }
        enter(life, .fullyImplemented, done)
        report(life, after: done)
    }

    /// A report in time, late or not yet; with a reminder that only the Secretariat sees.
    private mutating func report(_ life: Life, after done: Day) {
        let isLate = journal.random.once(in: 3)
        let received = done.adding(days: isLate ? journal.random.within(70...200) : journal.random.within(20...58))
        if isLate {
            let title = Words(
                "Reminder: the completion report of \(life.code) is overdue",
                "Nhắc việc: báo cáo hoàn thành của \(life.code) đã quá hạn")
            let day = done.adding(days: 62)
            journal.enter(
                day, hour: 8, by: .programmes, "The completion report of \(life.code) is overdue",
                [
                    SampleChange(
                        journal.identity(),
                        Document(title: title.text, date: PartialDate(day: day), language: .english, basis: .sample),
                        .internal)
                ])
        }
        enter(life, .completionReportReceived, received)
        // Most balances are looked at soon; of some projects nothing was left, and that was not written down yet.
        if !journal.random.once(in: 8) {
            enter(life, .unspentBalanceVerified, received.adding(days: journal.random.within(10...60)))
        }
    }

    /// Money that the partner manages: some partners report when it moves, some do not.
    private mutating func followPartner(_ life: inout Life) {
        guard life.project.fate == .accredited else { return }
        let first = life.decided.adding(days: journal.random.within(20...120))
        let works = journal.random.within(200...700)
        if !journal.random.once(in: 3) {
            enter(life, .firstDisbursement, first, precision: .month)
            disburse(life, first: first, days: works, from: life.project.lines[0].source)
        }
        if !journal.random.once(in: 3) { enter(life, .fullyImplemented, first.adding(days: works), precision: .month) }
    }

    /// Courses that a member gives: they are held, and reported or not.
    private mutating func followInKind(_ life: inout Life) {
        let held = life.decided.adding(days: journal.random.within(20...200))
        guard life.project.fate == .accredited, !journal.random.once(in: 8) else { return }
        enter(life, .fullyImplemented, held, precision: journal.random.once(in: 5) ? .month : .day)
        guard let line = life.project.lines.first, journal.random.once(in: 3), held <= SampleCalendar.lastFact else {
            return
        }
        let flow = Flow(
            project: life.project.id, provider: line.source.id, receiver: life.implementer, leg: .fundToImplementer,
            type: .disbursement, date: PartialDate(day: held),
            amount: .stated(Money(minorUnits: line.cents, currency: .usDollar)), isInKind: true, basis: .sample)
        journal.enter(
            entryDay(life, held), hour: 9, by: .finance, "Value in kind of \(life.code)",
            [SampleChange(journal.identity(), flow)])
    }

    /// A commitment, then disbursements in parts, then what the implementer pays its vendors.
    private mutating func disburse(_ life: Life, first: Day, days: Int, from fund: SampleWorld.Placed) {
        let total = life.project.lines.reduce(0) { $0 + $1.cents }
        let parts = journal.random.within(1...3)
        enter(life, flow(life, fund.id, life.implementer, .fundToImplementer, .commitment, total, first), on: first)
        for part in 0..<parts {
            let day = first.adding(days: days * part / parts)
            let cents = total * Int64(journal.random.within(24...31)) / 100
            enter(life, flow(life, fund.id, life.implementer, .fundToImplementer, .disbursement, cents, day), on: day)
            // What a vendor is paid concerns the implementer and the Secretariat.
            let spent = day.adding(days: 25)
            let paid = flow(
                life, life.implementer, world.supplier.id, .implementerToVendor, .expenditure, cents * 9 / 10, spent)
            enter(life, paid.withheld, on: spent)
        }
    }

    private mutating func flow(
        _ life: Life, _ provider: Identifier<Organisation>, _ receiver: Identifier<Organisation>, _ leg: FlowLeg,
        _ type: FlowType, _ cents: Int64, _ day: Day
    ) -> SampleChange {
        SampleChange(
            journal.identity(Flow.self),
            Flow(
                project: life.project.id, provider: provider, receiver: receiver, leg: leg, type: type,
                date: PartialDate(day: day), amount: .stated(Money(minorUnits: cents / 100 * 100, currency: .usDollar)),
                basis: .sample))
    }

    private mutating func enter(_ life: Life, _ flow: SampleChange, on day: Day) {
        guard day <= SampleCalendar.lastFact, let type = (flow.body as? Flow)?.type else { return }
        journal.enter(entryDay(life, day), hour: 9, by: .finance, "\(life.code): \(type.rawValue)", [flow])
    }

    /// A few projects stand still for a while.
    private mutating func suspend(_ life: Life, after first: Day) {
        guard journal.random.once(in: 8) else { return }
        let note = Words("Travel was not possible.", "Không thể đi lại.")
        enter(life, .suspended, first.adding(days: 60), note: note)
        enter(life, .resumed, first.adding(days: 60 + journal.random.within(40...120)))
    }

    /// Some extensions were entered with the day of the letter, and put right later.
    private mutating func extendWithSlip(_ life: Life, _ day: Day) {
        guard journal.random.once(in: 5), day <= SampleCalendar.lastFact else { return }
        let slipped = milestone(life, .extended, PartialDate(day: day.adding(days: -4)))
        guard let wrong = slipped.body as? Milestone else { return }
        let right = Milestone(
            project: wrong.project, event: wrong.event, date: PartialDate(day: day), basis: wrong.basis)
        let entered = entryDay(life, day)
        journal.enter(entered, hour: 8, by: .finance, "The term of \(life.code) is extended", [slipped])
        journal.enter(
            entered.adding(days: 30), hour: 8, by: .finance,
            "Correction: the extension of \(life.code) had the day of the letter and not of the decision",
            [SampleChange(wrong: slipped, right: right)])
    }

    /// A country that became a beneficiary during the plan joins projects that already run.
    private mutating func gainBeneficiary(_ life: Life) {
        let gained = SampleCalendar.day(2023, 9, 1)
        guard !life.project.countries.contains(4), life.decided < gained, life.decided > SampleCalendar.day(2022, 1, 1),
            journal.random.once(in: 6)
        else { return }
        let country = world.joining
        let joins = Beneficiary(
            organisation: country.id, project: life.project.id, from: PartialDate(text: "2023-09"), basis: .sample)
        journal.enter(
            max(entryDay(life, gained), gained.adding(days: 40)), hour: 5, by: .coordinator(of: country.name.en),
            "\(country.name.en) joins \(life.code)", [SampleChange(journal.identity(), joins)])
    }

    /// Enters a milestone some days after it happened, when it has happened.
    private mutating func enter(
        _ life: Life, _ event: MilestoneEvent, _ day: Day, precision: PartialDate.Precision = .day, note: Words? = nil
    ) {
        let parts = day.parts
        let date = precision == .month ? PartialDate(year: parts.year, month: parts.month) : PartialDate(day: day)
        guard day <= SampleCalendar.lastFact, let date, date.last <= SampleCalendar.lastFact else { return }
        let author = event == .notified || event == .firstDisbursement ? SampleAuthor.finance : life.coordinator
        let change = milestone(life, event, date, note: note)
        journal.enter(
            max(entryDay(life, day), date.last), hour: 6, by: author, "\(life.code): \(event.rawValue)", [change])
    }

    /// Some days after a fact, and not before the project is public.
    private mutating func entryDay(_ life: Life, _ day: Day) -> Day {
        max(day.adding(days: journal.random.within(1...12)), (life.opened ?? life.entered).adding(days: 1))
    }
}

extension SampleChange {
    /// The right state of what was entered wrong.
    init(wrong: SampleChange, right: any Body) {
        self.init(identity: wrong.identity, kind: wrong.kind, body: right, visibility: wrong.visibility)
    }
}
