/// Writes rows as CSV (RFC 4180) that a spreadsheet opens without running anything.
///
/// A spreadsheet takes text for a formula when it begins with `=`, `+`, `-` or `@`, also behind a tab or a line end;
/// ``harmless(_:)`` puts an apostrophe in front of such text. The file begins with a byte order mark, without which
/// spreadsheets take UTF-8 for something else.
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

    private mutating func put(_ cell: String) {
        guard cell.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 { bytes += byte == 34 ? [34, 34] : [byte] }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Text that no spreadsheet takes for a formula.
    static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }
}
