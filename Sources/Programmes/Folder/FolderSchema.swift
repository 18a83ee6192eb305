import WorkPlan

/// The fields of a kind, as columns of a table.
struct FolderSchema {
    let type: any Body.Type
    let fields: [FieldDescription]

    init(_ type: any Body.Type) {
        self.type = type
        fields = type.fields
    }

    subscript(name: String) -> FieldDescription? { fields.first { $0.name == name } }

    /// The columns that a file may have, for a refusal of another.
    var columns: String {
        let names = fields.map { $0.shape == .text ? "\($0.name).en" : $0.name }
        return (["key"] + names + ["visibility"]).joined(separator: ", ")
    }

    /// Whether a file may have such a column.
    func allows(column: String) -> Bool {
        if let field = self[column] { return field.shape != .text }
        guard let dot = column.lastIndex(of: ".") else { return false }
        let language = LanguageTag(text: String(column[column.index(after: dot)...]))
        return self[String(column[..<dot])]?.shape == .text && language != nil
    }

    /// The names of required fields that no column gives.
    func missing(in columns: [String]) -> [String] {
        fields.filter { field in
            field.isRequired && !columns.contains(field.name)
                && !(field.shape == .text && columns.contains { $0.hasPrefix(field.name + ".") })
        }.map { $0.shape == .text ? "\($0.name).en" : $0.name }
    }
}

extension FieldValue {
    /// For the identity of a record: the kind that it may have, `.some(nil)` for any; `nil` for other values.
    static var referencedKind: Kind?? {
        if case .reference(let kind) = form { .some(kind) } else { nil }
    }
}
