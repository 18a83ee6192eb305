/// Where mail goes, or comes from: an address, and perhaps a name.
///
/// An address is plain: a dot-atom of RFC 5321 and a name of a host. So none can end a line, add another receiver, or
/// begin a command of SMTP.
public struct MailAddress: Sendable, Hashable {
    /// The address: `name@example.org`.
    public let address: String

    /// The name before it; empty when there is none.
    public let name: String

    /// The longest address (RFC 5321, 4.5.3.1.3, without its brackets).
    public static let longest = 254

    /// An address alone; `nil` when it is none.
    public init?(address: some StringProtocol) {
        self.init(String(address), name: "")
    }

    /// `Name <name@example.org>`, or an address alone; `nil` when it is neither.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 500 else { return nil }
        guard text.hasSuffix(">") else {
            self.init(Self.trimmed(text[...]), name: "")
            return
        }
        guard let open = text.lastIndex(of: "<") else { return nil }
        let name = Self.trimmed(text[..<open]).filter { $0 != "\"" }
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) }
        guard isPlain, !name.contains(where: { "<>".contains($0) }) else { return nil }
        self.init(String(text[text.index(after: open)...].dropLast()), name: name)
    }

    private init?(_ address: String, name: String) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard address.utf8.count <= Self.longest, parts.count == 2, Self.isLocal(parts[0]), Self.isHost(parts[1]) else {
            return nil
        }
        (self.address, self.name) = (address, name)
    }

    /// The host after the at sign.
    var host: Substring { address.split(separator: "@").last ?? "" }

    private static func isLocal(_ text: Substring) -> Bool {
        let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 64 && atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtom) }
    }

    /// RFC 5322, 3.2.3: atext.
    private static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
                && label.first != "-" && label.last != "-"
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
