import Languages

/// A word of a text in the form in which it is looked up.
struct IndexedWord {
    /// The folded letters, cut after ``longest`` bytes.
    ///
    /// In a script without spaces it goes on to the end of the run of words: what a reader has typed half, or typed in
    /// one go, is then a beginning of it, wherever the dictionary would part what was typed.
    let key: [UInt8]

    /// The ends of the words that the key is made of: how many bytes of the key they are, and where in the text.
    let ends: [(length: Int, position: Int)]

    /// Where the first word begins in the text, in UTF-16 units.
    let start: Int

    /// How many bytes of a word, or of a run of words, are compared.
    static let longest = 64

    /// How many bytes of the key its first word is.
    var wordLength: Int { ends.first?.length ?? key.count }

    /// Every word of a text; of a name, also each two neighbours as if written together, so that “vietnam” finds “Viet Nam”.
    static func words(of text: SearchText, _ breaker: borrowing WordBreaker) -> [IndexedWord] {
        let words = breaker.words(in: text.words)
        var found = words.indices.map { IndexedWord(from: $0, through: run(from: $0, in: words), of: words) }
        guard text.field == .name else { return found }
        for index in words.indices.dropLast() where !words[index].isContinued {
            found.append(IndexedWord(from: index, through: index + 1, of: words).joined)
        }
        return found
    }

    /// The last word that follows without a space, as far as the key reaches.
    private static func run(from first: Int, in words: [Word]) -> Int {
        var (last, length) = (first, words[first].folded.utf8.count)
        while words[last].isContinued, last + 1 < words.count, length < longest {
            last += 1
            length += words[last].folded.utf8.count
        }
        return last
    }

    private init(from first: Int, through last: Int, of words: [Word]) {
        var key: [UInt8] = []
        var ends: [(length: Int, position: Int)] = []
        for word in words[first...last] {
            key += word.folded.utf8
            ends.append((min(key.count, Self.longest), word.range.upperBound))
        }
        self.init(key: Array(key.prefix(Self.longest)), ends: ends, start: words[first].range.lowerBound)
    }

    private init(key: [UInt8], ends: [(length: Int, position: Int)], start: Int) {
        self.key = key
        self.ends = ends
        self.start = start
    }

    /// The same as one word: only the whole of it is a match of a whole word.
    private var joined: IndexedWord { IndexedWord(key: key, ends: ends.suffix(1), start: start) }

    /// Where in the text the words stand that a looked-up beginning reaches into; `nil` when it is no beginning of the key.
    func range(matching beginning: [UInt8]) -> Range<Int>? {
        guard key.starts(with: beginning), let end = ends.first(where: { $0.length >= beginning.count }) else {
            return nil
        }
        return start..<end.position
    }
}
