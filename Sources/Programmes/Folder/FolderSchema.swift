import WorkPlan

/// One field of a kind, as its type asks for it.
struct FolderField {
    /// How a field is written in a row.
    enum Shape { case single, list, integer, flag, text }

    let name: String
    let shape: Shape
    /// Whether it names a record, and of which kind; `.some(nil)` is any kind.
    let reference: Kind??
    var isRequired = false
}

/// The fields of a kind.
///
/// They are learnt by letting the type read from a ``FieldProbe``, so that columns cannot differ from the fields that
/// the type knows.
struct FolderSchema {
    let type: any Body.Type
    let fields: [FolderField]

    init(_ type: any Body.Type) {
        self.type = type
        var probe = FieldProbe()
        _ = type.init(from: &probe)
        fields = probe.fields
    }

    subscript(name: String) -> FolderField? { fields.first { $0.name == name } }

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

/// Gives nothing, and remembers what it was asked for.
struct FieldProbe: FieldReader {
    private(set) var fields: [FolderField] = []
    private(set) var problems: [FieldProblem] = []

    mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        fields.append(.init(name: name, shape: .single, reference: Value.referencedKind))
        return nil
    }

    mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        fields.append(.init(name: name, shape: .list, reference: Value.referencedKind))
        return []
    }

    mutating func integer(_ name: String) -> Int? {
        fields.append(.init(name: name, shape: .integer, reference: nil))
        return nil
    }

    mutating func flag(_ name: String) -> Bool {
        fields.append(.init(name: name, shape: .flag, reference: nil))
        return false
    }

    mutating func text(_ name: String) -> Text? {
        fields.append(.init(name: name, shape: .text, reference: nil))
        return nil
    }

    /// A field is rejected right after it was asked for when it must be there.
    mutating func reject(_ name: String, _ reason: String) {
        problems.append(.init(name, reason))
        if fields.last?.name == name { fields[fields.count - 1].isRequired = true }
    }
}

/// The identity of a record of a known kind.
private protocol TypedReference { static var kind: Kind { get } }

extension Identifier: TypedReference where Subject: Body {
    static var kind: Kind { Subject.kind }
}

extension FieldValue {
    /// For the identity of a record: the kind that it may have, `.some(nil)` for any; `nil` for other values.
    static var referencedKind: Kind?? {
        if Self.self == Identifier<AnyRecord>.self { return .some(nil) }
        return (Self.self as? any TypedReference.Type).map { .some($0.kind) }
    }
}
