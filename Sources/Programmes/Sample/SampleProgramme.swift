public import WorkPlan

/// A made-up programme, generated from a seed: the same seed gives the same entries on every machine.
///
/// Without a scale it is one work plan of the size of a real one, spread over five years by its own clock; at
/// 11 August 2025 it has 114 accredited projects of US$ 24.8 million, 17 of 24 actions covered, and 28 projects with
/// partners of US$ 18.3 million. With a scale it is that many plans of 500 projects, for benchmarks.
/// Every record is illustrative.
public struct SampleProgramme: Sequence, Sendable {
    /// What the numbers are drawn from.
    public let seed: UInt64

    /// How many plans of 500 projects; `nil` is the one plan with the documented totals.
    public let scale: Int?

    /// A programme; its entries are made when they are asked for.
    public init(seed: UInt64, scale: Int? = nil) {
        self.seed = seed
        self.scale = scale
    }

    /// The programme's code.
    public static let code = "SAMPLE"

    /// The programme's time zone.
    public static let timeZone = "Asia/Jakarta"

    /// The programme's name.
    public static let name = Text([
        .init(language: .english, words: "Coral Arc Integration Programme (sample)"),
        .init(language: .vietnamese, words: "Chương trình Hội nhập Vòng cung San hô (dữ liệu minh họa)"),
    ])

    /// The entries in the order of time.
    public func makeIterator() -> AnyIterator<SampleEntry> {
        if let scale { return AnyIterator(SampleScale(seed: seed, plans: scale)) }
        return AnyIterator(plan().makeIterator())
    }

    /// The one plan, whole: a few thousand states of records.
    private func plan() -> [SampleEntry] {
        var journal = SampleJournal(seed: seed)
        let world = SampleWorld(&journal)
        let rates = SampleRates(&journal.random)
        let meetings = SampleMeetings(&journal)
        world.open(&journal)
        rates.enter(&journal)
        meetings.enter(&journal, world: world)
        var planner = SamplePlanner(world: world, meetings: meetings, rates: rates)
        let projects = planner.projects(&journal)
        var story = SampleStory(world: world, meetings: meetings, rates: rates, journal: journal)
        story.tell(projects)
        return story.journal.sorted
    }
}
