/// A signed head of a ledger, in the form of C2SP tlog-checkpoint.
public struct Checkpoint: Sendable, Hashable {
    /// One line below the note's text.
    public struct Signature: Sendable, Hashable {
        /// The name of the key.
        public let name: String
        /// The short name of the key.
        public let key: KeyID
        /// The signature.
        public let bytes: [UInt8]
    }

    /// The ledger.
    public let ledger: LedgerID
    /// The count of commits.
    public let size: Int
    /// The root of the tree of that many.
    public let root: Digest
    /// Who signed; lines of others than the ledger's keys may stand among them.
    public let signatures: [Signature]
    /// The whole note; kept, because each is written to more than one place.
    public let text: String

    init(ledger: LedgerID, state: TreeState, keys: [SigningKey]) throws {
        self.ledger = ledger
        size = state.size
        root = state.root
        let body = Self.body(ledger, size, root)
        let message = Array(body.utf8)
        let signatures = try keys.map { key in
            Signature(name: key.verifier.name, key: key.verifier.id, bytes: try key.signature(for: message))
        }
        self.signatures = signatures
        text = Self.text(body, signatures)
    }

    /// Size and root alone.
    public var state: TreeState { TreeState(size: size, root: root) }

    /// Appended piece by piece: every commit needs one, and an interpolated text is made of several.
    private static func text(_ body: String, _ signatures: [Signature]) -> String {
        var text = body
        text.reserveCapacity(320)
        text += "\n"
        for signature in signatures {
            text += "\u{2014} "
            text += signature.name
            text += " "
            text += Base64.encode(signature.key.bytes + signature.bytes)
            text += "\n"
        }
        return text
    }

    /// Whether one of the signatures is this key's, and right.
    public func isSigned(by key: VerifierKey) -> Bool {
        signatures.contains { signature in
            signature.name == key.name && signature.key == key.id
                && key.isValid(signature: signature.bytes, for: body)
        }
    }

    /// The signed part: three lines.
    var body: [UInt8] { Array(Self.body(ledger, size, root).utf8) }

    private static func body(_ ledger: LedgerID, _ size: Int, _ root: Digest) -> String {
        var body = origin(of: ledger)
        body.reserveCapacity(128)
        body += "\n"
        body += String(size)
        body += "\n"
        body += Base64.encode(root.bytes)
        body += "\n"
        return body
    }

    static func origin(of ledger: LedgerID) -> String { "titian/\(ledger)" }

    static func ledger(ofOrigin origin: some StringProtocol) -> LedgerID? {
        origin.hasPrefix("titian/") ? LedgerID(hex: origin.dropFirst(7)) : nil
    }
}

extension Checkpoint {
    /// Reads a note of exactly the form that ``text`` writes: three lines, an empty one, and signatures.
    public init(parsing text: String) throws(LedgerError) {
        guard let checkpoint = Self(note: text), checkpoint.text.utf8.elementsEqual(text.utf8) else {
            throw LedgerError(.malformed, "this is not a checkpoint")
        }
        self = checkpoint
    }

    private init?(note: String) {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 6, lines.last == "", lines[3] == "", let ledger = Self.ledger(ofOrigin: lines[0]),
            let size = Int(lines[1]), size > 0, String(size) == lines[1],
            let root = Base64.decode(lines[2]).flatMap({ Digest(bytes: $0) })
        else { return nil }
        self.ledger = ledger
        self.size = size
        self.root = root
        var signatures: [Signature] = []
        for line in lines[4..<lines.count - 1] {
            guard let signature = Signature(line: line) else { return nil }
            signatures.append(signature)
        }
        self.signatures = signatures
        self.text = Self.text(Self.body(ledger, size, root), signatures)
    }
}

extension Checkpoint.Signature {
    fileprivate init?(line: Substring) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", !parts[1].isEmpty, let bytes = Base64.decode(parts[2]),
            bytes.count > 4
        else { return nil }
        name = String(parts[1])
        key = KeyID(value: bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
        self.bytes = Array(bytes.dropFirst(4))
    }
}
