import Figures
import Ledger
import Register
import WorkPlan

extension DataScene {
    /// What changed and came in since the last release.
    func json(_ news: News) -> JSON {
        var release: Int?
        if case .release(let last) = news.since { release = last.body.number }
        return [
            "release": .whole(release), "commit": .integer(news.known), "day": .string(news.day.text),
            "changes": .array(news.changes.map(json)), "added": .array(news.added.map(json)),
            "gone": .integer(news.gone),
        ]
    }

    private func json(_ change: News.Change) -> JSON {
        [
            "figure": .string(change.definition.name), "title": .string(speaker.name(of: change.definition)),
            "before": change.before?.json ?? .null, "after": change.after?.json ?? .null,
            "href": href(.figure(scene.code, change.definition.name)),
        ]
    }

    private func json(_ project: Seen<Project>) -> JSON {
        [
            "record": .string(project.id.text), "code": .string(project.body.code),
            "title": writer.json(speaker.text(project.body.title)),
            "href": href(.page(scene.code, .projects, project.id.text)),
        ]
    }

    /// The course of a figure: a point for each day.
    func json(_ course: Course) -> JSON {
        [
            "figure": .string(course.definition.name), "title": .string(speaker.name(of: course.definition)),
            "unit": .string(course.definition.unit), "points": .array(points(course)),
            "href": href(.figure(scene.code, course.definition.name)),
        ]
    }

    /// The days of a course: what the register counts, and what was stated.
    func points(_ course: Course) -> [JSON] {
        course.points.map { point in
            [
                "day": .string(point.day.text), "computed": point.computed?.json ?? .null,
                "percent": .text(point.computed?.percent(places: course.definition.places)),
                "stated": .array(point.stated.map(json)),
            ]
        }
    }

    private func json(_ stated: Course.Stated) -> JSON {
        [
            "claim": .string(stated.claim.text), "value": .string(stated.value.text),
            "unit": .string(stated.unit.rawValue), "numerator": .whole(stated.numerator),
            "denominator": .whole(stated.denominator), "inferred": .bool(stated.isInferred),
            "date": .string(stated.date.text), "href": href(.claim(scene.code, stated.claim.text)),
        ]
    }
}
