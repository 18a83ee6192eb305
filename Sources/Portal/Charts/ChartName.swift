import Figures

/// What a chart is called in its address: a figure, and its course or one of its breakdowns.
///
/// `projects-accredited-course`, `projects-accredited-courses-by-area`, `action-coverage-by-area`
struct ChartName: Hashable, Sendable {
    /// What is drawn of the figure.
    enum Kind: Hashable, Sendable {
        case course
        case breakdown(Dimension)
        case courses(by: Dimension)
    }

    /// The figure, by `name` or `name@version`.
    let figure: String

    let kind: Kind

    init(_ figure: String, _ kind: Kind) {
        self.figure = figure
        self.kind = kind
    }

    private static let course = "-course"
    private static let courses = "-courses"
    private static let by = "-by-"

    /// As it stands in the address.
    var text: String {
        switch kind {
        case .course: figure + Self.course
        case .courses(let dimension): figure + Self.courses + Self.by + dimension.rawValue
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
        let of = String(text[..<by.lowerBound])
        if of.hasSuffix(Self.courses) {
            self.init(String(of.dropLast(Self.courses.count)), .courses(by: dimension))
        } else {
            self.init(of, .breakdown(dimension))
        }
    }
}
