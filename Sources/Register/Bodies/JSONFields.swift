public import Ledger
public import WorkPlan

/// Reads the fields of a body from a JSON object.
public struct JSONFieldReader: FieldReader, Sendable {
    private let object: JSON.Object

    /// What was found wrong so far.
    public private(set) var problems: [FieldProblem] = []

    /// Reads the members of `object`.
    public init(_ object: JSON.Object) { self.object = object }

    /// A JSON string in the value's written form.
    public mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        guard let member = object[name] else { return nil }
        return read(member, at: name)
    }

    /// A JSON array of strings.
    public mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        guard let member = object[name] else { return [] }
        guard let elements = member.array else {
            reject(name, "is not a list; write a list of \(Value.expected)")
            return []
        }
        return elements.enumerated().compactMap { read($1, at: "\(name).\($0)") }
    }

    /// A JSON number that is whole.
    public mutating func integer(_ name: String) -> Int? {
        guard let member = object[name] else { return nil }
        if member.integer == nil { reject(name, "is not a whole number") }
        return member.integer
    }

    /// `true`, or nothing.
    public mutating func flag(_ name: String) -> Bool {
        guard let member = object[name] else { return false }
        if member != true { reject(name, "is not true; leave it out to say no") }
        return member == true
    }

    /// A JSON object of language tags and words.
    public mutating func text(_ name: String) -> Text? {
        guard let member = object[name] else { return nil }
        guard let versions = member.object, !versions.isEmpty else {
            reject(name, "is not a text; write words under a language tag")
            return nil
        }
        return Text(versions.compactMap { version(of: $0.key, $0.value, at: name) })
    }

    /// Notes a problem.
    public mutating func reject(_ name: String, _ reason: String) { problems.append(FieldProblem(name, reason)) }

    private mutating func version(of tag: String, _ words: JSON, at name: String) -> Text.Version? {
        guard let language = LanguageTag(text: tag), let words = words.string, !words.isEmpty else {
            reject("\(name).\(tag)", "is not words under \(LanguageTag.expected)")
            return nil
        }
        return Text.Version(language: language, words: words)
    }

    private mutating func read<Value: FieldValue>(_ json: JSON, at name: String) -> Value? {
        guard let text = json.string, let value = Value(text: text) else {
            reject(name, "is not \(Value.expected)")
            return nil
        }
        return value
    }
}

/// Writes the fields of a body as a JSON object; what is absent is left out.
public struct JSONFieldWriter: FieldWriter, Sendable {
    /// What was written so far.
    public private(set) var object = JSON.Object()

    /// Nothing yet.
    public init() { object.reserveCapacity(12) }

    /// A JSON string.
    public mutating func put(_ name: String, _ value: (some FieldValue)?) {
        if let value { object[name] = .string(value.text) }
    }

    /// A JSON array of strings.
    public mutating func put(_ name: String, each values: [some FieldValue]) {
        if !values.isEmpty { object[name] = .array(values.map { .string($0.text) }) }
    }

    /// A JSON number.
    public mutating func put(_ name: String, integer: Int?) {
        if let integer { object[name] = .integer(integer) }
    }

    /// `true`, or nothing.
    public mutating func put(_ name: String, flag: Bool) {
        if flag { object[name] = true }
    }

    /// A JSON object of language tags and words.
    public mutating func put(_ name: String, text: Text?) {
        guard let text else { return }
        var versions = JSON.Object()
        for version in text.versions { versions[version.language.tag] = .string(version.words) }
        object[name] = .object(versions)
    }
}

extension Body {
    /// The body as the ledger keeps it.
    public var json: JSON {
        var fields = JSONFieldWriter()
        write(to: &fields)
        return .object(fields.object)
    }
}
