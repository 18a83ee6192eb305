import Register
import WorkPlan

/// Who looked at a version of a record and found it right.
struct ConfirmationTable {
    let guide: Guide

    /// The confirmations of a record until the day, the latest first.
    func table(of record: Identifier<AnyRecord>) -> DataTable {
        let speaker = guide.speaker
        let all: [Seen<Confirmation>] = guide.view.records(under: record)
        let made = all.filter { $0.body.day <= guide.scene.day }.sorted {
            ($1.body.day, $1.id) < ($0.body.day, $0.id)
        }
        return DataTable(
            id: "confirmations", caption: speaker(.confirmationsTitle),
            columns: [
                .init("day", .dateLabel, speaker, .date), .init("by", .confirmedBy, speaker),
                .init("version", .versionLabel, speaker, .number), .init("documents", .restsOn, speaker),
            ],
            rows: made.map { confirmation in
                .init(
                    confirmation,
                    [
                        .date(PartialDate(day: confirmation.body.day)), guide.link(confirmation.body.by),
                        .number(confirmation.body.version), guide.sources(confirmation.body.basis),
                    ])
            })
    }
}
