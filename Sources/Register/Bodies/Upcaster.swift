public import Ledger
public import WorkPlan

/// Brings a body of an older schema up to the next one.
///
/// An upcaster is permanent: ledgers are never rewritten, so a body of schema 1 is read for as long as the ledger is.
public struct Upcaster: Sendable {
    /// The schema that it reads.
    public let from: Int

    /// Gives the same body in schema `from` + 1.
    public let upcast: @Sendable (JSON.Object) -> JSON.Object

    /// An upcaster.
    public init(from: Int, upcast: @escaping @Sendable (JSON.Object) -> JSON.Object) {
        self.from = from
        self.upcast = upcast
    }

    /// All upcasters of a kind; none for a kind that is in its first schema.
    public static let all: [Kind: [Upcaster]] = [
        // Claims of schema 1 have no exact words, which may be absent in schema 2 as well.
        .claim: [Upcaster(from: 1) { $0 }],
        // Documents of schema 1 have no caption and no credit.
        .document: [Upcaster(from: 1) { $0 }],
        // Projects of schema 1 have nothing of a proposal, all of which may be absent in schema 2 as well.
        .project: [Upcaster(from: 1) { $0 }],
    ]
}

extension Body {
    /// Reads a body of any schema up to ``Body/schema``.
    ///
    /// - Throws: ``UnreadableBody`` with every problem, or that the schema is of a newer Titian.
    public static func read(
        _ json: JSON, schema: Int, upcasters: [Upcaster] = Upcaster.all[Self.kind] ?? []
    ) throws(UnreadableBody) -> Self {
        guard var object = json.object else { throw UnreadableBody([.init("body", "is not an object")]) }
        guard (1...Self.schema).contains(schema) else {
            throw UnreadableBody([
                .init("schema", "is \(schema); this Titian reads \(kind.rawValue) up to \(Self.schema)")
            ])
        }
        for step in schema..<Self.schema {
            guard let upcaster = upcasters.first(where: { $0.from == step }) else {
                throw UnreadableBody([.init("schema", "has no upcaster from \(step)")])
            }
            object = upcaster.upcast(object)
        }
        var fields = JSONFieldReader(object)
        guard let body = Self(from: &fields) else { throw UnreadableBody(fields.problems) }
        return body
    }
}

/// A body that this Titian cannot read.
public struct UnreadableBody: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every problem, by field.
    public let problems: [FieldProblem]

    /// A body with these problems.
    public init(_ problems: [FieldProblem]) { self.problems = problems }

    /// All problems in one line.
    public var description: String { problems.map(\.description).joined(separator: "; ") }
}
