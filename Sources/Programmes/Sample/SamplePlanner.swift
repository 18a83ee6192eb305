import WorkPlan

/// Decides on the projects of the sample so that its headline figures come out as they are documented.
///
/// 114 projects accredited, 17 of 24 actions covered, a value of US$ 24.8 million, and 28 projects with partners of a
/// value of US$ 18.3 million, in all areas.
struct SamplePlanner {
    /// How many projects each meeting accredits that are still counted at the day of the reading.
    static let accredited = [17, 4, 1, 13, 10, 5, 17, 7, 1, 6, 5, 9, 6, 13]
    /// Of how many actions of each area there are projects.
    static let coveredByArea = [4, 3, 4, 3, 3]
    static let partnerSupported = 28

    private let world: SampleWorld
    private let meetings: SampleMeetings
    private let rates: SampleRates
    private var covered: [[Int]] = []
    private var titles = SampleTitles()

    init(world: SampleWorld, meetings: SampleMeetings, rates: SampleRates) {
        self.world = world
        self.meetings = meetings
        self.rates = rates
    }

    /// All projects of the plan, numbered in the order in which they were put forward.
    mutating func projects(_ journal: inout SampleJournal) -> [SampleProject] {
        covered = Self.coveredByArea.enumerated().map { area, count in
            let actions = world.actions.indices.filter { world.actions[$0].area == area }
            return Array(journal.random.shuffled(actions).prefix(count))
        }
        var counted = Self.accredited.enumerated().flatMap { meeting, count in
            (0..<count).map { _ in SampleProject(id: journal.identity(), fate: .accredited, meeting: meeting) }
        }
        counted = journal.random.shuffled(counted)
        placeInAreas(&counted, &journal.random)
        chooseModalities(&counted, &journal.random)
        var all = counted + others(&journal)
        for index in all.indices { complete(&all[index], &journal.random) }
        SampleMoney(world: world, rates: rates).fill(&all, &journal.random)
        chooseSlips(&all, &journal.random)
        all.sort { ($0.meeting, $0.id) < ($1.meeting, $1.id) }
        for index in all.indices { all[index].number = index + 1 }
        return all
    }

    /// Gives every covered action a project, and the rest to covered actions at random.
    private func placeInAreas(_ projects: inout [SampleProject], _ random: inout SampleRandom) {
        let once = covered.enumerated().flatMap { area, actions in actions.map { (area, $0) } }
        for index in projects.indices {
            let (area, action) = index < once.count ? once[index] : random.pick(once)
            projects[index].area = area
            projects[index].actions = [action]
            if random.once(in: 6) {
                // Another action, mostly of the same area.
                let other = random.once(in: 3) ? random.pick(once).1 : random.pick(covered[area])
                if other != action { projects[index].actions.append(other) }
            }
            if random.once(in: 14), let enabling = world.actions.indices.last {
                projects[index].actions.append(enabling - random.below(3))
            }
        }
    }

    /// Puts partners into every area, then at random.
    private func chooseModalities(_ projects: inout [SampleProject], _ random: inout SampleRandom) {
        var chosen = (0..<5).compactMap { area in projects.indices.first { projects[$0].area == area } }
        let rest = random.shuffled(projects.indices.filter { !chosen.contains($0) })
        chosen += rest.prefix(Self.partnerSupported - chosen.count)
        for (place, index) in chosen.enumerated() { projects[index].modality = place < 16 ? .trustFund : .partnerFund }
        for (place, index) in rest.dropFirst(Self.partnerSupported - 5).enumerated() {
            projects[index].modality = place % 6 == 5 ? .aseanFund : .inKind
        }
    }

    /// Projects that are not counted: cancelled, withdrawn, undecided, and those of the meeting after the reading.
    private func others(_ journal: inout SampleJournal) -> [SampleProject] {
        let cast: [(SampleFate, [Int])] = [
            (.cancelled, [2, 4, 6]), (.withdrawn, [3, 7, 11]), (.proposed, [10, 12, 13, 13, 14, 14, 14, 14, 14]),
            (.accredited, [14, 14, 14]),
        ]
        let modalities: [FundingModality] = [.inKind, .trustFund, .aseanFund, .partnerFund]
        return cast.flatMap { fate, meetings in
            meetings.enumerated().map { place, meeting in
                var project = SampleProject(id: journal.identity(), fate: fate, meeting: meeting)
                project.area = journal.random.below(5)
                project.actions = [journal.random.pick(covered[project.area])]
                // An action that only undecided proposals name stays uncovered.
                let actions = world.actions.indices.filter { world.actions[$0].area == project.area }
                if fate == .proposed, let open = actions.first(where: { !covered[project.area].contains($0) }) {
                    project.actions = [open]
                }
                project.modality = modalities[place % modalities.count]
                return project
            }
        }
    }

    /// Countries, title and the day of approval.
    private mutating func complete(_ project: inout SampleProject, _ random: inout SampleRandom) {
        let day = meetings.taskForce[project.meeting].day
        let eligible = day >= SampleCalendar.day(2023, 7, 1) ? 5 : 4
        let count = random.once(in: 3) ? eligible : random.within(1...3)
        project.countries = Array(random.shuffled(Array(0..<eligible)).prefix(count)).sorted()
        project.lead = random.pick(project.countries)
        let names = project.countries.map { world.countries[$0].name }
        let made = titles.title(
            area: SampleArea.all[project.area], isCourse: project.modality == .inKind, countries: names,
            random: &random)
        (project.title, project.topic) = (made.title, made.topic)
        // Approval and accreditation are events of their own; one project in five is approved after it is accredited.
        project.approvedDay = day.adding(
            days: random.once(in: 5) && project.fate == .accredited ? random.within(10...40) : -random.within(6...18))
        project.approved = date(project.approvedDay, project, &random)
        if project.fate == .accredited, project.meeting < 11, random.once(in: 8) {
            project.revised = day.adding(days: random.within(90...260))
        }
    }

    /// The day of approval as precisely as the sample's papers say it.
    private func date(_ day: Day, _ project: SampleProject, _ random: inout SampleRandom) -> PartialDate {
        let parts = day.parts
        switch random.below(20) {
        case 0 where parts.year < 2025: return PartialDate(year: parts.year) ?? PartialDate(day: day)
        case 1...3 where project.meeting < 14:
            return PartialDate(year: parts.year, month: parts.month) ?? PartialDate(day: day)
        default: return PartialDate(day: day)
        }
    }

    private func chooseSlips(_ projects: inout [SampleProject], _ random: inout SampleRandom) {
        for index in projects.indices where projects[index].fate == .accredited && projects[index].meeting < 13 {
            projects[index].slips.amount = random.once(in: 9)
            projects[index].slips.title = random.once(in: 11)
            if random.once(in: 15) { projects[index].slips.lateBy = random.within(14...80) }
            if random.once(in: 12) { projects[index].slips.releasedAfter = random.within(20...70) }
            projects[index].isCarriedOver = projects[index].meeting < 2 && random.once(in: 5)
        }
    }
}
