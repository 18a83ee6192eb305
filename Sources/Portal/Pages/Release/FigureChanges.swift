import Figures
import Languages
import WorkPlan

/// Figures from what to what.
struct FigureChanges: Sendable {
    /// A figure with its values, each under a heading of the table.
    struct Line: Sendable {
        let definition: Definition
        let plan: String?
        let values: [FigureValue?]
    }

    let id: String
    let caption: String
    let headings: [String]
    let lines: [Line]

    /// The figures as a table; one whose last two values differ is marked.
    func content(_ speaker: Speaker) -> HTML {
        TableView(
            id: id, caption: caption,
            columns: [.init(heading: speaker(.figureColumn))] + headings.map { .init(heading: $0, kind: .number) },
            rows: lines.map { row($0, speaker) }, hasFixedRows: true
        ).content
    }

    private func row(_ line: Line, _ speaker: Speaker) -> [HTML] {
        let name = speaker.name(of: line.definition) + (line.plan.map { " (\($0))" } ?? "")
        let isChanged = line.values.count > 1 && line.values.last != line.values.dropLast().last
        return ["\(name)"]
            + line.values.enumerated().map { index, value in
                let words = value.map { speaker.short(line.definition, $0) } ?? speaker(.provenanceNoProjectRecords)
                return isChanged && index == line.values.count - 1 ? "<strong>\(words)</strong>" : "\(words)"
            }
    }
}
