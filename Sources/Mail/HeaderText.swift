import Foundation

/// Text in the head of a letter, where only plain letters may stand: words of other scripts are encoded (RFC 2047).
enum HeaderText {
    /// The most bytes that an encoded word holds: with its frame it has 75 characters, and the line less than 78.
    private static let room = 39

    /// The text in a form that a header field may hold. It never breaks out of its field: what ends lines is left out.
    static func encoded(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.value < 32 || (127...159).contains($0.value) ? " " : $0 }
        let line = String(String.UnicodeScalarView(scalars))
        let isPlain = line.utf8.allSatisfy { (32...126).contains($0) } && !line.contains("=?") && line.utf8.count <= 60
        return isPlain ? line : words(line).joined(separator: "\r\n ")
    }

    /// The same as a name before an address; plain names are quoted, because some signs mean something there.
    static func phrase(_ name: String) -> String {
        let line = encoded(name)
        guard !line.hasPrefix("=?") else { return line }
        return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Encoded words; none ends within a character.
    private static func words(_ text: String) -> [String] {
        var groups: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if groups[groups.count - 1].count + bytes.count > room { groups.append([]) }
            groups[groups.count - 1] += bytes
        }
        return groups.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
    }
}
