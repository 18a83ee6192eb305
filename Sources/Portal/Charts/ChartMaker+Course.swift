import Charts
import Figures
import Languages
import Register
import WorkPlan

extension ChartMaker {
    /// How a total came to be what it is on D: computed at the end of each period of the plan, and, beside it, what was
    /// stated in public; `nil` of a rate, and when there is neither.
    ///
    /// Made-up records are never drawn beside what somebody stated of real ones.
    func course(_ evaluated: Evaluated, _ deadline: Deadline) throws -> Chart? {
        guard !evaluated.definition.isRate else { return nil }
        let isIllustrative = evaluated.figure.trace.isIllustrative
        let claims = isIllustrative ? [] : scene.claims(for: evaluated.definition, evaluated.plan)
        let stated = claims.compactMap(point)
        let computed = evaluated.figure.value == nil ? [] : try points(evaluated, deadline)
        guard !computed.isEmpty || !stated.isEmpty, let title = finding(evaluated) ?? claims.first.map(title(evaluated))
        else { return nil }
        let wording: Wording =
            stated.isEmpty ? .courseSubtitle : computed.isEmpty ? .courseSubtitleOnlyStated : .courseSubtitleStated
        let name = speaker.name(of: evaluated.definition)
        let course = Charts.Course(
            computed: computed, stated: stated, unit: unit(evaluated.definition), measure: name)
        return Chart(
            title: title, subtitle: speaker(wording, ["name": name]), content: .course(course),
            credits: credits(evaluated), language: speaker.language)
    }

    private func points(_ evaluated: Evaluated, _ deadline: Deadline) throws -> [Charts.Course.Point] {
        try CourseDays(plan: evaluated.plan.body, until: scene.day).days.compactMap { day in
            try deadline.check()
            let question = Question(view: scene.view, plan: evaluated.plan.id, day: day)
            let value = scene.evaluations.figure(evaluated.definition, question).value
            return value.map {
                Charts.Course.Point(date: PartialDate(day: day).shown, amount: ChartAmount($0.numerator))
            }
        }
    }

    /// A claim, when it counts or sums what can be drawn.
    private func point(_ claim: Seen<Claim>) -> Charts.Course.Point? {
        let value = claim.body.value
        let exact: ExactDecimal
        switch claim.body.unit {
        case .projects, .actions, .usDollars: exact = ExactDecimal(digits: value.digits, scale: value.scale)
        case .millionUSDollars:
            guard value.scale <= 6, abs(value.digits) < 1_000_000_000_000 else { return nil }
            let power = (0..<(6 - value.scale)).reduce(Int64(1)) { power, _ in power * 10 }
            exact = ExactDecimal(digits: value.digits * power)
        case .percent, .people: return nil
        }
        let source = ClaimLine(claim, scene, speaker)
        let names = source.sources.map(\.title.words)
        return Charts.Course.Point(
            date: claim.body.stated.shown, amount: ChartAmount(exact),
            source: names.isEmpty ? source.occasion.words : names.joined(separator: "; "))
    }

    /// What a chart of stated numbers alone finds: the latest of them, and that no records are held.
    private func title(_ evaluated: Evaluated) -> (Seen<Claim>) -> String {
        { claim in
            let line = ClaimLine(claim, scene, speaker)
            let source = line.sources.first?.title.words ?? line.occasion.words
            let said = speaker(
                .provenanceStatedOnly, ["source": .text(source), "day": .date(claim.body.stated.shown)])
            return "\(speaker.name(of: evaluated.definition)): \(line.value), \(said)"
        }
    }
}
