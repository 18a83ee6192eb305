import Figures
import Languages
import Ledger
import WorkPlan

/// Writes values of pages as JSON: typed, with the reader's words beside, never markup.
struct DataWriter: Sendable {
    let speaker: Speaker

    /// Words of the register with their language.
    func json(_ text: LocalText) -> JSON {
        ["words": .string(text.words), "language": .string(text.language ?? speaker.language.tag)]
    }

    /// A value; null when the record says nothing of it.
    func json(_ datum: Datum) -> JSON {
        switch datum {
        case .nothing: .null
        case .missing(let absence):
            ["type": "missing", "reason": .string(absence.name), "words": .string(speaker.words(datum))]
        case .words(let words): ["type": "words", "words": .string(words)]
        case .text(let text): typed("text", json(text))
        case .code(let code): ["type": "code", "code": .string(code)]
        case .number(let number): ["type": "number", "number": .integer(number)]
        case .counted(let number, let address):
            typed("number", ["number": .integer(number), "href": Self.href(address), "page": .string(address.text)])
        case .date(let date): ["type": "date", "date": .string(date.text)]
        case .period(let from, let until): ["type": "period", "from": .text(from?.text), "until": .text(until?.text)]
        case .money, .dollars: amount(datum)
        case .link(let text, let address):
            typed("link", json(text).with(["href": Self.href(address), "page": .string(address.text)]))
        case .web(let text, let address): typed("web", json(text).with(["url": .string(address.text)]))
        case .list(let items): ["type": "list", "items": .array(items.map(json))]
        }
    }

    private func amount(_ datum: Datum) -> JSON {
        switch datum {
        case .money(let money):
            let amount = money.text.dropLast(money.currency.text.utf8.count + 1)
            return [
                "type": "money", "amount": .string(String(amount)), "currency": .string(money.currency.text),
            ]
        case .dollars(let dollars):
            return ["type": "money", "amount": .string(dollars.text(places: 2)), "currency": "USD"]
        default: return .null
        }
    }

    private func typed(_ type: String, _ json: JSON) -> JSON { json.with(["type": .string(type)]) }

    /// Where the data of a page is; null when it has none.
    static func href(_ address: Address) -> JSON { .text(address.data?.text) }
}

extension DataWriter {
    /// A table: its columns by their keys, and a row for each record.
    func json(_ table: DataTable) -> JSON {
        [
            "id": .string(table.id), "caption": .string(table.caption),
            "columns": .array(table.columns.map(json)), "note": .text(table.note),
            "rows": .array(table.rows.map { json($0, table.columns) }),
            "total": .integer(table.total ?? table.rows.count),
            "more": table.more.map(Self.href) ?? .null,
        ]
    }

    /// A column: what names it in rows, and its heading, which names the unit.
    func json(_ column: DataTable.Column) -> JSON {
        ["key": .string(column.key), "heading": .string(column.heading)]
    }

    /// A row: its values by the keys of their columns.
    func json(_ row: DataTable.Row, _ columns: [DataTable.Column]) -> JSON {
        var values = JSON.Object()
        for (column, cell) in zip(columns, row.cells) { values[column.key] = json(cell) }
        return [
            "record": .text(row.record?.text), "illustrative": .bool(row.isIllustrative), "values": .object(values),
        ]
    }

    /// A sentence of typed values, as words.
    func json(_ sentences: [Sentence]) -> JSON { .array(sentences.map { .string(speaker.words($0)) }) }
}

extension Datum.Absence {
    /// What names it in data; it never changes.
    var name: String {
        switch self {
        case .notReported: "not-reported"
        case .notApplicable: "not-applicable"
        case .unknown: "unknown"
        case .withheld: "withheld"
        case .noConsent: "no-consent"
        case .notPublic: "not-public"
        }
    }
}

extension JSON {
    /// An object with further members, which replace those of the same name.
    func with(_ others: JSON) -> JSON {
        guard var object, let others = others.object else { return self }
        for (key, value) in others { object[key] = value }
        return .object(object)
    }
}
