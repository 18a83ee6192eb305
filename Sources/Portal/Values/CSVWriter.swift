import Figures
import WorkPlan

/// Writes rows as CSV (RFC 4180) that a spreadsheet opens without running anything.
///
/// A spreadsheet takes text for a formula when it begins with `=`, `+`, `-` or `@`, also behind a tab or a line end;
/// such text gets an apostrophe in front. Numbers have a decimal point in every language, days are `YYYY-MM-DD`. The
/// file begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
struct CSVWriter: Sendable {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Writes a row.
    mutating func put(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            put(cell)
        }
        bytes += [13, 10]
    }

    /// Writes a row of values.
    mutating func put(_ cells: [Datum], _ speaker: Speaker) { put(cells.map { Self.text($0, speaker) }) }

    private mutating func put(_ cell: String) {
        guard cell.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 { bytes += byte == 34 ? [34, 34] : [byte] }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A value as text of a cell.
    static func text(_ datum: Datum, _ speaker: Speaker) -> String {
        switch datum {
        case .number(let value), .counted(let value, _): String(value)
        case .date(let date): date.text
        case .dollars(let dollars): dollars.text(places: 2)
        case .money(let money): money.text
        case .period(let from, let until): "\(from?.text ?? "")/\(until?.text ?? "")"
        case .list(let items): harmless(items.map { plain($0, speaker) }.joined(separator: "; "))
        default: harmless(plain(datum, speaker))
        }
    }

    private static func plain(_ datum: Datum, _ speaker: Speaker) -> String {
        switch datum {
        case .nothing, .missing, .words, .text, .code, .link, .web: speaker.words(datum)
        default: text(datum, speaker)
        }
    }

    /// Text that no spreadsheet takes for a formula.
    static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }
}
