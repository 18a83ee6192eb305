import Figures
import Languages
import Register
import WorkPlan

/// The tables behind a figure: what was counted, what was left out, and at which rates.
struct FigureTables: Sendable {
    let evaluated: Evaluated
    let scene: Scene
    let speaker: Speaker

    /// The figure's name in addresses.
    let label: String

    /// Whether only one part of the figure is shown.
    let isPart: Bool

    /// The address under which others reach the server.
    let base: String

    private let exclusionList: [Exclusion]

    init(
        _ evaluated: Evaluated, _ label: String, isPart: Bool, base: String, _ scene: Scene, _ speaker: Speaker
    ) {
        self.base = base
        self.evaluated = evaluated
        self.label = label
        self.isPart = isPart
        exclusionList = evaluated.figure.trace.exclusions
        self.scene = scene
        self.speaker = speaker
    }

    private var trace: Trace { evaluated.figure.trace }
    private var definition: Definition { evaluated.definition }

    /// Every contribution; `nil` when there is none.
    var rows: TableView? {
        let rows = trace.rows
        guard !rows.isEmpty else { return nil }
        let same = common(to: rows)
        var columns: [TableView.Column] = [
            .init(heading: speaker(.code), kind: .code), .init(heading: speaker(.title)),
        ]
        if definition.isRate { columns.append(.init(heading: speaker(.countedAs))) }
        if definition.measure.isMoney {
            columns += [
                .init(heading: speaker(.pageAmount), kind: .number), .init(heading: speaker(.usDollars), kind: .number),
                .init(heading: speaker(.conversion)),
            ]
        }
        columns += [.init(heading: speaker(.restsOn)), .init(heading: speaker(.evidence))]
        return TableView(
            id: "rows", caption: speaker(.pageRows), columns: columns,
            rows: rows.map { cells($0, provenance: same == nil ? provenance($0) : "") }, note: same, fold: fold)
    }

    /// What all rows rest on, when it is the same; it is then not told again in each.
    private func common(to rows: [TraceRow]) -> String? {
        let all = Set(rows.map(\.provenance.names))
        guard all.count == 1, let names = all.first else { return nil }
        let words = speaker.phrasebook.formatter.list(names.map { speaker.word($0, .provenance) })
        return speaker(.allRestOn, ["provenance": words])
    }

    private func cells(_ row: TraceRow, provenance: HTML) -> [HTML] {
        var cells: [HTML] = ["\(row.code)", title(row.subject)]
        if definition.isRate { cells.append("\(speaker.word(row.part.rawValue, .part))") }
        if definition.measure.isMoney {
            cells += [
                "\(row.amount.map(speaker.money) ?? "")", "\(speaker.cents(row.dollars.dollars))",
                "\(speaker.conversion(row))",
            ]
        }
        return cells + [provenance, evidence(row)]
    }

    private func provenance(_ row: TraceRow) -> HTML {
        let names = row.provenance.names.map { speaker.word($0, .provenance) }
        let words: HTML = "\(speaker.phrasebook.formatter.list(names))"
        return row.provenance.contains(.illustrative) ? "<span class=\"mark\">\(words)</span>" : words
    }

    /// The versions that a row rests on, each with the way to what it says; several are folded away under their kinds.
    private func evidence(_ row: TraceRow) -> HTML {
        guard row.evidence.count > 1 else { return .list(row.evidence.map(item)) }
        let list: HTML = "<ul class=\"evidence\">\(row.evidence, each: { "<li>\(item($0))</li>" })</ul>"
        return "<details class=\"evidence\"><summary>\(kinds(row.evidence))</summary>\(list)</details>"
    }

    /// The kinds of records, in the order in which they come, with how many there are of each.
    private func kinds(_ evidence: [Evidence]) -> String {
        var counts: [(kind: Kind, count: Int)] = []
        for kind in evidence.map(\.kind) {
            if let index = counts.firstIndex(where: { $0.kind == kind }) {
                counts[index].count += 1
            } else {
                counts.append((kind, 1))
            }
        }
        return counts.map { kind, count in
            let word = speaker.word(kind.rawValue, .kind)
            return count == 1
                ? word : speaker(.evidenceKind, ["kind": word, "count": speaker.number(count)])
        }.joined(separator: ", ")
    }

