extension Lettering {
    /// Text in lines no wider than `width`, broken at spaces, and inside a word only where the word alone is too wide.
    ///
    /// - Parameter most: how many lines there may be; the last ends with an ellipsis when words are left over.
    func lines(of text: String, within width: Double, most: Int = .max) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, within: width) }) {
            let longer = line.isEmpty ? word : line + " " + word
            if self.width(of: longer) <= width {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.count <= most ? lines : shortened(lines, to: most, within: width)
    }

    private func shortened(_ lines: [String], to most: Int, within width: Double) -> [String] {
        var kept = Array(lines.prefix(most))
        guard var last = kept.popLast() else { return [] }
        while !last.isEmpty, self.width(of: last + "…") > width { last.removeLast() }
        return kept + [last + "…"]
    }

    /// A word, or the pieces of one that is wider than a line: cut after a sign of an address, else between what readers
    /// take for letters.
    private func pieces(of word: Substring, within width: Double) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, self.width(of: piece + String(character)) > width {
                let sign = piece.lastIndex { "/?&=-_".contains($0) }.map(piece.index(after:)) ?? piece.endIndex
                pieces.append(String(piece[..<sign]))
                piece = String(piece[sign...])
            }
            piece.append(character)
        }
        return pieces + [piece]
    }
}
