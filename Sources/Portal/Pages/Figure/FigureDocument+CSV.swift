import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension FigureDocument {
    /// The value and its breakdowns as CSV: the whole first, then each part.
    ///
    /// The names of columns are the same in every language, for programs; a number has a decimal point.
    var valueCSV: [UInt8] {
        var csv = CSVWriter()
        csv.put([
            "figure", "plan", "day", "known", "by", "relation", "key", "name", "numerator", "denominator", "percent",
            "unit", "illustrative",
        ])
        if let value { put(value, by: "", relation: "", key: "", name: "", into: &csv) }
        for table in tables {
            let (dimension, relation) = (table.dimension.rawValue, table.relation.rawValue)
            for part in table.parts {
                put(part.value, by: dimension, relation: relation, key: part.key, name: part.name, into: &csv)
            }
            if let remainder = table.remainder {
                put(remainder, by: dimension, relation: relation, key: "", name: "", into: &csv)
            }
        }
        return csv.bytes
    }

    private func put(
        _ value: FigureValue, by dimension: String, relation: String, key: String, name: String,
        into csv: inout CSVWriter
    ) {
        csv.put([
            definition.label, CSVWriter.harmless(planCode), day.text, String(known), dimension, relation,
            CSVWriter.harmless(key), CSVWriter.harmless(name), value.numerator.text, value.denominator?.text ?? "",
            percent(value) ?? "", definition.unit, isIllustrative ? "yes" : "no",
        ])
    }

    /// Every row of the trace as CSV, then every exclusion with its reason.
    var traceCSV: [UInt8] {
        var csv = CSVWriter()
        csv.put([
            "code", "title", "counted", "excluded-because", "amount", "usd", "conversion", "provenance", "record",
            "line", "evidence",
        ])
        for row in rows { csv.put(cells(row)) }
        for exclusion in exclusions {
            csv.put([
                CSVWriter.harmless(exclusion.code), "", "no", exclusion.reason.rawValue, "", "", "", "",
                exclusion.subject.text, exclusion.line?.text ?? "", "",
            ])
        }
        return csv.bytes
    }

    private func cells(_ row: Row) -> [String] {
        let trace = row.row
        return [
            CSVWriter.harmless(trace.code), CSVWriter.harmless(row.title), trace.part.rawValue, "",
            trace.amount?.text ?? "", dollars(trace) ?? "", conversion(trace) ?? "",
            trace.provenance.names.joined(separator: " "), trace.subject.text, trace.line?.text ?? "",
            trace.evidence.map { "\($0.kind.rawValue) \($0.record.text) v\($0.version) #\($0.commit)" }
                .joined(separator: "; "),
        ]
    }
}
