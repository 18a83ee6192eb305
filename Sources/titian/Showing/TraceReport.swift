import Figures
import Languages
import Ledger
import WorkPlan

/// Everything that made a figure what it is: every contribution, every exclusion, every rate.
struct TraceReport {
    let report: FigureReport

    private var trace: Trace { report.figure.trace }
    private var teller: Teller { report.teller }

    var text: String {
        let rates = trace.rates.map { use in
            "  1 USD = \(use.unitsPerUSD) \(use.currency), \(use.period), record \(use.record)"
        }
        let parts = [
            section(.pageRows, rows), section(.pageExclusions, exclusions),
            rates.isEmpty ? nil : teller(.pageRatesUsed) + "\n" + rates.joined(separator: "\n"),
        ]
        return ([report.text] + parts.compactMap(\.self)).joined(separator: "\n\n")
    }

    private func section(_ heading: Phrase, _ columns: Columns) -> String? {
        columns.isEmpty ? nil : teller(heading) + "\n" + columns.text
    }

    private var rows: Columns {
        var columns = Columns(indent: 2, right: [2, 3])
        for row in trace.rows {
            let money = row.line != nil
            columns.add(
                row.code, teller.word(row.part.rawValue, .part), row.amount.map(\.description) ?? "",
                money ? teller.exact(.dollars(row.dollars.dollars)) : "", conversion(row),
                row.evidence.map { "\($0.kind.rawValue) \($0.record.text.prefix(8)) v\($0.version) #\($0.commit)" }
                    .joined(separator: ", "))
        }
        return columns
    }

    private var exclusions: Columns {
        var columns = Columns(indent: 2)
        for exclusion in trace.exclusions {
            columns.add(
                exclusion.code, teller.word(exclusion.reason.rawValue, .exclusion),
                exclusion.line.map { "line \($0)" } ?? "")
        }
        return columns
    }

    private func conversion(_ row: TraceRow) -> String {
        switch row.conversion {
        case .none: ""
        case .agreed: "agreed"
        case .rate(let use): "at \(use.unitsPerUSD) (\(use.period))"
        }
    }

    var json: JSON {
        [
            "rows": .array(trace.rows.map(Self.json)), "exclusions": .array(trace.exclusions.map(Self.json)),
            "rates": .array(trace.rates.map(Self.json)),
        ]
    }

    private static func json(_ row: TraceRow) -> JSON {
        let conversion: JSON
        switch row.conversion {
        case .none: conversion = .null
        case .agreed: conversion = "agreed"
        case .rate(let use): conversion = json(use)
        }
        return [
            "record": .string(row.subject.text), "code": .string(row.code),
            "line": row.line.map { .string($0.text) } ?? .null, "part": .string(row.part.rawValue),
            "amount": row.amount.map { .string($0.description) } ?? .null,
            "dollars": row.line == nil ? .null : .string(row.dollars.dollars.text(places: 2)), "conversion": conversion,
            "evidence": .array(row.evidence.map(json)), "provenance": .array(row.provenance.names.map(JSON.string)),
        ]
    }

    private static func json(_ evidence: Evidence) -> JSON {
        [
            "kind": .string(evidence.kind.rawValue), "record": .string(evidence.record.text),
            "version": .integer(evidence.version), "commit": .integer(evidence.commit),
        ]
    }

    private static func json(_ exclusion: Exclusion) -> JSON {
        [
            "record": .string(exclusion.subject.text), "code": .string(exclusion.code),
            "line": exclusion.line.map { .string($0.text) } ?? .null, "reason": .string(exclusion.reason.rawValue),
        ]
    }

    private static func json(_ use: ExchangeRateUse) -> JSON {
        [
            "record": .string(use.record.text), "currency": .string(use.currency.text),
            "units-per-usd": .string(use.unitsPerUSD.text), "period": .string(use.period.text),
        ]
    }
}
