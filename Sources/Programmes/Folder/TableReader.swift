import Foundation
import WorkPlan

import enum Ledger.Visibility

/// Reads one CSV file of a folder into a table: rows and keys, not yet what the fields mean.
struct TableReader {
    /// With more unknown columns than somebody mistypes, a file is another table.
    private static let unknownColumns = 20

    private let source: FolderKind
    private let schema: FolderSchema
    private let limits: FolderLimits
    private var header: [String] = []
    private var table: FolderTable
    private var keyPlace = 0
    private var visibilityPlace: Int?
    /// Whether the header shows that the file is none of ours, so that its rows are not worth reading.
    private var isForeign = false

    init(_ source: FolderKind, limits: FolderLimits) {
        self.source = source
        self.limits = limits
        schema = FolderSchema(source.type)
        table = FolderTable(kind: source.kind, file: source.file, columns: [])
    }

    /// The table; `nil` when the file cannot be read as one, with the reason in `problems`.
    mutating func read(_ url: URL, keys: inout KeyIndex, problems: inout ProblemList) throws(ProblemList.Full)
        -> FolderTable?
    {
        let before = problems.problems.count
        // A row that could not be read has a key that others may rightly name.
        defer { if problems.problems.count > before { keys.markIncomplete(source.kind) } }
        do {
            var bytes = try FileBytes(url, limit: limits.fileBytes)
            return try parse(&bytes, keys: &keys, problems: &problems)
        } catch let fault as FileBytes.Fault {
            try problems.add(source.file, fault.reason)
        } catch let fault as CSVParser.Fault {
            try problems.add(source.file, line: fault.line, field: fault.field.map(name(ofField:)), fault.reason)
        } catch let full as ProblemList.Full {
            throw full
        } catch {
            try problems.add(source.file, "cannot be read: \(error)")
        }
        return nil
    }

    private mutating func parse(_ bytes: inout FileBytes, keys: inout KeyIndex, problems: inout ProblemList) throws
        -> FolderTable?
    {
        var parser = CSVParser(limits: limits)
        var isFirst = true
        while case var chunk = try bytes.next(), !chunk.isEmpty {
            // Spreadsheet programs put a byte order mark before UTF-8.
            if isFirst, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { chunk.removeFirst(3) }
            isFirst = false
            let fault: CSVParser.Fault?
            do throws(CSVParser.Fault) {
                _ = try parser.read(chunk)
                fault = nil
            } catch { fault = error }
            for record in parser.records where !isForeign { try take(record, keys: &keys, problems: &problems) }
            if isForeign { return nil }
            if let fault { throw fault }
        }
        if let record = try parser.finish(), !isForeign { try take(record, keys: &keys, problems: &problems) }
        guard !header.isEmpty else {
            try problems.add(source.file, line: 1, "is empty; its first row names the columns")
            return nil
        }
        return isComplete ? table : nil
    }

    private mutating func take(
        _ record: CSVParser.Record, keys: inout KeyIndex, problems: inout ProblemList
    ) throws(ProblemList.Full) {
        guard record.invalid.isEmpty else {
            for (field, line) in record.invalid {
                try problems.add(source.file, line: line, field: name(ofField: field + 1), "is not UTF-8")
            }
            if header.isEmpty { (header, isForeign) = (record.fields, true) }
            return
        }
        if header.isEmpty {
            try takeHeader(record, problems: &problems)
        } else {
            try takeRow(record, keys: &keys, problems: &problems)
        }
    }

    private mutating func takeHeader(_ record: CSVParser.Record, problems: inout ProblemList) throws(ProblemList.Full) {
        header = record.fields
        func refuse(_ column: String?, _ reason: String) throws(ProblemList.Full) {
            try problems.add(source.file, line: record.line, field: column.map { String($0.prefix(60)) }, reason)
        }
        let unknown = try headerProblems(refuse)
        if unknown > Self.unknownColumns {
            try refuse(nil, "has \(unknown) columns that mean nothing here; no row was read")
            isForeign = true
        }
        if !header.contains("key") {
            try refuse("key", "the column is missing; no row was read")
            isForeign = true
        }
        for column in schema.missing(in: header) { try refuse(column, "the column is missing") }
        keyPlace = header.firstIndex(of: "key") ?? 0
        visibilityPlace = header.firstIndex(of: "visibility")
        table = FolderTable(kind: source.kind, file: source.file, columns: header)
    }

    /// Refuses columns that mean nothing or stand twice; gives how many.
    private func headerProblems(
        _ refuse: (String?, String) throws(ProblemList.Full) -> Void
    ) throws(ProblemList.Full) -> Int {
        var (seen, count): (Set<String>, Int) = ([], 0)
        for column in header {
            if !seen.insert(column).inserted {
                try refuse(column, "two columns have this name")
            } else if column != "key", column != "visibility", !schema.allows(column: column) {
                try refuse(column, "there is no such column; write some of \(schema.columns)")
            } else {
                continue
            }
            count += 1
        }
        return count
    }

    private mutating func takeRow(
        _ record: CSVParser.Record, keys: inout KeyIndex, problems: inout ProblemList
    ) throws(ProblemList.Full) {
        guard record.fields.count == header.count else {
            let reason = "has \(record.fields.count) fields; the header has \(header.count)"
            return try problems.add(source.file, line: record.line, reason)
        }
        let cells = record.fields.map(\.normalised)
        let key = cells[keyPlace]
        if let reason = KeyIndex.problem(in: key) {
            return try problems.add(source.file, line: record.line, field: "key", reason)
        }
        if let earlier = keys.insert(key, kind: source.kind, line: record.line) {
            let reason = "\(ProblemList.quoted(key)) is also the key of line \(earlier)"
            return try problems.add(source.file, line: record.line, field: "key", reason)
        }
        let visibility = visibilityPlace.map { cells[$0] } ?? ""
        if !visibility.isEmpty, Visibility(rawValue: visibility) == nil {
            let reason = "\(ProblemList.quoted(visibility)) is not right; write public or internal"
            try problems.add(source.file, line: record.line, field: "visibility", reason)
        }
        table.rows.append(
            FolderRow(line: record.line, key: key, visibility: Visibility(rawValue: visibility), cells: cells))
    }

    /// Whether the columns are there that every row needs; without them each row would be refused for the same reason.
    private var isComplete: Bool { header.contains("key") && schema.missing(in: header).isEmpty }

    private func name(ofField number: Int) -> String {
        header.indices.contains(number - 1) ? header[number - 1] : "field \(number)"
    }
}
