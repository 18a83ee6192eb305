import WorkPlan

/// Reads the fields of one record from one row; turns the keys of other records into their identities.
struct RowReader: FieldReader {
    private let table: FolderTable
    private let row: FolderRow
    private let keys: KeyIndex
    private let ledger: String
    private(set) var problems: [FieldProblem] = []

    init(_ row: FolderRow, of table: FolderTable, keys: KeyIndex, ledger: String) {
        self.row = row
        self.table = table
        self.keys = keys
        self.ledger = ledger
    }

    mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        guard let cell = cell(name) else { return nil }
        return value(cell, name: name)
    }

    mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        guard let cell = cell(name) else { return [] }
        var values: [Value] = []
        for part in cell.split(separator: ";", omittingEmptySubsequences: false) {
            guard let value: Value = value(part.trimmingSpaces, name: name) else { continue }
            if values.contains(value) { reject(name, "names \(ProblemList.quoted(part.trimmingSpaces)) twice") }
            values.append(value)
        }
        return values
    }

    mutating func integer(_ name: String) -> Int? {
        guard let cell = cell(name) else { return nil }
        // JSON's numbers are exact up to 2^53-1, and bodies are JSON.
        if let number = Int(cell), String(number) == cell, (0..<1 << 53).contains(number) { return number }
        reject(name, "\(ProblemList.quoted(cell)) is not a whole number from 0")
        return nil
    }

    mutating func flag(_ name: String) -> Bool {
        guard let cell = cell(name) else { return false }
        if cell != "yes" { reject(name, "\(ProblemList.quoted(cell)) is neither yes nor empty") }
        return cell == "yes"
    }

    mutating func text(_ name: String) -> Text? {
        var versions: [Text.Version] = []
        for (language, place) in table.texts[name] ?? [] where !row.cells[place].isEmpty {
            versions.append(.init(language: language, words: row.cells[place]))
        }
        return versions.isEmpty ? nil : Text(versions)
    }

    mutating func reject(_ name: String, _ reason: String) { problems.append(.init(name, reason)) }

    private func cell(_ name: String) -> String? {
        guard let place = table.places[name], !row.cells[place].isEmpty else { return nil }
        return row.cells[place]
    }

    private mutating func value<Value: FieldValue>(_ cell: String, name: String) -> Value? {
        if let kind = Value.referencedKind { return reference(cell, kind: kind, name: name) }
        guard let value = Value(text: cell) else {
            reject(name, "\(ProblemList.quoted(cell)) is not right; write \(Value.expected)")
            return nil
        }
        if isNegative(value) {
            reject(name, "\(ProblemList.quoted(cell)) is negative; amounts, rates and counts are not")
            return nil
        }
        return value
    }

    private mutating func reference<Value: FieldValue>(_ key: String, kind: Kind?, name: String) -> Value? {
        guard let target = keys.resolve(key, kind: kind) else {
            let right = kind.map { "a key of \(FolderKind.place(of: $0))" } ?? "a record of this folder, as file/key"
            reject(name, "\(ProblemList.quoted(key)) is not \(right)")
            return nil
        }
        return Value(text: RecordIdentity.of(kind: target.kind, key: target.key, ledger: ledger).text)
    }

    private func isNegative(_ value: some FieldValue) -> Bool {
        switch value {
        case let money as Money: money.minorUnits < 0
        case let amount as Amount: (amount.money?.minorUnits ?? 0) < 0
        case let number as DecimalNumber: number.digits < 0
        default: false
        }
    }

}
