/// How a value that fits in one field is written, and among what it is chosen.
public enum ValueForm: Hashable, Sendable {
    /// Any words.
    case words
    /// A date as precisely as it is known.
    case date
    /// A day.
    case day
    /// Money, or why there is none.
    case amount
    /// Money.
    case money
    /// A decimal number.
    case decimal
    /// A code or a tag that somebody else keeps: of a currency, a country, a language.
    case code
    /// One of these.
    case choice([String])
    /// A record of this kind; `nil` for one of any kind.
    case reference(Kind?)
}

/// One field of a kind, as the type that reads it asks for it.
public struct FieldDescription: Hashable, Sendable {
    /// How many values a field has, and of what form.
    public enum Shape: Hashable, Sendable {
        /// One value.
        case single(ValueForm)
        /// Any number of values, in their order.
        case list(ValueForm)
        /// A whole number.
        case integer
        /// A yes, or nothing.
        case flag
        /// Words in any number of languages.
        case text
    }

    /// The field's name in the body.
    public let name: String

    /// What it holds.
    public let shape: Shape

    /// Whether a record must have it.
    public internal(set) var isRequired = false

    /// A field that may be absent.
    public init(name: String, shape: Shape) {
        self.name = name
        self.shape = shape
    }

    /// The kind of record that it names, `.some(nil)` for any kind; `nil` when it names none.
    public var reference: Kind?? {
        switch shape {
        case .single(.reference(let kind)), .list(.reference(let kind)): .some(kind)
        default: nil
        }
    }
}

extension Body {
    /// The fields of this kind, in the order in which they are read.
    ///
    /// They are learnt by letting the type read from a probe, so that forms and tables cannot differ from what the type
    /// knows.
    public static var fields: [FieldDescription] {
        var probe = FieldProbe()
        _ = Self(from: &probe)
        return probe.fields
    }
}

/// Gives nothing, and remembers what it was asked for.
private struct FieldProbe: FieldReader {
    private(set) var fields: [FieldDescription] = []
    private(set) var problems: [FieldProblem] = []

    mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        fields.append(.init(name: name, shape: .single(Value.form)))
        return nil
    }

    mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        fields.append(.init(name: name, shape: .list(Value.form)))
        return []
    }

    mutating func integer(_ name: String) -> Int? {
        fields.append(.init(name: name, shape: .integer))
        return nil
    }

    mutating func flag(_ name: String) -> Bool {
        fields.append(.init(name: name, shape: .flag))
        return false
    }

    mutating func text(_ name: String) -> Text? {
        fields.append(.init(name: name, shape: .text))
        return nil
    }

    /// A field is rejected right after it was asked for when it must be there.
    mutating func reject(_ name: String, _ reason: String) {
        problems.append(.init(name, reason))
        if fields.last?.name == name { fields[fields.count - 1].isRequired = true }
    }
}
