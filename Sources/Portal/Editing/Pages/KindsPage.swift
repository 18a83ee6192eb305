import Languages
import WorkPlan

/// Every kind of record that somebody may read, with the way to add one.
struct KindsPage: Page {
    struct Row: Sendable {
        let kind: Kind
        let count: Int
        let mayAdd: Bool
    }

    let call: WorkspaceCall
    let rows: [Row]

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.recordsSection), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.recordsSection))</h1>
        <p>\(speaker(.recordsIntro))</p>
        \(links)
        \(table)
        """
    }

    private var links: HTML {
        let places: [(EditingPlace, Wording)] =
            [(.drafts, .draftsTitle)] + (call.mayAdd(.document) ? [(.attach(nil), .attachTitle)] : [])
        return """
            <ul>\(places, each: { #"<li><a href="\#(call.address(.editing($0.0)).text)">\#(speaker($0.1))</a></li>"# })</ul>
            """
    }

    private var table: HTML {
        TableView(
            id: "kinds", caption: speaker(.recordsSection),
            columns: [
                .init(heading: speaker(.recordsKind)), .init(heading: speaker(.recordsCount), kind: .number),
                .init(heading: speaker(.recordEdit)),
            ],
            rows: rows.map { row in [list(row), "\(speaker.number(row.count))", add(row)] }, hidesCaption: true,
            hasFixedRows: true
        ).content
    }

    private func list(_ row: Row) -> HTML {
        let there = call.address(.editing(.list(row.kind.rawValue, EditingQuery())))
        return #"<a href="\#(there.text)">\#(speaker.name(row.kind.rawValue, .kind))</a>"#
    }

    private func add(_ row: Row) -> HTML {
        guard row.mayAdd else { return .empty }
        let words = speaker(.recordsNew, ["kind": speaker.word(row.kind.rawValue, .kind)])
        return #"<a href="\#(call.address(.editing(.new(row.kind.rawValue))).text)">\#(words)</a>"#
    }
}
