/// A value that fits in one field of a record: it has a written form, and a packed form for snapshots.
public protocol FieldValue: Hashable, Sendable {
    /// What would be right, in a few words, for a refusal of something else.
    static var expected: String { get }

    /// How it is written, and among what it is chosen.
    static var form: ValueForm { get }

    /// Reads the written form; `nil` when `text` is not one.
    init?(text: String)

    /// The written form; `init(text:)` gives the same value back.
    var text: String { get }

    /// Reads the packed form; `nil` when the bytes are not one.
    init?(from source: inout ByteSource)

    /// Writes the packed form.
    func write(to sink: inout ByteSink)
}

extension FieldValue {
    /// Any words, unless a type says otherwise.
    public static var form: ValueForm { .words }

    /// By default, the packed form is the written one.
    public init?(from source: inout ByteSource) {
        guard let text = source.text() else { return nil }
        self.init(text: text)
    }

    /// By default, the packed form is the written one.
    public func write(to sink: inout ByteSink) { sink.put(text: text) }
}

extension FieldValue where Self: RawRepresentable, RawValue == String {
    /// Reads the name of a case.
    public init?(text: String) { self.init(rawValue: text) }

    /// The name of the case.
    public var text: String { rawValue }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// The names of all cases.
    public static var expected: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }

    /// One of the cases.
    public static var form: ValueForm { .choice(allCases.map(\.rawValue)) }
}

extension String: FieldValue {
    /// Any text.
    public static var expected: String { "text" }

    /// The text itself; an empty one is no value.
    public init?(text: String) {
        guard !text.isEmpty else { return nil }
        self = text
    }

    /// The text itself.
    public var text: String { self }
}
