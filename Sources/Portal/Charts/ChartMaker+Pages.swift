import Charts
import Figures

extension ChartMaker {
    /// The charts of a programme's home: the course of the plan, coverage by area, who funds what.
    func programme(_ deadline: Deadline) throws -> [ChartFigure] {
        guard scene.plan != nil else { return [] }
        let names = [
            ChartName("projects-accredited", .course), ChartName("action-coverage", .breakdown(.area)),
            ChartName("approved-value", .breakdown(.funder)),
        ]
        return try names.filter { scene.definition($0.figure) != nil }.compactMap { name in
            try chart(name, deadline).map { ChartFigure($0, name, scene, speaker) }
        }
    }

    /// The charts of a figure's breakdowns, by the dimension.
    func breakdowns(of label: String, _ deadline: Deadline) throws -> [Dimension: ChartFigure] {
        let evaluated = try scene.evaluate(label)
        var charts: [Dimension: ChartFigure] = [:]
        for dimension in evaluated.definition.dimensions {
            try deadline.check()
            let name = ChartName(label, .breakdown(dimension))
            charts[dimension] = breakdown(evaluated, by: dimension).map {
                ChartFigure($0, name, scene, speaker, hasTableBeside: true)
            }
        }
        return charts
    }

    /// The course of a figure, in all and area by area, where it has one.
    func courses(of label: String, _ deadline: Deadline) throws -> [ChartFigure] {
        try [ChartName(label, .course), ChartName(label, .courses(by: .area))].compactMap { name in
            try chart(name, deadline).map { ChartFigure($0, name, scene, speaker) }
        }
    }
}
