/// One phrase of one language, taken apart: words, and places for values.
struct Pattern: Hashable, Sendable {
    /// A part of a pattern.
    enum Piece: Hashable, Sendable {
        case words(String)
        case place(String)
    }

    /// Its parts, in their order.
    let pieces: [Piece]

    /// Takes `text` apart at `{name}`; `nil` when a brace has no partner or a name is empty.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            rest = rest[open...].dropFirst()
            guard text[open] == "{", let close = rest.firstIndex(of: "}"), close > rest.startIndex else { return nil }
            let name = rest[..<close]
            guard name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "-") }) else { return nil }
            pieces.append(.place(String(name)))
            rest = rest[close...].dropFirst()
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// The names of its places.
    var places: Set<String> {
        Set(pieces.compactMap { if case .place(let name) = $0 { name } else { nil } })
    }
}
