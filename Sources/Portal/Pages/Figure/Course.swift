import Figures
import Ledger
import Register
import WorkPlan

/// A figure's value on several days, beside what was stated about the same thing.
///
/// Plain values: a table and a chart are drawn of the same course.
struct Course: Sendable {
    /// What was stated.
    struct Stated: Hashable, Sendable {
        let claim: Identifier<Claim>
        let value: DecimalNumber
        let unit: ClaimUnit
        let numerator: Int?
        let denominator: Int?
        let isInferred: Bool
        let date: PartialDate
    }

    /// One day.
    struct Point: Sendable {
        let day: Day

        /// The register's own value; `nil` when it holds nothing to count.
        let computed: FigureValue?

        /// What was stated on that day.
        let stated: [Stated]
    }

    let definition: Definition

    /// The days, the earliest first.
    let points: [Point]
}

extension Course {
    /// How far apart the days are.
    enum Step: Sendable { case quarter, year }

    /// The course of a figure of a plan up to D: at the ends of quarters or years, on D, and on the days of statements.
    ///
    /// - Parameter now: the figure on D, which is not evaluated again.
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ now: Figure, _ scene: Scene, _ plan: Seen<Plan>, by step: Step, _ deadline: Deadline) throws {
        let claims = scene.claims(for: now.definition, plan).filter { $0.body.stated.last <= scene.day }
        let stated = Dictionary(grouping: claims.map { Stated($0) }, by: \.date.last)
        let days = now.value == nil ? [] : Self.days(of: plan.body, to: scene.day, by: step)
        definition = now.definition
        points = try Set(days + stated.keys).sorted().map { day in
            try deadline.check()
            let computed = day == scene.day ? now.value : Self.value(now, on: day, scene, plan)
            return Point(day: day, computed: computed, stated: stated[day] ?? [])
        }
    }

    /// Nothing is counted of a plan without records, on whichever day.
    private static func value(_ now: Figure, on day: Day, _ scene: Scene, _ plan: Seen<Plan>) -> FigureValue? {
        guard now.value != nil else { return nil }
        let question = Question(view: scene.view, plan: plan.id, day: day)
        return scene.evaluations.figure(now.definition, question).value
    }

    /// The ends of the quarters or years of a plan that are over by D, and D itself.
    static func days(of plan: Plan, to day: Day, by step: Step) -> [Day] {
        let last = min(plan.ends?.last ?? day, day)
        let months = step == .year ? [12] : [3, 6, 9, 12]
        guard plan.starts.year <= last.year else { return [day] }
        let ends = (max(plan.starts.year, last.year - mostYears)...last.year).flatMap { year in
            months.compactMap { PartialDate(year: year, month: $0)?.last }
        }
        return ends.filter { plan.starts.first <= $0 && $0 <= last } + [day]
    }

    /// A plan without an end, or with a strange one, has no course of hundreds of years.
    private static let mostYears = 24
}

extension Course.Stated {
    init(_ claim: Seen<Claim>) {
        self.init(
            claim: claim.id, value: claim.body.value, unit: claim.body.unit, numerator: claim.body.numerator,
            denominator: claim.body.denominator, isInferred: claim.body.fraction == .inferred,
            date: claim.body.stated)
    }
}
