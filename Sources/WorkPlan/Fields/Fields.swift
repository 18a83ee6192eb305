/// What is wrong with one field of a record, and what would be right.
public struct FieldProblem: Hashable, Sendable, CustomStringConvertible {
    /// The field's name, as in the body; a language or a place in a list follows after a dot.
    public let field: String

    /// What is wrong.
    public let reason: String

    /// A problem of one field.
    public init(_ field: String, _ reason: String) {
        self.field = field
        self.reason = reason
    }

    /// The field and the reason.
    public var description: String { "\(field): \(reason)" }
}

/// Where the fields of a body are read from: a JSON object, a spreadsheet's row, a packed snapshot.
///
/// A field that is absent is `nil`; one that is there and wrong is `nil` and is noted with
/// ``reject(_:_:)``, so that all problems of a record are found at once.
public protocol FieldReader {
    /// A field with one value.
    mutating func value<Value: FieldValue>(_ name: String) -> Value?

    /// A field with any number of values, in their order.
    mutating func values<Value: FieldValue>(_ name: String) -> [Value]

    /// A whole number.
    mutating func integer(_ name: String) -> Int?

    /// A field that says yes by being there.
    mutating func flag(_ name: String) -> Bool

    /// A text in any number of languages.
    mutating func text(_ name: String) -> Text?

    /// Notes that a field is wrong.
    mutating func reject(_ name: String, _ reason: String)

    /// What has been noted so far.
    var problems: [FieldProblem] { get }
}

extension FieldReader {
    /// A field that must be there; its absence is noted.
    public mutating func required<Value: FieldValue>(_ name: String) -> Value? {
        let before = problems.count
        let value: Value? = value(name)
        if case .none = value, problems.count == before { reject(name, "is missing; write \(Value.expected)") }
        return value
    }

    /// A text that must be there in at least one language.
    public mutating func requiredText(_ name: String) -> Text? {
        let before = problems.count
        let text = text(name)
        if text == nil, problems.count == before { reject(name, "is missing; write it in at least one language") }
        return text
    }

    /// A whole number that must be there.
    public mutating func requiredInteger(_ name: String) -> Int? {
        let before = problems.count
        let integer = integer(name)
        if integer == nil, problems.count == before { reject(name, "is missing; write a whole number") }
        return integer
    }
}

/// Where the fields of a body are written to, in the order in which its `init` reads them.
public protocol FieldWriter {
    /// A field with one value, or none.
    mutating func put(_ name: String, _ value: (some FieldValue)?)

    /// A field with any number of values.
    mutating func put(_ name: String, each values: [some FieldValue])

    /// A whole number, or none.
    mutating func put(_ name: String, integer: Int?)

    /// A yes, or nothing.
    mutating func put(_ name: String, flag: Bool)

    /// A text in any number of languages, or none.
    mutating func put(_ name: String, text: Text?)
}
