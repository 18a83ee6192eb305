import Register

/// The rows of a figure by one dimension: those of each part, and those that stand in none.
struct Partition {
    /// For each part, the numbers of its rows.
    private(set) var parts: [BreakdownKeys.Key: [Int]] = [:]

    /// The numbers of the rows that stand in no part.
    private(set) var remainder: [Int] = []

    /// The keys of the parts, which are looked up once for each project.
    private(set) var keys: BreakdownKeys

    private let figure: Figure
    private let dimension: Dimension

    init(of figure: Figure, by dimension: Dimension, _ ground: Ground) {
        self.figure = figure
        self.dimension = dimension
        keys = BreakdownKeys(dimension: dimension, ground: ground)
        for (index, row) in figure.trace.record.rows.enumerated() where !isOfAllParts(row) {
            let found = standsByProjects ? keys.keys(ofProjectsIn: evidence(of: row)) : keys.keys(of: row)
            for key in found { parts[key, default: []].append(index) }
            if found.isEmpty { remainder.append(index) }
        }
    }

    /// The value of a part: the fold of its rows.
    func value(of part: [Int]) -> FigureValue {
        let rows = rows(of: part)
        let value = figure.trace.value(of: rows)
        guard comparesLines, let gap = gap(in: rows) else { return value }
        return FigureValue(numerator: value.numerator, denominator: value.denominator, gap: gap)
    }

    /// Whether the part's numerator and denominator stand there each by itself.
    var comparesLines: Bool { figure.comparesLines || figure.definition.comparesLines(by: dimension) }

    /// The rows of a part; where the denominator stays the whole, the others are in it alone.
    func rows(of part: [Int]) -> [TraceRecord.Row] {
        let all = figure.trace.record.rows
        guard keepsDenominator else { return part.map { all[$0] } }
        let inPart = Set(part)
        return all.indices.map { inPart.contains($0) ? all[$0] : all[$0].demoted }
    }

    /// The revisions that a row of a part rests on: of an action, only the projects by which it stands in the part.
    func evidence(of row: TraceRecord.Row, in isInPart: ([BreakdownKeys.Key]) -> Bool) -> [Place] {
        let places = evidence(of: row)
        guard standsByProjects else { return Array(places) }
        var keys = keys
        var isKept = row.part != .denominator
        return [places.first].compactMap(\.self)
            + places.dropFirst().filter { place in
                // What says that a project counts follows the project.
                if row.part != .denominator, let found = keys.keys(ofProjectAt: place) { isKept = isInPart(found) }
                return isKept
            }
    }

    private func evidence(of row: TraceRecord.Row) -> ArraySlice<Place> { figure.trace.record.evidence(of: row) }

    private var standsByProjects: Bool { figure.definition.subject == .action && dimension.isOfProjects }

    private var keepsDenominator: Bool { figure.definition.keepsDenominator(by: dimension) }

    /// An action that counts for nothing is in the denominator of every part.
    private func isOfAllParts(_ row: TraceRecord.Row) -> Bool { keepsDenominator && row.part == .denominator }

    /// Why the lines of a part make no rate: there are none of one kind, or those of a project stand in two parts.
    private func gap(in rows: [TraceRecord.Row]) -> RateGap? {
        let (paid, approved) = (subjects(of: rows, as: .numerator), subjects(of: rows, as: .denominator))
        if paid.isEmpty { return .notReported }
        let paidAnywhere = subjects(of: figure.trace.record.rows, as: .numerator)
        let areTogether = paid.isSubset(of: approved) && approved.intersection(paidAnywhere).isSubset(of: paid)
        return areTogether ? nil : .notApplicable
    }

    private func subjects(of rows: [TraceRecord.Row], as part: TraceRow.Part) -> Set<Handle> {
        Set(rows.filter { $0.part == part }.map(\.subject))
    }
}
