/// Writes the fields of bodies as packed bytes, without their names.
public struct PackedFieldWriter: FieldWriter, Sendable {
    /// Where the bytes go.
    public var sink = ByteSink()

    /// Writes to a sink of its own.
    public init() {}

    /// One byte that says whether a value follows, then the value.
    public mutating func put(_ name: String, _ value: (some FieldValue)?) {
        sink.put(byte: value == nil ? 0 : 1)
        value?.write(to: &sink)
    }

    /// How many, then each.
    public mutating func put(_ name: String, each values: [some FieldValue]) {
        sink.put(integer: values.count)
        for value in values { value.write(to: &sink) }
    }

    /// One byte that says whether a number follows, then the number.
    public mutating func put(_ name: String, integer: Int?) {
        sink.put(byte: integer == nil ? 0 : 1)
        if let integer { sink.put(integer: integer) }
    }

    /// One byte.
    public mutating func put(_ name: String, flag: Bool) { sink.put(byte: flag ? 1 : 0) }

    /// How many languages, then each with its tag.
    public mutating func put(_ name: String, text: Text?) {
        let versions = text?.versions ?? []
        sink.put(integer: versions.count)
        for version in versions {
            sink.put(text: version.language.tag)
            sink.put(text: version.words)
        }
    }
}

/// Reads what ``PackedFieldWriter`` wrote, in the same order.
public struct PackedFieldReader: FieldReader, Sendable {
    /// Where the bytes come from.
    public var source: ByteSource

    /// What could not be read.
    public private(set) var problems: [FieldProblem] = []

    /// Reads from `source`.
    public init(_ source: ByteSource) { self.source = source }

    /// The value, when one follows.
    public mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        guard follows(name) else { return nil }
        guard let value = Value(from: &source) else { return damaged(name) }
        return value
    }

    /// As many values as were written.
    public mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        guard let count = source.integer(), count >= 0 else { return damaged(name) ?? [] }
        var values: [Value] = []
        for _ in 0..<count {
            guard let value = Value(from: &source) else { return damaged(name) ?? [] }
            values.append(value)
        }
        return values
    }

    /// The number, when one follows.
    public mutating func integer(_ name: String) -> Int? {
        guard follows(name) else { return nil }
        return source.integer() ?? damaged(name)
    }

    /// What was written.
    public mutating func flag(_ name: String) -> Bool { follows(name) }

    /// The text in as many languages as were written.
    public mutating func text(_ name: String) -> Text? {
        guard let count = source.integer(), count >= 0 else { return damaged(name) }
        var versions: [Text.Version] = []
        for _ in 0..<count {
            guard let tag = source.text(), let language = LanguageTag(text: tag), let words = source.text() else {
                return damaged(name)
            }
            versions.append(.init(language: language, words: words))
        }
        return versions.isEmpty ? nil : Text(versions)
    }

    /// Notes a problem.
    public mutating func reject(_ name: String, _ reason: String) { problems.append(.init(name, reason)) }

    private mutating func follows(_ name: String) -> Bool {
        switch source.byte() {
        case 0: return false
        case 1: return true
        default:
            reject(name, "the packed bytes are damaged")
            return false
        }
    }

    private mutating func damaged<Value>(_ name: String) -> Value? {
        reject(name, "the packed bytes are damaged")
        return nil
    }
}
