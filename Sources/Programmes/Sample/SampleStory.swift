import WorkPlan

import enum Ledger.Visibility

/// Writes the lives of the sample's projects into its journal.
struct SampleStory {
    let world: SampleWorld
    let meetings: SampleMeetings
    let rates: SampleRates
    var journal: SampleJournal

    /// What each meeting's accreditations change, all in one entry the day after it.
    private var accreditations: [Int: [SampleChange]] = [:]

    init(world: SampleWorld, meetings: SampleMeetings, rates: SampleRates, journal: SampleJournal) {
        self.world = world
        self.meetings = meetings
        self.rates = rates
        self.journal = journal
    }

    /// A project while its life is being told.
    struct Life {
        let project: SampleProject
        /// The day of the meeting that decides on it.
        let decided: Day
        /// States that are internal until the project is accredited.
        var drafts: [SampleChange] = []
        /// The day of the last entry that others build on.
        var entered = SampleCalendar.opening
        /// From when on its records are public.
        var opened: Day?

        var coordinator: SampleAuthor
        var agency: SampleWorld.Placed
        var implementer: Identifier<Organisation> { agency.id }

        /// What stands in reasons.
        var code: String { project.code }
    }

    /// Tells everything of all projects.
    mutating func tell(_ projects: [SampleProject]) {
        for project in projects { tell(project) }
        for (meeting, changes) in accreditations.sorted(by: { $0.key < $1.key }) {
            journal.enter(
                meetings.taskForce[meeting].day.adding(days: 1), hour: 6, by: .registry,
                "Accreditations of meeting \(21 + meeting) of the Task Force, and their release", changes)
        }
        tellDuplicate()
        SampleContributions(world: world).enter(&journal)
    }

    private mutating func tell(_ project: SampleProject) {
        let country = world.countries[project.lead]
        var life = Life(
            project: project, decided: meetings.taskForce[project.meeting].day,
            coordinator: .coordinator(of: country.name.en), agency: world.agencies[project.lead][project.area])
        propose(&life)
        if project.modality != .inKind { appraise(&life) }
        if project.approvedDay <= life.decided { approve(&life) }
        switch project.fate {
        case .accredited, .cancelled: accredit(&life)
        case .withdrawn: withdraw(&life)
        case .proposed:
            // Every other proposal is shown to the public before it is decided.
            if project.number.isMultiple(of: 2) { release(&life, on: life.entered.adding(days: 20)) }
            return
        }
        guard project.fate.isAccredited else { return }
        if project.approvedDay > life.decided { approve(&life) }
        follow(&life)
    }

    /// The project as it is first put forward, with whom it serves.
    private mutating func propose(_ life: inout Life) {
        let project = life.project
        let day = life.decided.adding(days: -journal.random.within(70...160))
        life.entered = max(day.adding(days: journal.random.within(1...6)), SampleCalendar.opening.adding(days: 14))
        let paper: Identifier<Document> = journal.identity()
        let name = Words("Proposal: \(project.title.en)", "Đề xuất: \(project.title.vi)")
        var changes = [
            SampleChange(
                paper,
                Document(
                    title: name.text, date: PartialDate(day: day), language: .english, quality: .official,
                    basis: .sample), .internal)
        ]
        var carried: Identifier<Project>?
        if project.isCarriedOver { carried = carryOver(life, &changes) }
        let title = project.slips.title ? Self.slipped(project.title) : project.title
        changes.append(
            SampleChange(project.id, body(life, title: title, carriedFrom: carried, paper: paper), .internal))
        for country in project.countries {
            changes.append(
                SampleChange(
                    journal.identity(Beneficiary.self),
                    Beneficiary(organisation: world.countries[country].id, project: project.id, basis: .sample),
                    .internal))
        }
        changes.append(milestone(life, .proposed, PartialDate(day: day), .internal))
        journal.enter(life.entered, by: life.coordinator, "\(life.code) is put forward", changes)
        life.drafts += changes
        if project.slips.title { correctTitle(life, carriedFrom: carried, paper: paper) }
    }

