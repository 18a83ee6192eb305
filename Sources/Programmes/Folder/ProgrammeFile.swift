import Ledger
import WorkPlan

/// Reads `programme.json`: the header of the load, and the programme's own record as a table of one row.
struct ProgrammeFile {
    static let name = "programme.json"

    /// The members that speak of the load; the others are fields of the programme's record.
    private static let ofLoad = ["purpose", "visibility", "author", "organisation", "reason"]

    private let file: JSONFile
    private let schema = FolderSchema(Programme.self)

    init(_ file: JSONFile) { self.file = file }

    /// The header; `nil` when a member is missing or wrong.
    func header(problems: inout ProblemList) throws(ProblemList.Full) -> ProgrammeHeader? {
        let code = try text("code", problems: &problems)
        let purpose: ProgrammePurpose? = try choice("purpose", problems: &problems)
        let author = try text("author", problems: &problems)
        let organisation = try text("organisation", problems: &problems)
        let reason = try text("reason", problems: &problems)
        // Records are internal unless the folder's owner decides otherwise by writing so.
        let visibility: Visibility? =
            file.object["visibility"] == nil ? .internal : try choice("visibility", problems: &problems)
        guard let code, let purpose, let author, let organisation, let reason, let visibility else { return nil }
        return ProgrammeHeader(
            code: code, purpose: purpose, visibility: visibility, author: author, organisation: organisation,
            reason: reason)
    }

    /// The programme's record, keyed by its code.
    func table(keys: inout KeyIndex, problems: inout ProblemList) throws(ProblemList.Full) -> FolderTable? {
        var columns: [String] = []
        var cells: [String] = []
        var lines: [Int] = []
        for (name, value) in file.object where !Self.ofLoad.contains(name) {
            guard let field = schema[name] else {
                let known = (Self.ofLoad + schema.fields.map(\.name)).joined(separator: ", ")
                let reason = "there is no such member; those are \(known)"
                try problems.add(Self.name, line: file.line(of: name), field: name, reason)
                continue
            }
            guard let written = Self.cells(value, field: field) else {
                let right = field.shape == .text ? "an object of texts by language" : "text"
                try problems.add(
                    Self.name, line: file.line(of: name), field: name, "is not right; write \(right)")
                continue
            }
            for (column, cell) in written {
                columns.append(column)
                cells.append(cell.normalised)
                lines.append(file.line(of: name))
            }
        }
        guard let key = file.object["code"]?.string else { return nil }
        if let reason = KeyIndex.problem(in: key) {
            try problems.add(Self.name, line: file.line(of: "code"), field: "code", reason)
            return nil
        }
        _ = keys.insert(key, kind: .programme, line: 1)
        let row = FolderRow(line: 1, key: key, cells: cells, lines: lines)
        return FolderTable(kind: .programme, file: Self.name, columns: columns, rows: [row])
    }

    /// A member in the form in which a row has it.
    private static func cells(_ value: JSON, field: FieldDescription) -> [(column: String, cell: String)]? {
        switch (field.shape, value) {
        case (.text, .object(let versions)):
            var cells: [(column: String, cell: String)] = []
            for (language, words) in versions {
                guard LanguageTag(text: language) != nil, let words = words.string else { return nil }
                cells.append(("\(field.name).\(language)", words))
            }
            return cells
        case (.list, .array(let values)):
            let texts = values.compactMap(\.string)
            return texts.count == values.count ? [(field.name, texts.joined(separator: ";"))] : nil
        case (.single, .string(let text)): return [(field.name, text)]
        case (.flag, .bool(let flag)): return flag ? [(field.name, "yes")] : []
        default: return nil
        }
    }

    private func text(_ name: String, problems: inout ProblemList) throws(ProblemList.Full) -> String? {
        if let text = file.object[name]?.string?.normalised, !text.isEmpty { return text }
        try problems.add(Self.name, line: file.line(of: name), field: name, "is missing; write text")
        return nil
    }

    private func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, problems: inout ProblemList
    ) throws(ProblemList.Full) -> Value? where Value.RawValue == String {
        if let value = file.object[name]?.string.flatMap(Value.init(rawValue:)) { return value }
        let right = Value.allCases.map(\.rawValue).joined(separator: " or ")
        try problems.add(Self.name, line: file.line(of: name), field: name, "write \(right)")
        return nil
    }
}
