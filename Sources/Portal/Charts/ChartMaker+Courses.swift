import Charts
import Figures
import Languages
import Register
import WorkPlan

extension ChartMaker {
    /// A total over time, part by part; `nil` of a rate, and where there is less than two parts to compare.
    func courses(_ evaluated: Evaluated, by dimension: Figures.Dimension, _ deadline: Deadline) throws -> Chart? {
        guard !evaluated.definition.isRate, evaluated.definition.dimensions.contains(dimension),
            let title = finding(evaluated)
        else { return nil }
        let breakdown = scene.evaluations.breakdown(evaluated.definition, by: dimension, evaluated.question)
        let parts = PartName(scene: scene, speaker: speaker).named(breakdown)
        guard (2...Self.mostPanels).contains(parts.count) else { return nil }
        let items = try panels(evaluated, of: parts, by: dimension, deadline)
        let word = speaker.word(dimension.rawValue, .dimension)
        let heading = speaker(.breakdownHeading, ["dimension": .text(word)])
        let subtitle = speaker(.courseSubtitle, ["name": speaker.name(of: evaluated.definition)])
        return Chart(
            title: title, subtitle: "\(heading): \(subtitle)",
            content: .panels(Panels(items: items, heading: self.heading(dimension))), credits: credits(evaluated),
            language: speaker.language)
    }

    /// More cannot be compared at a glance.
    private static let mostPanels = 12

    /// A panel for each of the parts that there are on D. A part that is not there on a day is nothing then.
    private func panels(
        _ evaluated: Evaluated, of parts: [Named], by dimension: Figures.Dimension, _ deadline: Deadline
    ) throws -> [Panels.Item] {
        let days = CourseDays(plan: evaluated.plan.body, until: scene.day).days
        let amounts = try days.map { day in
            try deadline.check()
            let question = Question(view: scene.view, plan: evaluated.plan.id, day: day)
            let breakdown = scene.evaluations.breakdown(evaluated.definition, by: dimension, question)
            return Dictionary(breakdown.parts.map { ($0.key, $0.value.numerator) }) { first, _ in first }
        }
        return parts.map { part in
            let points = zip(days, amounts).map { day, amounts in
                let amount = amounts[part.key].map { ChartAmount($0) } ?? ChartAmount(0)
                return Charts.Course.Point(date: PartialDate(day: day).shown, amount: amount)
            }
            let course = Charts.Course(
                computed: points, stated: [], unit: unit(evaluated.definition),
                measure: speaker.name(of: evaluated.definition))
            return Panels.Item(label: part.name.words, course: course)
        }
    }
}