    private func body(
        _ life: Life, title: Words, carriedFrom: Identifier<Project>?, paper: Identifier<Document>
    ) -> Project {
        let project = life.project
        let names = project.countries.map { world.countries[$0].name }
        let people = 20 + Int(project.id.low % 18) * 10
        return Project(
            plan: world.plan, code: project.code, title: title.text,
            description: SampleTitles.description(topic: project.topic, countries: names, people: people).text,
            actions: project.actions.map { world.actions[$0].id }, modality: project.modality,
            proponent: world.countries[project.lead].id, implementer: life.implementer,
            carriedFrom: carriedFrom, basis: .sample([paper]))
    }

    /// The proposal under the earlier plan that it goes back to.
    private mutating func carryOver(_ life: Life, _ changes: inout [SampleChange]) -> Identifier<Project> {
        let earlier: Identifier<Project> = journal.identity()
        let note = Words(
            "Not decided when Work Plan 3 ended; carried over.",
            "Chưa được quyết định khi Kế hoạch Công tác 3 kết thúc; được chuyển tiếp.")
        let project = Project(
            plan: world.earlierPlan, code: "WP3-9\(life.project.number)", title: life.project.title.text,
            modality: life.project.modality, implementer: life.implementer, basis: .sample(note: note))
        changes.append(SampleChange(earlier, project, .internal))
        return earlier
    }

    /// A title with a slip of the kind that is found when somebody else reads it.
    private static func slipped(_ title: Words) -> Words {
        Words(title.en.replacing(" for ", with: " fro ", maxReplacements: 1), title.vi)
    }

    private mutating func correctTitle(_ life: Life, carriedFrom: Identifier<Project>?, paper: Identifier<Document>) {
        // Long after it was released: the figures of that day still show what was known then.
        let day = life.decided.adding(days: 100 + journal.random.below(60))
        journal.enter(
            day, hour: 7, by: .registry, "Correction: a slip in the title of \(life.code)",
            [
                SampleChange(
                    life.project.id, body(life, title: life.project.title, carriedFrom: carriedFrom, paper: paper))
            ])
    }

    /// The steps before approval, which stay internal but for the endorsement.
    private mutating func appraise(_ life: inout Life) {
        let appraised = life.decided.adding(days: -journal.random.within(40...60))
        let endorsed = life.decided.adding(days: -journal.random.within(22...34))
        life.entered = max(life.entered.adding(days: 1), appraised.adding(days: journal.random.within(1...5)))
        let note = Words("Complete, and within the plan.", "Hồ sơ đầy đủ và phù hợp với kế hoạch.")
        journal.enter(
            life.entered, by: .programmes, "Appraisal of \(life.code)",
            [milestone(life, .appraised, PartialDate(day: appraised), .internal, note: note)])
        life.entered = max(life.entered.adding(days: 1), endorsed.adding(days: journal.random.within(1...3)))
        let endorsement = milestone(life, .endorsed, PartialDate(day: endorsed), .internal)
        journal.enter(life.entered, by: life.coordinator, "\(life.code) is endorsed", [endorsement])
        life.drafts.append(endorsement)
    }

    /// The approval, with the lines of the budget.
    private mutating func approve(_ life: inout Life) {
        let project = life.project
        let visibility: Visibility = life.opened == nil ? .internal : .public
        let known = project.approvedDay.adding(days: journal.random.within(1...4))
        life.entered = max(life.entered.adding(days: 1), known)
        if life.opened == nil { life.entered = min(life.entered, life.decided) }
        var changes = [milestone(life, .approved, project.approved, visibility)]
        let budget = SampleBudgets(rates: rates)
        let lines = budget.lines(of: project, &journal)
        changes += lines.map { SampleChange($0.id, $0.entered, visibility) }
        journal.enter(life.entered, hour: 4, by: .finance, "Approved budget of \(life.code)", changes)
        life.drafts += changes
        budget.follow(lines, of: life, &journal)
    }

