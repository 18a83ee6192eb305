import Figures
import Languages
import Register
import WorkPlan

/// A table of flows of money.
struct FlowTable {
    let guide: Guide
    let values: ProjectValues

    /// The project on whose page it stands, which is then not told again.
    var project: Identifier<Project>?

    func table(_ flows: [Seen<Flow>]) -> DataTable {
        let speaker = guide.speaker
        let sorted = flows.sorted { ($1.body.date.last, $1.id) < ($0.body.date.last, $0.id) }
        return DataTable(
            id: "flows", caption: speaker(.flowsTitle),
            columns: [
                .init("date", .dateLabel, speaker, .date), .init("type", .flowType, speaker),
                .init("provider", .provider, speaker), .init("receiver", .receiver, speaker),
                .init("leg", .leg, speaker), .init(key: "amount", heading: speaker(.pageAmount), kind: .number),
                .init("project", .projectLabel, speaker), .init("history", .rowHistory, speaker, .date),
            ],
            rows: sorted.prefix(DataTable.limit).map(row), note: speaker(.legNote),
            total: sorted.count > DataTable.limit ? sorted.count : nil)
    }

    private func row(_ flow: Seen<Flow>) -> DataTable.Row {
        let body = flow.body
        let type = guide.speaker.word(body.type.rawValue, .flowType)
        return .init(
            flow,
            [
                .date(body.date), .words(body.isInKind ? guide.speaker(.flowInKind, ["type": type]) : type),
                guide.link(body.provider), guide.link(body.receiver), guide.term(body.leg.rawValue, .flowLeg),
                values.mayPublish(amountsOf: body.provider) ? Datum(body.amount) : .missing(.noConsent),
                body.project == project ? .nothing : guide.link(body.project), guide.versions(flow.id),
            ])
    }
}
