import Languages
import Register
import WorkPlan

/// Makes a segment of some revisions.
struct SegmentBuilder: ~Copyable {
    private let breaker = WordBreaker()
    private let english = Collation(.english)
    private let vietnamese = Collation(.vietnamese)
    private var segment = Segment()
    private var keys = ByteTable()
    private var found: [Found] = []

    /// A word where it was found, before words are in order.
    private struct Found {
        /// The first eight bytes of the key: they settle most comparisons.
        let head: UInt64
        let key: Int
        let posting: Segment.Posting
    }

    /// How many revisions have been added.
    var count: Int { segment.entries.count }

    /// Adds a revision.
    mutating func add(_ document: SearchDocument, record: Handle, commit: Int) {
        let entry = UInt32(segment.entries.count)
        segment.entries.append(
            Segment.Entry(record: record, commit: UInt32(clamping: commit), kind: document.kind))
        for (index, language) in Language.allCases.enumerated() {
            segment.titles[index].append(key(of: document.title.words(for: language), language))
        }
        for text in document.texts {
            for word in IndexedWord.words(of: text, breaker) {
                let posting = Segment.Posting(
                    entry: entry, rank: text.field.rank, wordLength: UInt8(clamping: word.wordLength))
                found.append(Found(head: Self.head(of: word.key), key: keys.count, posting: posting))
                keys.append(word.key)
            }
        }
    }

    private func key(of title: String, _ language: Language) -> [UInt8] {
        switch language {
        case .english: english.key(of: title)
        case .vietnamese: vietnamese.key(of: title)
        }
    }

    private static func head(of key: [UInt8]) -> UInt64 {
        var head: UInt64 = 0
        for index in 0..<8 { head = head << 8 | (index < key.count ? UInt64(key[index]) : 0) }
        return head
    }

    /// The segment of everything that was added.
    consuming func build() -> Segment {
        let keys = keys
        found.sort { left, right in
            if left.head != right.head { return left.head < right.head }
            let order = keys.compare(left.key, with: keys, right.key)
            if order != 0 { return order < 0 }
            return (left.posting.entry, left.posting.rank) < (right.posting.entry, right.posting.rank)
        }
        var last: Int?
        for next in found {
            let isSame = last.map { keys.compare($0, with: keys, next.key) == 0 } == true
            if isSame {
                // Of one word in several fields of one revision, the best field comes first, and is enough.
                if segment.postings.last?.entry == next.posting.entry { continue }
                segment.ends.removeLast()
            } else {
                segment.words.append(next.key, of: keys)
                last = next.key
            }
            segment.postings.append(next.posting)
            segment.ends.append(UInt32(segment.postings.count))
        }
        return segment
    }
}

extension Text {
    /// The words that a reader of a language sees.
    func words(for language: Language) -> String {
        LanguageTag(text: language.tag).flatMap { best(for: $0)?.words } ?? ""
    }
}
