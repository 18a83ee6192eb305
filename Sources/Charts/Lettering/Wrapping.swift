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

    /// A word, or the pieces of one that is wider than a line, cut between what readers take for letters.
    private func pieces(of word: Substring, within width: Double) -> [String] {
        guard self.width(of: word) > width else { return [String(word)] }
        var pieces = [""]
        for character in word {
            let longer = (pieces.last ?? "") + String(character)
            if self.width(of: longer) <= width || pieces.last == "" {
                pieces[pieces.count - 1] = longer
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }
}
