import Figures
import Languages
import Register
import WorkPlan

/// Draws courses as a table: a row for each day, what the register counts, and what was stated beside it.
struct CourseTable: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// Several courses side by side.
    func table(of courses: [Course], id: String, caption: String) -> TableView? {
        let days = Set(courses.flatMap { $0.points.map(\.day) }).sorted()
        guard !days.isEmpty else { return nil }
        let rows = days.map { day in
            ["\(speaker.shortDay(day))" as HTML]
                + courses.map { course in course.points.first { $0.day == day }.map { cell($0, course) } ?? .empty }
        }
        return TableView(
            id: id, caption: caption,
            columns: columns(courses),
            rows: rows, note: note(courses))
    }

    /// The days of one course on which its value changed or something was stated, and the last one; `nil` when that
    /// leaves nothing out.
    func changes(of course: Course, id: String, caption: String) -> TableView? {
        let kept = course.points.indices.filter { index in
            let point = course.points[index]
            let isEnd = index == 0 || index == course.points.count - 1
            return isEnd || !point.stated.isEmpty || point.computed != course.points[index - 1].computed
        }
        guard kept.count < course.points.count else { return nil }
        let shorter = Course(definition: course.definition, points: kept.map { course.points[$0] })
        return table(of: [shorter], id: id, caption: caption)
    }

    private func columns(_ courses: [Course]) -> [TableView.Column] {
        let figures = courses.map { TableView.Column(heading: speaker.name(of: $0.definition), kind: .number) }
        return [TableView.Column(heading: speaker(.asAtColumn), kind: .date)] + figures
    }

    private func note(_ courses: [Course]) -> String? {
        let isStated = courses.contains { $0.points.contains { !$0.stated.isEmpty } }
        return speaker(isStated ? .courseNoteStated : .courseNote)
    }

    private func cell(_ point: Course.Point, _ course: Course) -> HTML {
        let computed: HTML? = point.computed.map { value in
            let address = address(course.definition, point.day)
            return #"<a class="figure" href="\#(address.text)">\#(speaker.short(course.definition, value))</a>"#
        }
        return "\(computed)\(point.stated, each: stated)"
    }

    private func address(_ definition: Definition, _ day: Day) -> Address {
        var choice = scene.choice
        choice.day = day
        return Address(route: .figure(scene.code, definition.name), choice: choice)
    }

    private func stated(_ stated: Course.Stated) -> HTML {
        let address = Address(route: .claim(scene.code, stated.claim.text), choice: scene.choice)
        let fraction = stated.numerator.flatMap { numerator in
            stated.denominator.map { " (\(speaker.phrasebook.fraction(numerator, $0)))" }
        }
        let inferred = stated.isInferred ? ", \(speaker(.inferredMark))" : ""
        let words = speaker.stated(stated.value, stated.unit) + (fraction ?? "") + inferred
        return
            #"<span class="stated">\#(speaker(.statedShort)) <a href="\#(address.text)">\#(words)</a></span>"#
    }
}
