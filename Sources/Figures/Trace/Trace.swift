import Register
public import WorkPlan

/// Everything that made a figure what it is.
public struct Trace: Sendable {
    let record: TraceRecord
    private let definition: Definition
    private let view: View

    init(record: TraceRecord, definition: Definition, view: View) {
        self.record = record
        self.definition = definition
        self.view = view
    }

    /// The value: a fold over the rows, so that it cannot differ from them.
    public var value: FigureValue { value(of: record.rows) }

    /// The contributions, by the codes of their subjects.
    ///
    /// Cost: reads every record that is named.
    public var rows: [TraceRow] {
        record.rows.map(row).sorted { Self.inOrder(($0.code, $0.part.rawValue), ($1.code, $1.part.rawValue)) }
    }

    /// What was left out, and why, by the codes of the subjects.
    public var exclusions: [Exclusion] {
        record.exclusions.map { left in
            Exclusion(
                subject: view.identity(of: left.subject), code: code(of: left.subject),
                line: left.line.map { view.identity(of: $0) }, reason: left.reason)
        }.sorted { Self.inOrder(($0.code, $0.reason.rawValue), ($1.code, $1.reason.rawValue)) }
    }

    /// The projects or actions that are counted in the total or the numerator, in the order of the plan's records.
    public var counted: [Identifier<AnyRecord>] {
        record.rows.filter { $0.part != .denominator }.map { view.identity(of: $0.subject) }
    }

    /// The stored rates that were used.
    public var rates: [ExchangeRateUse] {
        let used = Set(record.rows.compactMap(\.rate))
        return record.rates.enumerated().filter { used.contains(Int32($0.offset)) }.map(\.element)
    }

    /// The same with these rows, of which each rests on what `kept` leaves to it.
    func narrowed(to rows: [TraceRecord.Row], _ kept: (TraceRecord.Row) -> [Place]) -> Trace {
        Trace(record: record.narrowed(to: rows, kept), definition: definition, view: view)
    }

    /// What the rows rest on, together.
    public var provenance: Provenance {
        record.rows.reduce(into: []) { $0.formUnion(provenance(of: $1)) }
    }

    /// Whether a row rests on made-up records. Looks no further than the first that does.
    public var isIllustrative: Bool { record.rows.contains { provenance(of: $0).contains(.illustrative) } }

    /// How much was left out, by the reason.
    public var exclusionCounts: [Exclusion.Reason: Int] {
        record.exclusions.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
    }

    /// The value of some of the rows.
    func value(of rows: some Sequence<TraceRecord.Row>) -> FigureValue {
        var counts = (numerator: 0, denominator: 0)
        var sums = (numerator: DollarSum(), denominator: DollarSum())
        let isMoney = definition.measure.isMoney
        for row in rows {
            if row.part != .denominator {
                counts.numerator += 1
                if isMoney { record.add(row, to: &sums.numerator) }
            }
            if row.part == .both || row.part == .denominator {
                counts.denominator += 1
                if isMoney { record.add(row, to: &sums.denominator) }
            }
        }
        let numerator = isMoney ? Quantity.dollars(sums.numerator.dollars) : .count(counts.numerator)
        let denominator = isMoney ? Quantity.dollars(sums.denominator.dollars) : .count(counts.denominator)
        return FigureValue(numerator: numerator, denominator: definition.isRate ? denominator : nil)
    }

    private func row(_ row: TraceRecord.Row) -> TraceRow {
        TraceRow(
            subject: view.identity(of: row.subject), code: code(of: row.subject),
            line: row.line.map { view.identity(of: $0) }, part: row.part, amount: amount(of: row),
            dollars: record.dollars(of: row), conversion: conversion(of: row),
            evidence: record.evidence(of: row).map { Evidence($0, in: view) }, provenance: provenance(of: row))
    }

    private func conversion(of row: TraceRecord.Row) -> Conversion {
        if let rate = row.rate { return .rate(record.rates[Int(rate)]) }
        return row.isAgreed ? .agreed : .none
    }

    private func code(of subject: Handle) -> String {
        view.place(of: subject).flatMap { view.code(at: $0) } ?? view.identity(of: subject).text
    }

    private func amount(of row: TraceRecord.Row) -> Money? {
        guard let line = row.line else { return nil }
        let identity = view.identity(of: line)
        if let budget = view.budget(identity.cast()) { return budget.body.amount.money ?? budget.body.agreedUSD }
        return view.flow(identity.cast())?.body.amount.money
    }

    /// What a row rests on: its subject, its line, and the projects by which an action is counted.
    private func provenance(of row: TraceRecord.Row) -> Provenance {
        ownProvenance(of: row).union(definition.subject == .action ? projectProvenance(of: row) : [])
    }

    private func projectProvenance(of row: TraceRecord.Row) -> Provenance {
        provenance(of: record.evidence(of: row).filter(\.isOfProject))
    }

    private func ownProvenance(of row: TraceRecord.Row) -> Provenance {
        let line = row.line.flatMap { view.place(of: $0) }
        return provenance(of: [view.place(of: row.subject), line].compactMap(\.self))
    }

    private func provenance(of places: [Place]) -> Provenance {
        places.reduce(into: []) { all, place in
            if let basis = view.basis(at: place) { all.formUnion(Provenance(basis)) }
        }
    }

    /// Short codes before long ones, so that 9 stands before 10.
    private static func inOrder(_ left: (String, String), _ right: (String, String)) -> Bool {
        (left.0.utf8.count, left.0, left.1) < (right.0.utf8.count, right.0, right.1)
    }
}
