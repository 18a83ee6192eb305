import Crypto

/// Codes on paper for the day on which the phone is gone; each opens once.
enum RecoveryCodes {
    static let count = 10

    /// New ones, each of 80 random bits in four groups: `ABCD-EFGH-IJKL-MNOP`.
    static func random() -> [String] {
        (0..<count).map { _ in
            let bytes = SymmetricKey(size: .init(bitCount: 80)).withUnsafeBytes { Array($0) }
            return Base32.encode(bytes).enumerated().map { ($0 > 0 && $0 % 4 == 0 ? "-" : "") + String($1) }.joined()
        }
    }

    /// What is kept of a code, however it was typed; `nil` when it cannot be one.
    static func hash(_ typed: String) -> [UInt8]? {
        let code = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        guard code.utf8.count == 16 else { return nil }
        return Array(SHA256.hash(data: Array(code.utf8)))
    }
}