    /// The decision of the Task Force, entered the day after the meeting but for slips.
    private mutating func accredit(_ life: inout Life) {
        let slips = life.project.slips
        let meeting = meetings.taskForce[life.project.meeting]
        let date = PartialDate(day: meeting.day)
        let decision = milestone(life, .accredited, date, meeting: meeting.id, paper: meeting.paper)
        let day = meeting.day.adding(days: 1)
        var opened = day
        if slips.lateBy > 0 {
            opened = day.adding(days: slips.lateBy)
            let changes = life.drafts.map(\.released) + [decision]
            journal.enter(opened, by: .registry, "Entered late: the accreditation of \(life.code)", changes)
        } else if slips.releasedAfter > 0 {
            opened = day.adding(days: slips.releasedAfter)
            accreditations[life.project.meeting, default: []].append(decision.withheld)
            journal.enter(
                opened, by: .registry, "Release of \(life.code), after its partner was asked",
                life.drafts.map(\.released) + [decision])
        } else {
            accreditations[life.project.meeting, default: []] += life.drafts.map(\.released) + [decision]
        }
        life.opened = opened
        life.entered = opened
        confirm(life, decision, version: slips.lateBy == 0 && slips.releasedAfter > 0 ? 2 : 1)
    }

    /// Some coordinators look at what was entered, and say that it is right.
    private mutating func confirm(_ life: Life, _ decision: SampleChange, version: Int) {
        guard journal.random.once(in: 4), let opened = life.opened else { return }
        let day = opened.adding(days: journal.random.within(3...40))
        let confirmation = Confirmation(
            record: decision.identity, version: version, day: day,
            by: world.countries[life.project.lead].id, basis: .sample)
        journal.enter(
            day, hour: 8, by: life.coordinator, "The accreditation of \(life.code) is confirmed",
            [SampleChange(journal.identity(), confirmation, .internal)])
    }

    private mutating func withdraw(_ life: inout Life) {
        let day = max(life.entered.adding(days: 1), life.decided.adding(days: -2))
        let note = Words("Taken back by its proponent.", "Bên đề xuất đã rút lại.")
        life.drafts.append(milestone(life, .withdrawn, PartialDate(day: day), note: note))
        release(&life, on: day.adding(days: 2))
    }

    private mutating func release(_ life: inout Life, on day: Day) {
        journal.enter(day, hour: 5, by: .registry, "Release of \(life.code)", life.drafts.map(\.released))
        life.opened = day
    }

    /// Makes a milestone's first state.
    mutating func milestone(
        _ life: Life, _ event: MilestoneEvent, _ date: PartialDate, _ visibility: Visibility = .public,
        meeting: Identifier<Meeting>? = nil, paper: Identifier<Document>? = nil, note: Words? = nil
    ) -> SampleChange {
        SampleChange(
            journal.identity(Milestone.self),
            Milestone(
                project: life.project.id, event: event, date: date, meeting: meeting,
                basis: .sample(paper.map { [$0] } ?? [], note: note)), visibility)
    }

    /// A project that was entered twice by mistake: the second record is retired.
    private mutating func tellDuplicate() {
        let day = SampleCalendar.day(2022, 5, 10)
        let id: Identifier<Project> = journal.identity()
        let title = Words("Training course on rules of origin", "Khóa đào tạo về quy tắc xuất xứ")
        let project = Project(
            plan: world.plan, code: "WP4-D01", title: title.text, modality: .inKind, basis: .sample)
        journal.enter(
            day, by: .coordinator(of: "Dorvane"), "A training course is put forward",
            [SampleChange(id, project, .internal)])
        journal.enter(
            day.adding(days: 9), by: .registry, "Correction: this course was already entered, under another code",
            [SampleChange(identity: id.cast(), kind: .project, body: nil, visibility: .internal)])
    }
}

extension SampleChange {
    /// The same state, for those whom the programme admits.
    var withheld: SampleChange { .init(identity: identity, kind: kind, body: body, visibility: .internal) }
}
