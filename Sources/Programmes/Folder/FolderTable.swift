import Foundation
import WorkPlan

import enum Ledger.Visibility

/// One row of a programme folder, which is one record.
struct FolderRow: Sendable {
    /// The line on which it begins.
    let line: Int
    /// What the folder calls the record.
    let key: String
    /// Who may see it; absent means the folder's default.
    var visibility: Visibility?
    /// The fields, one for each of the table's columns; an empty one is absent.
    let cells: [String]
    /// The line of each field, when the fields of one record stand on lines of their own.
    var lines: [Int]?
}

/// The records of one kind, as one file holds them.
struct FolderTable: Sendable {
    let kind: Kind
    let file: String
    let columns: [String]
    var rows: [FolderRow] = []

    /// The place of each column.
    let places: [String: Int]
    /// The columns of each text field, with their languages.
    let texts: [String: [(language: LanguageTag, place: Int)]]

    init(kind: Kind, file: String, columns: [String], rows: [FolderRow] = []) {
        self.kind = kind
        self.file = file
        self.columns = columns
        self.rows = rows
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        texts = Self.texts(columns)
    }

    /// The line of a field, for a refusal of it.
    func line(of field: String, in row: FolderRow) -> Int {
        guard let lines = row.lines, let place = places[field] ?? texts[field]?.first?.place else { return row.line }
        return lines[place]
    }

    private static func texts(_ columns: [String]) -> [String: [(language: LanguageTag, place: Int)]] {
        var texts: [String: [(language: LanguageTag, place: Int)]] = [:]
        for (place, column) in columns.enumerated() {
            guard let dot = column.lastIndex(of: "."),
                let language = LanguageTag(text: String(column[column.index(after: dot)...]))
            else { continue }
            texts[String(column[..<dot]), default: []].append((language, place))
        }
        return texts
    }
}

extension String {
    /// The text in NFC: the same words always have the same bytes.
    var normalised: String {
        utf8.allSatisfy { $0 < 128 } ? self : precomposedStringWithCanonicalMapping
    }
}
