import WorkPlan

/// What all plans of a benchmark ledger share: the made-up bodies, meetings, rates and words.
struct SampleSetting: Sendable {
    /// The ledger's first day.
    static let day = SampleCalendar.opening

    let world: SampleWorld
    let meetings: [Identifier<Meeting>]
    let entries: [SampleEntry]
    /// Remarks of the length that people write, in both languages.
    let notes: [Text]
    let titles: [Text]

    init(seed: UInt64) {
        var journal = SampleJournal(seed: seed)
        let world = SampleWorld(&journal)
        world.open(&journal)
        let rates = SampleRates(&journal.random)
        rates.enter(&journal)
        // All of it is known from the first day on.
        // The plans of this ledger are those of the benchmark alone.
        let ofPlan: [Kind] = [.plan, .area, .action, .openingAggregate]
        var changes = Self.newest(of: journal.sorted.flatMap(\.changes)).filter { !ofPlan.contains($0.kind) }
        let meetings = (0..<15).map { index in
            let id: Identifier<Meeting> = journal.identity()
            let day = Self.meetingDay(index)
            let meeting = Meeting(
                series: .taskForce, ordinal: index + 1, starts: PartialDate(day: day), basis: .sample)
            changes.append(SampleChange(id, meeting))
            return id
        }
        self.world = world
        self.meetings = meetings
        notes = (0..<64).map { _ in Self.note(&journal.random) }
        titles = (0..<256).map { _ in Self.title(&journal.random) }
        entries = Self.entries(changes)
    }

    /// The day of a meeting: three a year in the five years before the ledger begins.
    static func meetingDay(_ index: Int) -> Day {
        SampleCalendar.day(2016 + index / 3, [3, 6, 10][index % 3], 10)
    }

    /// The last state of each record, in the order of the first ones.
    private static func newest(of changes: [SampleChange]) -> [SampleChange] {
        let last = Dictionary(changes.map { ($0.identity, $0) }, uniquingKeysWith: { $1 })
        var seen: Set<Identifier<AnyRecord>> = []
        return changes.compactMap { seen.insert($0.identity).inserted ? last[$0.identity] : nil }
    }

    private static func entries(_ changes: [SampleChange]) -> [SampleEntry] {
        stride(from: 0, to: changes.count, by: 40).map { start in
            SampleEntry(
                time: SampleCalendar.time(day, seconds: start), author: SampleAuthor.registry.name,
                organisation: SampleAuthor.registry.organisation, reason: "Opening of the register",
                changes: Array(changes[start..<min(start + 40, changes.count)]))
        }
    }

    private static func note(_ random: inout SampleRandom) -> Text {
        let (area, days) = (random.pick(SampleArea.all), random.within(3...60))
        let topic = random.pick(area.topics)
        return Words(
            "Seen by the desk for \(topic.en): the papers agree, \(days) days after they were asked for.",
            "Bộ phận phụ trách \(topic.vi) đã xem: hồ sơ khớp nhau, \(days) ngày sau khi được yêu cầu."
        ).text
    }

    private static func title(_ random: inout SampleRandom) -> Text {
        var titles = SampleTitles()
        let countries = SampleBody.served.prefix(random.within(1...4)).map(\.name)
        let area = random.pick(SampleArea.all)
        return titles.title(area: area, isCourse: random.once(in: 2), countries: countries, random: &random).title.text
    }
}
