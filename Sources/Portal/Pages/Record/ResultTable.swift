import Languages
import Register
import WorkPlan

extension ProjectRecords {
    /// What the project is to bring about, with the values of its indicators: a row each, none of them added up.
    var results: DataTable {
        let tree = ResultTree(of: project.id, in: guide.view)
        let words = MeasurementWords(speaker: guide.speaker) { country in
            guide.view.body(country).map { guide.speaker.text($0.name) }
        }
        let rows = tree.branches.flatMap { branch in
            branch.lines.flatMap { line in line.values.map { row(branch, line, $0, words) } }
                + (branch.lines.isEmpty ? [row(branch)] : [])
        }
        let speaker = guide.speaker
        return DataTable(
            id: "results", caption: speaker(.resultsTitle),
            columns: [
                .init("result", .resultLabel, speaker), .init("level", .resultLevel, speaker),
                .init("indicator", .indicatorLabel, speaker), .init("measure", .indicatorMeasure, speaker),
                .init("role", .measurementRole, speaker), .init("period", .timeSpan, speaker),
                .init("who", .measurementWho, speaker), .init("value", .valueLabel, speaker, .number),
                .init("history", .rowHistory, speaker, .date),
            ], rows: rows, note: speaker(.resultsNote))
    }

    private func row(_ branch: ResultTree.Branch) -> DataTable.Row {
        .init(
            branch.result,
            [
                .text(guide.speaker.text(branch.result.body.title)),
                .words(guide.speaker(branch.result.body.level.wording)), .nothing, .nothing, .nothing, .nothing,
                .nothing, .nothing, guide.versions(branch.result.id),
            ])
    }

    private func row(
        _ branch: ResultTree.Branch, _ line: ResultTree.Line, _ value: ResultTree.Value, _ words: MeasurementWords
    ) -> DataTable.Row {
        let (speaker, body) = (guide.speaker, value.seen.body)
        return .init(
            value.seen,
            [
                .text(speaker.text(branch.result.body.title)), .words(speaker(branch.result.body.level.wording)),
                .text(speaker.text(line.indicator.body.title)),
                .words(speaker(line.indicator.body.measure.wording)), .words(speaker(body.role.wording)),
                body.ends == nil ? .date(body.starts) : .period(from: body.starts, until: body.ends),
                .words(words.whoWords(body)), .words(words.valueWords(value, line.indicator.body.measure)),
                guide.versions(value.seen.id),
            ])
    }
}
