import Figures
import Languages
import Ledger
import WorkPlan

extension FigureDocument {
    /// The value and the trace as JSON.
    var json: JSON {
        [
            "programme": .string(programme), "ledger": .string(ledger.description),
            "figure": .string(definition.name), "version": .integer(definition.version),
            "definition": .string(definition.digest.hex), "plan": .string(planCode), "day": .string(day.text),
            "known": .integer(known), "audience": "public", "unit": .string(definition.unit),
            "citation": .text(citation?.description), "language": .string(language.tag),
            "sentence": .text(sentence), "value": value?.json ?? .null, "percent": .text(percent(value)),
            "illustrative": .bool(isIllustrative), "provenance": .array(provenance.names.map(JSON.string)),
            "erased": .integer(erased), "part": part.map(encoded) ?? .null, "breakdowns": .array(tables.map(encoded)),
            "rows": .array(rows.map(encoded)), "exclusions": .array(exclusions.map(encoded)),
            "rates": .array(rates.map(encoded)),
        ]
    }

    func percent(_ value: FigureValue?) -> String? { value?.percent(places: definition.places) }

    private func encoded(_ part: PartChoice) -> JSON {
        ["by": .string(part.dimension.rawValue), "key": .text(part.key)]
    }

    private func encoded(_ table: Table) -> JSON {
        [
            "by": .string(table.dimension.rawValue), "relation": .string(table.relation.rawValue),
            "parts": .array(
                table.parts.map { part in
                    [
                        "key": .string(part.key), "name": .string(part.name), "value": part.value.json,
                        "percent": .text(percent(part.value)), "gap": .text(part.value.gap?.rawValue),
                    ]
                }),
            "remainder": table.remainder?.remainderJSON(places: definition.places) ?? .null,
        ]
    }

    private func encoded(_ row: Row) -> JSON {
        let trace = row.row
        return [
            "record": .string(trace.subject.text), "code": .string(trace.code), "title": .string(row.title),
            "line": .text(trace.line?.text), "counted": .string(trace.part.rawValue),
            "amount": .text(trace.amount?.text), "usd": .text(dollars(trace)),
            "conversion": .text(conversion(trace)), "provenance": .array(trace.provenance.names.map(JSON.string)),
            "evidence": .array(
                trace.evidence.map { evidence in
                    [
                        "kind": .string(evidence.kind.rawValue), "record": .string(evidence.record.text),
                        "version": .integer(evidence.version), "commit": .integer(evidence.commit),
                    ]
                }),
        ]
    }

    /// What a line of money adds, to the cent; the sum is exact and is rounded once.
    func dollars(_ row: TraceRow) -> String? { row.line == nil ? nil : row.dollars.dollars.text(places: 2) }

    /// How an amount became US dollars: `none`, `agreed`, or the rate.
    func conversion(_ row: TraceRow) -> String? {
        guard row.line != nil else { return nil }
        switch row.conversion {
        case .none: return "none"
        case .agreed: return "agreed"
        case .rate(let use): return "\(use.unitsPerUSD.text) \(use.currency.text), \(use.period.text)"
        }
    }

    private func encoded(_ exclusion: Exclusion) -> JSON {
        [
            "record": .string(exclusion.subject.text), "code": .string(exclusion.code),
            "line": .text(exclusion.line?.text), "reason": .string(exclusion.reason.rawValue),
        ]
    }

    private func encoded(_ use: ExchangeRateUse) -> JSON {
        [
            "record": .string(use.record.text), "currency": .string(use.currency.text),
            "unitsPerUSD": .string(use.unitsPerUSD.text), "period": .string(use.period.text),
        ]
    }
}

extension JSON {
    /// Text, or null.
    static func text(_ text: String?) -> JSON { text.map { JSON.string($0) } ?? .null }
}
