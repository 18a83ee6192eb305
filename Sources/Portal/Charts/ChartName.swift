import Figures

/// What a chart is called in its address: a figure, and its course or one of its breakdowns.
///
/// `projects-accredited-course`, `action-coverage-by-area`
struct ChartName: Hashable, Sendable {
    /// What is drawn of the figure.
    enum Kind: Hashable, Sendable {
        case course
        case breakdown(Dimension)
    }

    /// The figure, by `name` or `name@version`.
    let figure: String

    let kind: Kind

    init(_ figure: String, _ kind: Kind) {
        self.figure = figure
        self.kind = kind
    }

    private static let course = "-course"
    private static let by = "-by-"

    /// As it stands in the address.
    var text: String {
        switch kind {
        case .course: figure + Self.course
        case .breakdown(let dimension): figure + Self.by + dimension.rawValue
        }
    }

    init?(text: String) {
        if text.hasSuffix(Self.course) {
            self.init(String(text.dropLast(Self.course.count)), .course)
            return
        }
        guard let by = text.ranges(of: Self.by).last,
            let dimension = Dimension(rawValue: String(text[by.upperBound...]))
        else { return nil }
        self.init(String(text[..<by.lowerBound]), .breakdown(dimension))
    }
}
