import Foundation

/// A passphrase as somebody typed it.
///
/// Its description hides it.
public struct Passphrase: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// In one form, whichever keyboard it was typed on.
    let bytes: [UInt8]

    private let words: String

    /// The fewest characters: long beats complicated.
    public static let shortest = 12

    /// The most bytes.
    public static let longest = 1_024

    /// A passphrase; RFC 8265 asks for normal form C, so that "é" is "é" on every device.
    public init(_ text: String) {
        words = text.precomposedStringWithCanonicalMapping
        bytes = Array(words.utf8)
    }

    /// What can be wrong with a new one.
    public enum Problem: String, Sendable, Hashable, CaseIterable { case tooShort, tooLong, guessable, different }

    /// What is wrong with it as a new passphrase of somebody.
    ///
    /// - Parameter names: what others know of them, and must not be most of it.
    public func problems(for names: [String]) -> [Problem] {
        var found: [Problem] = []
        if words.count < Self.shortest { found.append(.tooShort) }
        if bytes.count > Self.longest { found.append(.tooLong) }
        if isGuessable(names) { found.append(.guessable) }
        return found
    }

    private func isGuessable(_ names: [String]) -> Bool {
        let plain = words.lowercased().filter { !$0.isWhitespace }
        if Set(plain).count < 5 { return true }
        let known = names.flatMap { [$0, String($0.prefix { $0 != "@" })] } + Self.common
        let rest = known.map { $0.lowercased().filter { !$0.isWhitespace } }.filter { $0.count >= 4 }
            .reduce(plain) { $0.replacing($1, with: "") }
        // What is left when known words are taken out is what somebody has to guess.
        return rest.count < 6
    }

    private static let common = [
        "password", "passphrase", "qwertyuiop", "qwerty", "1234567890", "12345678", "123456", "letmein", "welcome",
        "iloveyou", "matkhau", "mậtkhẩu", "titian", "asean", "secret", "admin", "abcdefgh",
    ]

    /// Hides it.
    public var description: String { "(passphrase)" }

    /// Hides it.
    public var debugDescription: String { description }

    /// Hides it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
