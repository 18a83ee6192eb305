import WorkPlan

/// The meetings of the sample's five years, each with the paper that sums it up.
struct SampleMeetings: Sendable {
    struct Placed: Sendable {
        let id: Identifier<Meeting>
        let paper: Identifier<Document>
        let day: Day
    }

    private(set) var taskForce: [Placed] = []
    private(set) var consultations: [Placed] = []

    private static let venues = [
        Words("Port Cendar", "Cảng Cendar"), Words("Dorva City", "Thành phố Dorva"), Words("Elusia Bay", "Vịnh Elusia"),
        Words("Galva", "Galva"),
    ]

    init(_ journal: inout SampleJournal) {
        let days = SampleCalendar.taskForce(&journal.random)
        taskForce = days.map { Placed(id: journal.identity(), paper: journal.identity(), day: $0) }
        consultations = SampleCalendar.consultations(days).map {
            Placed(id: journal.identity(), paper: journal.identity(), day: $0)
        }
    }

    /// Enters each meeting on its day, and its summary on the day after.
    func enter(_ journal: inout SampleJournal, world: SampleWorld) {
        for (index, meeting) in taskForce.enumerated() {
            enter(meeting, .taskForce, ordinal: 21 + index, year: index / 3, &journal, world)
        }
        for (index, meeting) in consultations.enumerated() {
            enter(meeting, .consultation, ordinal: 5 + index, year: index, &journal, world)
        }
    }

    private func enter(
        _ meeting: Placed, _ series: MeetingSeries, ordinal: Int, year: Int, _ journal: inout SampleJournal,
        _ world: SampleWorld
    ) {
        // The chair goes round among the served countries, a year each.
        let chair = world.served[year % world.served.count]
        let mode: MeetingMode = year == 0 ? .online : year == 1 ? .hybrid : .inPerson
        let name =
            series == .taskForce
            ? Words("meeting \(ordinal) of the Task Force", "Cuộc họp lần thứ \(ordinal) của Nhóm Đặc trách")
            : Words("consultation \(ordinal) with partners", "Cuộc họp Tham vấn lần thứ \(ordinal) với các Đối tác")
        let held = Meeting(
            series: series, ordinal: ordinal, starts: PartialDate(day: meeting.day),
            venue: mode == .online ? nil : Self.venues[year % Self.venues.count].text, mode: mode, chair: chair.id,
            basis: .sample)
        journal.enter(meeting.day, hour: 0, by: .registry, "Held: \(name.en)", [SampleChange(meeting.id, held)])
        let summary = Words("Summary of \(name.en)", "Tóm tắt \(name.vi)")
        let paper = Document(
            title: summary.text, date: PartialDate(day: meeting.day), language: .english, quality: .official,
            basis: .sample)
        // Before anything is entered that rests on it.
        journal.enter(
            meeting.day.adding(days: 1), hour: 0, by: .registry, "Filed: the summary of \(name.en)",
            [SampleChange(meeting.paper, paper)])
    }
}
