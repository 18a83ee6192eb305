import WorkPlan

/// The benchmark ledger: plans of 500 projects, each project of ten entries with four states of records.
///
/// Plans come one after another, each in its own stretch of the ledger's time, so that memory holds one plan. A plan's
/// facts lie in the five years before the ledger begins.
struct SampleScale: IteratorProtocol, Sendable {
    static let projects = 500
    static let entriesPerProject = 10

    private let seed: UInt64
    private let plans: Int
    private let setting: SampleSetting
    private var plan = 0
    private var pending: [SampleEntry]
    private var place = 0

    init(seed: UInt64, plans: Int) {
        self.seed = seed
        self.plans = plans
        setting = SampleSetting(seed: seed)
        pending = setting.entries
    }

    mutating func next() -> SampleEntry? {
        if place == pending.count {
            guard plan < plans else { return nil }
            pending = entries(of: plan)
            place = 0
            plan += 1
        }
        defer { place += 1 }
        return pending[place]
    }

    /// The entries of one plan: its own records, then those of its projects, mixed as they happen.
    private func entries(of plan: Int) -> [SampleEntry] {
        var writer = SamplePlanWriter(seed: seed, number: plan + 1, setting: setting)
        let stretch = (SampleCalendar.lastEntry.number - SampleSetting.day.number - 1)
        let first = SampleCalendar.time(SampleSetting.day.adding(days: 1), seconds: 0)
        let length = Int64(stretch) * 86_400_000_000 / Int64(plans)
        return writer.entries(from: first + Int64(plan) * length, to: first + Int64(plan + 1) * length)
    }
}