    private func item(_ evidence: Evidence) -> HTML {
        let words = speaker(
            .evidenceItem,
            [
                "kind": speaker.word(evidence.kind.rawValue, .kind), "record": String(evidence.record.text.prefix(8)),
                "version": speaker.number(evidence.version), "commit": speaker.number(evidence.commit),
            ])
        let history = Address(route: .history(scene.code, evidence.record.text), choice: scene.choice)
        return #"<a href="\#(history.text)#version-\#(String(evidence.version))">\#(words)</a>"#
    }

    /// Where all rows of a long table can be had; a part of a figure has no file of its own.
    private var fold: TableView.Fold? {
        guard !isPart else { return nil }
        var fixed = scene.choice
        fixed.day = scene.day
        fixed.known = .commit(scene.view.known)
        let file = Address(route: .figureFile(scene.code, definition.label, .trace), choice: fixed)
        return TableView.Fold(
            summary: { speaker(.moreRows, ["count": speaker.number($0)]) }, file: file, words: speaker(.downloadTrace),
            base: base)
    }

    /// What the record of a row is called.
    private func title(_ subject: Identifier<AnyRecord>) -> HTML {
        scene.title(of: subject, speaker).map { .text($0) } ?? .empty
    }

    /// How many things were left out, for each reason; `nil` when nothing was.
    var exclusionCounts: TableView? {
        guard !exclusionList.isEmpty else { return nil }
        let counts = Dictionary(grouping: exclusionList, by: \.reason).mapValues(\.count)
        return TableView(
            id: "exclusion-counts", caption: speaker(.reasonCount),
            columns: [.init(heading: speaker(.pageReason)), .init(heading: speaker(.count), kind: .number)],
            rows: Exclusion.Reason.allCases.compactMap { reason in
                counts[reason].map { ["\(speaker.name(reason.rawValue, .exclusion))", "\(speaker.number($0))"] }
            })
    }

    /// Everything that was left out, and why; `nil` when nothing was.
    var exclusions: TableView? {
        guard !exclusionList.isEmpty else { return nil }
        return TableView(
            id: "exclusions", caption: speaker(.pageExclusions),
            columns: [
                .init(heading: speaker(.code), kind: .code), .init(heading: speaker(.title)),
                .init(heading: speaker(.pageReason)),
                .init(heading: speaker(.pageRecord)),
            ],
            rows: exclusionList.map { exclusion in
                [
                    "\(exclusion.code)", title(exclusion.subject),
                    "\(speaker.word(exclusion.reason.rawValue, .exclusion))",
                    left(exclusion),
                ]
            }, fold: fold)
    }

    /// The record that was left out, with the way to what it says.
    private func left(_ exclusion: Exclusion) -> HTML {
        let record = (exclusion.line ?? exclusion.subject).text
        let history = Address(route: .history(scene.code, record), choice: scene.choice)
        return #"<a href="\#(history.text)"><code>\#(String(record.prefix(8)))</code></a>"#
    }

    /// The stored rates that were used; `nil` when none was.
    var rates: TableView? {
        guard !trace.rates.isEmpty else { return nil }
        return TableView(
            id: "rates", caption: speaker(.pageRatesUsed),
            columns: [
                .init(heading: speaker(.currency)), .init(heading: speaker(.unitsPerDollar), kind: .number),
                .init(heading: speaker(.period)), .init(heading: speaker(.pageSource)),
            ],
            rows: trace.rates.map { use in
                let basis = scene.view.body(use.record)?.basis ?? .none
                return [
                    "\(use.currency.text)", "\(speaker.decimal(use.unitsPerUSD))", "\(speaker.date(use.period))",
                    .list(SourceLine.of(basis, scene, speaker).map(\.content)),
                ]
            })
    }

    /// What was stated in public about the same thing.
    func claims(_ claims: [Seen<Claim>]) -> TableView {
        TableView(
            id: "claims", caption: speaker(.pageClaims), columns: ClaimLine.columns(speaker),
            rows: claims.map { ClaimLine($0, scene, speaker).cells }, note: speaker(.publicRecordNote))
    }
}
