import Languages
import Register

/// A part of the index that never changes: some revisions, and their words in order.
///
/// New revisions come in new segments; segments of like size are merged, so there are few.
struct Segment: Sendable {
    /// A revision that can be found.
    struct Entry: Sendable {
        let record: Handle
        let commit: UInt32
        let kind: SearchKind
    }

    /// That a word stands in a revision.
    struct Posting: Sendable {
        /// The revision's place among ``Segment/entries``.
        var entry: UInt32

        /// The rank of the best field in which the word stands.
        let rank: UInt8

        /// How many bytes of the key are its first word.
        let wordLength: UInt8
    }

    /// The revisions.
    var entries: [Entry] = []

    /// For each language of readers, what puts the revisions' titles in order.
    var titles = [ByteTable](repeating: ByteTable(), count: Language.allCases.count)

    /// The words, ascending, each once.
    var words = ByteTable()

    /// Where the postings of each word end.
    var ends: [UInt32] = []

    /// The postings, word by word, each revision at most once.
    var postings: [Posting] = []

    /// The postings of a run of words.
    func postings(of words: Range<Int>) -> Range<Int> {
        guard !words.isEmpty else { return 0..<0 }
        return start(of: words.lowerBound)..<Int(ends[words.upperBound - 1])
    }

    func start(of word: Int) -> Int { word == 0 ? 0 : Int(ends[word - 1]) }
}

extension Segment {
    /// Both in one, the revisions of `left` first.
    static func merging(_ left: Segment, _ right: Segment) -> Segment {
        var merged = Segment()
        merged.entries = left.entries + right.entries
        merged.titles = zip(left.titles, right.titles).map { left, right in
            var both = left
            for index in 0..<right.count { both.append(index, of: right) }
            return both
        }
        merged.postings.reserveCapacity(left.postings.count + right.postings.count)
        var (one, other) = (0, 0)
        while one < left.words.count || other < right.words.count {
            let order = left.order(of: one, before: other, of: right)
            merged.words.append(order <= 0 ? one : other, of: order <= 0 ? left.words : right.words)
            if order <= 0 {
                merged.append(left, word: one, shift: 0)
                one += 1
            }
            if order >= 0 {
                merged.append(right, word: other, shift: UInt32(left.entries.count))
                other += 1
            }
            merged.ends.append(UInt32(merged.postings.count))
        }
        return merged
    }

    private func order(of word: Int, before otherWord: Int, of other: Segment) -> Int {
        if word == words.count { return 1 }
        if otherWord == other.words.count { return -1 }
        return words.compare(word, with: other.words, otherWord)
    }

    private mutating func append(_ segment: Segment, word: Int, shift: UInt32) {
        for index in segment.postings(of: word..<(word + 1)) {
            var posting = segment.postings[index]
            posting.entry += shift
            postings.append(posting)
        }
    }
}
