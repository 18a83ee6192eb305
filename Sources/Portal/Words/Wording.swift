import Languages

/// Words of the portal's own furniture, complete in every language by construction.
///
/// What is said of figures stands in the catalogue of `Languages`; here is only what no other surface says.
struct Wording: Hashable, Sendable {
    let english: String
    let vietnamese: String

    init(_ english: String, _ vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }
}

extension Phrasebook {
    /// Words of the portal, with values in the places `{name}`.
    func callAsFunction(_ wording: Wording, _ values: [String: String] = [:]) -> String {
        let words = language == .english ? wording.english : wording.vietnamese
        return values.isEmpty ? words : Wording.fill(words, values)
    }
}

extension Wording {
    /// Puts values in their places, in one pass: what stands in a value is never taken for a place.
    static func fill(_ words: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = words[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            filled += rest[..<open]
            let name = String(rest[rest.utf8.index(after: open)..<close])
            filled += values[name] ?? String(rest[open...close])
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }
}
