/// The value of a field with parameters: `form-data; name="file"; filename="a.xml"` (RFC 9110, 5.6.6).
struct ParameterisedValue: Hashable, Sendable {
    /// What stands before the first semicolon.
    let value: String

    /// Names in small letters, each once.
    let parameters: [String: String]

    /// `nil` when it is not of the form, or a parameter stands twice.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        value = Self.trimmed(Self.take(while: { $0 != 59 }, from: &rest))
        guard !value.isEmpty else { return nil }
        var parameters: [String: String] = [:]
        while rest.popFirst() != nil {
            guard let (name, value) = Self.parameter(&rest), parameters.updateValue(value, forKey: name) == nil else {
                return nil
            }
        }
        self.parameters = parameters
    }

    /// One parameter, up to the semicolon behind it or the end.
    private static func parameter(_ rest: inout ArraySlice<UInt8>) -> (String, String)? {
        let name = trimmed(take(while: { $0 != 61 && $0 != 59 }, from: &rest)).lowercased()
        guard !name.isEmpty, name.utf8.allSatisfy(isToken), rest.popFirst() == 61 else { return nil }
        guard rest.first == 34 else {
            let value = trimmed(take(while: { $0 != 59 }, from: &rest))
            return !value.isEmpty && value.utf8.allSatisfy(isToken) ? (name, value) : nil
        }
        guard let value = quoted(&rest) else { return nil }
        return trimmed(take(while: { $0 != 59 }, from: &rest)).isEmpty ? (name, value) : nil
    }

    /// A quoted text; a backslash keeps a quotation mark or a backslash from its meaning.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == 34 { return String(validating: bytes, as: UTF8.self) }
            if byte == 92, let next = rest.first, next == 34 || next == 92 {
                rest.removeFirst(); bytes.append(next)
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    private static func take(while holds: (UInt8) -> Bool, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: holds)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
        let start = bytes.drop(while: isBlank)
        return String(decoding: start.reversed().drop(while: isBlank).reversed(), as: UTF8.self)
    }

    /// A character of a token (RFC 9110, 5.6.2).
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
