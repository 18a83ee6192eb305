import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// The tables of a programme's home, every number a link to what it is made of.
struct ProgrammeTables: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// A number of one part of a figure, as a link to the rows behind it.
    private func link(_ words: String, _ figure: String, _ dimension: Dimension, _ key: String) -> HTML {
        let part = PartChoice(dimension: dimension, key: key)
        let address = Address(route: .part(scene.code, figure, part), choice: scene.choice)
        return #"<a href="\#(address.text)">\#(words)</a>"#
    }

    private func count(_ count: Int, _ dimension: Dimension, _ key: String) -> HTML {
        // There are no rows to show behind a zero.
        count == 0 ? "\(speaker.number(0))" : link(speaker.number(count), "projects-accredited", dimension, key)
    }

    private func dollars(_ value: FigureValue?, _ dimension: Dimension, _ key: String) -> HTML {
        guard case .dollars(let dollars)? = value?.numerator else { return "\(speaker.number(0))" }
        return link(speaker.cents(dollars), "approved-value", dimension, key)
    }

    /// The strategic areas.
    func areas(_ coverage: Coverage) -> TableView {
        TableView(
            id: "areas", caption: speaker(.coverageByArea),
            columns: [
                .init(heading: speaker(.areaColumn)), .init(heading: speaker(.coveredColumn), kind: .number),
                .init(heading: speaker(.projectsColumn), kind: .number),
                .init(heading: speaker(.valueColumn), kind: .number),
            ],
            rows: coverage.areas.map { row in
                let code = row.area.body.code
                let covered: HTML? = row.covered.flatMap { value in
                    value.denominator.map { denominator in
                        let words = "\(speaker.cell(value.numerator))/\(speaker.cell(denominator))"
                        return link(words, "action-coverage", .area, code)
                    }
                }
                return [
                    .text(speaker.text(row.area.body.name)), covered ?? "", count(row.projects, .area, code),
                    dollars(row.value, .area, code),
                ]
            }, note: speaker(.areasNote))
    }

    /// The actions.
    func actions(_ coverage: Coverage) -> TableView {
        TableView(
            id: "actions", caption: speaker(.coverageByAction),
            columns: [
                .init(heading: speaker(.code), kind: .code), .init(heading: speaker(.actionColumn)),
                .init(heading: speaker(.areaColumn)), .init(heading: speaker(.projectsColumn), kind: .number),
            ],
            rows: coverage.actions.map { row in
                let code = row.action.body.code
                let enabling: HTML? =
                    row.action.body.isEnabling ? " <span class=\"kind\">\(speaker(.enablingMark))</span>" : nil
                return [
                    "\(code)", "\(.text(speaker.text(row.action.body.title)))\(enabling)",
                    row.area.map { .text(speaker.text($0.body.name)) } ?? .empty, count(row.projects, .action, code),
                ]
            })
    }

    /// The numbered actions without an accredited project; nothing when there is none.
    func uncovered(_ coverage: Coverage) -> TableView? {
        let actions = coverage.actions.filter { $0.projects == 0 && !$0.action.body.isEnabling }
        guard !actions.isEmpty else { return nil }
        return TableView(
            id: "uncovered", caption: speaker(.uncoveredCaption, ["count": speaker.number(actions.count)]),
            columns: [
                .init(heading: speaker(.code), kind: .code), .init(heading: speaker(.actionColumn)),
                .init(heading: speaker(.areaColumn)),
            ],
            rows: actions.map { row in
                let page = Address(route: .page(scene.code, .actions, row.action.id.text), choice: scene.choice)
                return [
                    "\(row.action.body.code)",
                    #"<a href="\#(page.text)">\#(.text(speaker.text(row.action.body.title)))</a>"#,
                    row.area.map { .text(speaker.text($0.body.name)) } ?? .empty,
                ]
            })
    }

    /// The funders.
    func funders(_ funding: Funding) -> TableView {
        TableView(
            id: "funders", caption: speaker(.fundersCaption),
            columns: [
                .init(heading: speaker(.funderColumn)), .init(heading: speaker(.projectsColumn), kind: .number),
                .init(heading: speaker(.valueColumn), kind: .number),
            ],
            rows: funding.rows.map { row in
                [.text(row.name), count(row.projects, .funder, row.key), dollars(row.value, .funder, row.key)]
            }, note: speaker(.fundersNote))
    }

    /// What changed.
    func changes(_ news: News) -> TableView {
        var then = scene.choice
        then.known = .commit(news.known)
        then.day = news.day
        return TableView(
            id: "changes", caption: speaker(.changedFiguresCaption),
            columns: [
                .init(heading: speaker(.figureColumn)), .init(heading: speaker.shortDay(news.day), kind: .number),
                .init(heading: speaker.shortDay(scene.day), kind: .number),
            ],
            rows: news.changes.map { change in
                [
                    "\(speaker.name(of: change.definition))", value(change.before, change.definition, then),
                    value(change.after, change.definition, scene.choice),
                ]
            })
    }

    private func value(_ value: FigureValue?, _ definition: Definition, _ choice: Choice) -> HTML {
        guard let value else { return "\(speaker(.provenanceNoProjectRecords))" }
        let address = Address(route: .figure(scene.code, definition.name), choice: choice)
        return #"<a class="figure" href="\#(address.text)">\#(speaker.short(definition, value))</a>"#
    }
}
