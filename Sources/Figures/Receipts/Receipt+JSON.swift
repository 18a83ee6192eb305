public import Ledger
import WorkPlan

extension Receipt {
    /// The receipt as JSON; `docs/definitions.md` describes every member.
    public var json: JSON {
        [
            "format": .string(Self.format), "citation": .string(citation), "ledger": .string(ledger.description),
            "definition": .string(definition), "digest": .string(Digest.of(Array(definition.utf8)).hex),
            "plan": .string(plan.text), "known": .integer(known), "root": .string(root.hex),
            "audience": .string(audience.rawValue), "day": .string(day.text), "value": value.json,
            "checkpoint": .string(checkpoint.text), "consistency": Self.json(consistency),
            "commits": .array(commits.map(\.json)), "caution": .string(Self.caution),
        ]
    }

    private static let caution = """
        A receipt proves what was counted, not that nothing was left out; only the public export, evaluated again, \
        proves that.
        """

    fileprivate static func json(_ path: [Digest]) -> JSON { .array(path.map { .string($0.hex) }) }

    /// Reads a receipt.
    ///
    /// - Throws: ``ReceiptError`` with code ``ReceiptError/Code/malformed``.
    public init(parsing bytes: [UInt8]) throws(ReceiptError) {
        let json: JSON
        do { json = try JSON(parsing: bytes, limits: .init(bytes: 256 << 20)) } catch {
            throw ReceiptError(.malformed, "\(error)")
        }
        guard json["format"]?.string == Self.format else {
            throw ReceiptError(.malformed, "the format is not \(Self.format)")
        }
        let reader = ReceiptReader(json)
        let checkpoint: Checkpoint
        do { checkpoint = try Checkpoint(parsing: try reader.text("checkpoint")) } catch {
            throw ReceiptError(.malformed, "\(error)")
        }
        self.init(
            citation: try reader.text("citation"), ledger: try reader.read("ledger") { LedgerID(hex: $0) },
            definition: try reader.text("definition"), plan: try reader.read("plan") { Identifier(text: $0) },
            known: try reader.integer("known"), root: try reader.read("root") { Digest(hex: $0) },
            audience: try reader.read("audience") { Audience(rawValue: $0) },
            day: try reader.read("day") { Day(text: $0) }, value: try reader.value("value"), checkpoint: checkpoint,
            consistency: try reader.path("consistency"), commits: try reader.commits())
        guard self.json == json else {
            throw ReceiptError(.malformed, "a member is unknown, or is not written as a receipt writes it")
        }
    }
}

extension Receipt.OpenedCommit {
    fileprivate var json: JSON {
        [
            "header": .string(String(decoding: header, as: UTF8.self)), "proof": Receipt.json(proof),
            "leaves": .array(leaves.map(\.json)),
        ]
    }
}

extension Receipt.ProvenLeaf {
    fileprivate var json: JSON {
        [
            "index": .integer(index), "salt": .string(leaf.salt.hex),
            "content": .string(String(decoding: leaf.content, as: UTF8.self)), "proof": Receipt.json(proof),
        ]
    }
}

extension FigureValue {
    /// The value as JSON: the parts as decimal text, with their unit.
    public var json: JSON {
        var object: JSON.Object = ["numerator": numerator.json]
        if let denominator { object["denominator"] = denominator.json }
        return .object(object)
    }

    /// The value in one line, for messages to people who check.
    public var text: String { numerator.text + (denominator.map { " of \($0.text)" } ?? "") }
}

extension Quantity {
    /// `{"count": 17}`, or `{"dollars": "12.50", "exact": "25/2"}`.
    var json: JSON {
        switch self {
        case .count(let count): ["count": .integer(count)]
        case .dollars(let dollars): ["dollars": .string(dollars.text(places: 2)), "exact": .string(dollars.fraction)]
        }
    }
}

/// Reads the members of a receipt.
private struct ReceiptReader {
    private let json: JSON

    init(_ json: JSON) { self.json = json }

    func text(_ name: String) throws(ReceiptError) -> String {
        guard let text = json[name]?.string else { throw ReceiptError(.malformed, "“\(name)” is not text") }
        return text
    }

    func integer(_ name: String) throws(ReceiptError) -> Int {
        guard let integer = json[name]?.integer else {
            throw ReceiptError(.malformed, "“\(name)” is not a whole number")
        }
        return integer
    }

    func read<Value>(_ name: String, _ read: (String) -> Value?) throws(ReceiptError) -> Value {
        guard let value = read(try text(name)) else { throw ReceiptError(.malformed, "“\(name)” is not well formed") }
        return value
    }

    func array(_ name: String) throws(ReceiptError) -> [JSON] {
        guard let array = json[name]?.array else { throw ReceiptError(.malformed, "“\(name)” is not a list") }
        return array
    }

    func path(_ name: String) throws(ReceiptError) -> [Digest] {
        let digests = try array(name)
        let path = digests.compactMap { $0.string.flatMap { Digest(hex: $0) } }
        guard path.count == digests.count else { throw ReceiptError(.malformed, "“\(name)” is not a list of digests") }
        return path
    }

    func value(_ name: String) throws(ReceiptError) -> FigureValue {
        let value = ReceiptReader(json[name] ?? .null)
        let denominator = value.json["denominator"] == nil ? nil : try value.quantity("denominator")
        return FigureValue(numerator: try value.quantity("numerator"), denominator: denominator)
    }

    private func quantity(_ name: String) throws(ReceiptError) -> Quantity {
        if let count = json[name]?["count"]?.integer { return .count(count) }
        guard let exact = json[name]?["exact"]?.string.flatMap(Rational.init(fraction:)) else {
            throw ReceiptError(.malformed, "“\(name)” is neither a count nor a sum")
        }
        return .dollars(exact)
    }

    func commits() throws(ReceiptError) -> [Receipt.OpenedCommit] {
        var commits: [Receipt.OpenedCommit] = []
        for element in try array("commits") { commits.append(try ReceiptReader(element).commit()) }
        return commits
    }

    private func commit() throws(ReceiptError) -> Receipt.OpenedCommit {
        var leaves: [Receipt.ProvenLeaf] = []
        for element in try array("leaves") { leaves.append(try ReceiptReader(element).leaf()) }
        return .init(header: Array(try text("header").utf8), proof: try path("proof"), leaves: leaves)
    }

    private func leaf() throws(ReceiptError) -> Receipt.ProvenLeaf {
        guard let salt = [UInt8](hex: try text("salt")), salt.count == OpenedLeaf.saltCount else {
            throw ReceiptError(.malformed, "a salt is not \(OpenedLeaf.saltCount) bytes in hexadecimal")
        }
        let leaf = OpenedLeaf(salt: salt, content: Array(try text("content").utf8))
        return .init(index: try integer("index"), leaf: leaf, proof: try path("proof"))
    }
}

extension [UInt8] {
    fileprivate var hex: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }

    fileprivate init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count % 2 == 0 else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
