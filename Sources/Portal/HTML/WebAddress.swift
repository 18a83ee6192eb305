import Foundation

/// An address of the web that a page may link to: `http` or `https`, never a script.
struct WebAddress: Hashable, Sendable {
    /// The address, as it was recorded.
    let text: String

    /// Accepts absolute addresses of the two schemes with a host, without blanks or control characters.
    init?(_ text: String) {
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), text.utf8.count <= 2_000,
            !text.unicodeScalars.contains(where: { $0.value <= 32 || $0.value == 127 }),
            URL(string: text)?.host()?.isEmpty == false
        else { return nil }
        self.text = text
    }
}
