import Languages

/// Marks the words of a text that a query looks for.
struct Marker {
    let query: SearchQuery

    /// The text with its marks, and which terms of the query stand in it.
    func mark(_ text: SearchText, _ breaker: borrowing WordBreaker) -> (match: Match, terms: Set<Int>) {
        var terms: Set<Int> = []
        var ranges: [Range<Int>] = []
        let words = IndexedWord.words(of: text, breaker)
        for (index, term) in query.terms.enumerated() {
            var found = words.compactMap { $0.range(matching: term.whole) }
            if found.isEmpty, !term.parts.isEmpty {
                let parts = term.parts.map { part in words.compactMap { $0.range(matching: part) } }
                // A part that stands in another text of the record is marked there.
                found = parts.flatMap(\.self)
            }
            guard !found.isEmpty else { continue }
            terms.insert(index)
            ranges += found
        }
        let match = Match(
            field: text.field, language: text.language, pieces: Self.pieces(of: text.words, marking: ranges))
        return (match, terms)
    }

    private static func pieces(of text: String, marking ranges: [Range<Int>]) -> [Match.Piece] {
        var pieces: [Match.Piece] = []
        var done = 0
        for range in merged(ranges) {
            if done < range.lowerBound { pieces.append(.plain(text.part(done..<range.lowerBound))) }
            pieces.append(.marked(text.part(range)))
            done = range.upperBound
        }
        if done < text.utf16.count { pieces.append(.plain(text.part(done..<text.utf16.count))) }
        return pieces
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = merged.last, range.lowerBound < last.upperBound else {
                merged.append(range)
                continue
            }
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
        return merged
    }
}

extension String {
    /// A part by its UTF-16 units.
    fileprivate func part(_ range: Range<Int>) -> String {
        let units = utf16
        let start = units.index(units.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<units.index(start, offsetBy: range.count)])
    }
}

extension Match {
    /// How many characters stand around a mark.
    private static let surroundings = 60

    /// The same with what is far from every mark left out.
    var shortened: Match {
        var short: [Piece] = []
        for (index, piece) in pieces.enumerated() {
            guard case .plain(let words) = piece, words.count > 2 * Self.surroundings else {
                short.append(piece)
                continue
            }
            if index > 0 { short.append(.plain(Self.beginning(of: words))) }
            short.append(.gap)
            if index + 1 < pieces.count { short.append(.plain(Self.end(of: words))) }
        }
        return Match(field: field, language: language, pieces: short)
    }

    /// Some characters, to the end of a word where there is one near.
    private static func beginning(of words: String) -> String {
        let part = words.prefix(surroundings)
        guard let blank = part.lastIndex(where: \.isWhitespace), part.distance(from: part.startIndex, to: blank) > 30
        else { return String(part) }
        return String(part[..<blank])
    }

    private static func end(of words: String) -> String {
        let part = words.suffix(surroundings)
        guard let blank = part.firstIndex(where: \.isWhitespace), part.distance(from: blank, to: part.endIndex) > 30
        else { return String(part) }
        return String(part[part.index(after: blank)...])
    }
}
