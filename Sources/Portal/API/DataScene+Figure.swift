import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension DataScene {
    /// A figure with everything behind it and its course; or one part of it.
    func figure(_ label: String, _ part: PartChoice?, _ deadline: Deadline) throws -> DataAnswer {
        let document = try FigureDocument(scene, label, part: part, speaker, deadline)
        let course = try part == nil ? course(label, deadline) : []
        let route = part.map { Route.part(scene.code, label, $0) } ?? .figure(scene.code, label)
        return DataAnswer(
            address: address(route), isIllustrative: document.isIllustrative,
            data: document.json.with([
                "title": .string(speaker.name(of: document.definition)), "course": .array(course),
                "changes": href(.knownOver(scene.code, label)),
            ]))
    }

    private func course(_ label: String, _ deadline: Deadline) throws -> [JSON] {
        let evaluated = try scene.evaluate(label)
        return points(try Course(evaluated.figure, scene, evaluated.plan, by: .quarter, deadline))
    }

    /// How a figure's value changed with what was known.
    func known(_ label: String) throws -> DataAnswer {
        let evaluated = try scene.evaluate(label)
        let course = KnownCourse(evaluated, scene)
        let changes = course.changes.map { change -> JSON in
            [
                "commit": .integer(change.commit), "made": .text(change.made?.description),
                "value": change.value?.json ?? .null,
                "percent": .text(change.value?.percent(places: course.definition.places)),
            ]
        }
        return DataAnswer(
            address: address(.knownOver(scene.code, label)),
            isIllustrative: evaluated.figure.trace.isIllustrative,
            data: [
                "figure": .string(course.definition.name), "version": .integer(course.definition.version),
                "title": .string(speaker.name(of: course.definition)), "unit": .string(course.definition.unit),
                "changes": .array(changes), "unseenBefore": .whole(course.unseenBefore),
            ])
    }
}

extension JSON {
    /// A whole number, or null.
    static func whole(_ number: Int?) -> JSON { number.map { JSON.integer($0) } ?? .null }
}
