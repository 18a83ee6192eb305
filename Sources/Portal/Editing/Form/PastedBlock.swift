import Foundation
import Languages
import Register
import WorkPlan

/// A block of a spreadsheet as it was pasted: rows of cells, parted by tabs or else by commas.
struct PastedBlock: Hashable, Sendable {
    let rows: [[String]]

    static let mostRows = 1_000
    static let mostColumns = 100

    /// Reads a block; a cell in quotes may hold what parts cells and lines, and a quote twice.
    init(_ text: String) {
        let bytes = Array(text.replacing("\r\n", with: "\n").utf8)
        let firstLine = bytes.split(separator: 10).first { $0.contains { $0 != 9 && $0 != 32 } } ?? []
        let separator: UInt8 = firstLine.contains(9) ? 9 : firstLine.contains(59) && !firstLine.contains(44) ? 59 : 44
        var (rows, row, at): ([[String]], [String], Int) = ([], [], 0)
        while at < bytes.count {
            let (cell, end) = Self.cell(bytes, at, separator)
            row.append(cell)
            at = end + 1
            let isLast = end >= bytes.count || bytes[end] == 10
            if isLast {
                rows.append(row)
                row = []
            } else if at == bytes.count {
                rows.append(row + [""])
                row = []
            }
        }
        self.rows = rows.filter { row in row.contains { !$0.allSatisfy(\.isWhitespace) } }
    }

    /// One cell, and where what ends it stands.
    ///
    /// A quote that opens and does not close right before the end of a cell is a quote, as in `5" pipe`.
    private static func cell(_ bytes: [UInt8], _ start: Int, _ separator: UInt8) -> (String, Int) {
        if bytes[start] == 34, let quoted = quoted(bytes, start, separator) { return quoted }
        let end = bytes[start...].firstIndex { $0 == separator || $0 == 10 } ?? bytes.count
        return (String(decoding: bytes[start..<end], as: UTF8.self), end)
    }

    private static func quoted(_ bytes: [UInt8], _ start: Int, _ separator: UInt8) -> (String, Int)? {
        var (content, at): ([UInt8], Int) = ([], start + 1)
        while at < bytes.count {
            if bytes[at] == 34 {
                let next = at + 1
                if next == bytes.count || bytes[next] == separator || bytes[next] == 10 {
                    return (String(decoding: content, as: UTF8.self), next)
                }
                guard bytes[next] == 34 else { return nil }
                at = next
            }
            content.append(bytes[at])
            at += 1
        }
        return nil
    }
}

/// What a column of a pasted block is.
enum PastedColumn: Hashable, Sendable {
    /// A field, with the language of a text.
    case field(FieldDescription, LanguageTag?)
    /// The record that a row changes.
    case identity
    /// Who is to see it.
    case visibility
    /// Nothing that is known.
    case unknown

    /// By its heading: the field's name in the body, or what pages call it in either language; the language of a text
    /// stands after a dot or in brackets.
    init(_ heading: String, _ kind: Kind, _ speaker: Speaker) {
        let heading = RecordNames.folded(heading.precomposedStringWithCanonicalMapping)
        let own = Set(["identity", RecordNames.folded(speaker(.recordIdentity))])
        if own.contains(heading) {
            self = .identity
            return
        }
        if heading == "visibility" || heading == RecordNames.folded(speaker(.recordsWho)) {
            self = .visibility
            return
        }
        let (name, language) = Self.parts(heading)
        let field = kind.bodyType.fields.first { field in
            field.name == name
                || Wording.field(field.name).map {
                    [RecordNames.folded($0.english), RecordNames.folded($0.vietnamese)].contains(name)
                } ?? false
        }
        guard let field else {
            self = .unknown
            return
        }
        let tag = language.map { Self.tag($0) } ?? LanguageTag(text: speaker.language.tag)
        self = field.shape == .text && tag == nil ? .unknown : .field(field, field.shape == .text ? tag : nil)
    }

    private static func parts(_ heading: String) -> (name: String, language: String?) {
        if heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") {
            let language = heading[heading.index(after: open)...].dropLast()
            return (heading[..<open].trimmingCharacters(in: .whitespaces), String(language))
        }
        let parts = heading.split(separator: ".", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : (heading, nil)
    }

    /// A language by its tag, or by its name in the portal's languages.
    private static func tag(_ name: String) -> LanguageTag? {
        for tag in ["en", "vi", "id", "km", "lo", "my", "th", "ms", "pt-TL", "tet", "fil"] {
            let names = ["en", "vi"].compactMap { Locale(identifier: $0).localizedString(forIdentifier: tag) }
            if names.map(RecordNames.folded).contains(name) { return LanguageTag(text: tag) }
        }
        return LanguageTag(text: name)
    }
}

extension FormValues {
    /// Puts a cell in the place of its field.
    mutating func put(
        cell: String, _ field: FieldDescription, _ language: LanguageTag?, _ kind: Kind, _ speaker: Speaker
    ) {
        let cell = cell.trimmingCharacters(in: .whitespacesAndNewlines)
        switch field.shape {
        case .text: language.map { self["\(field.name).\($0.tag)"] = cell }
        case .flag:
            let yes: Set = ["yes", "true", "1", "x", RecordNames.folded(speaker(.yes))]
            self[field.name] = yes.contains(RecordNames.folded(cell)) ? "yes" : ""
        case .integer: self[field.name] = cell
        case .list(.reference):
            self[all: field.name] = []
            self[field.name + FormPart.more] = cell.split(separator: ";").joined(separator: "\n")
        case .list: self[field.name] = cell.split(separator: ";").joined(separator: "\n")
        case .single(.amount), .single(.money): put(money: cell, field)
        case .single(.choice(let options)): self[field.name] = Self.option(cell, options, field.name, kind, speaker)
        case .single: self[field.name] = cell
        }
    }

    private mutating func put(money cell: String, _ field: FieldDescription) {
        let isWord = [FormAmount.withheld, FormAmount.unknown].contains(cell)
        let parts = cell.split(separator: " ")
        let hasState = field.shape == .single(.amount)
        if hasState { self[field.name] = cell.isEmpty ? "" : isWord ? cell : FormAmount.stated }
        self[field.name + FormPart.number] =
            isWord ? "" : parts.dropLast(parts.count > 1 ? 1 : 0).joined(separator: " ")
        self[field.name + FormPart.currency] = isWord || parts.count < 2 ? "" : String(parts[parts.count - 1])
    }

    /// One of the options by its name in the body, or as pages call it.
    private static func option(
        _ cell: String, _ options: [String], _ field: String, _ kind: Kind, _ speaker: Speaker
    ) -> String {
        let sought = RecordNames.folded(cell)
        guard let vocabulary = FieldValues.vocabulary(of: field, kind) else { return cell }
        return options.first { $0 == sought || RecordNames.folded(speaker.word($0, vocabulary)) == sought } ?? cell
    }
}
