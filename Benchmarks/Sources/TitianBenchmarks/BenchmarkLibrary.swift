import Foundation
import Ledger
import Register
import WorkPlan

/// Records with titles and descriptions in English, Vietnamese and Khmer, whose words are as unevenly common as those of
/// real texts: the n-th most common one is an n-th as common as the first.
struct BenchmarkLibrary {
    /// What is asked for.
    enum Question: String, CaseIterable {
        case one = "one word typed half"
        case several = "two or three words, the last typed half"
        case letter = "one letter"
        case khmer = "Khmer"
        case many = "twelve common words"
    }

    private var generator = SystemRandomNumberGenerator()
    private let english: [String]
    private let vietnamese: [String]
    private static let khmer = ["កម្ពុជា", "ទឹក", "សាលារៀន", "ជនបទ", "កសិកម្ម", "សុខភាព", "ពាណិជ្ជកម្ម"]
    private var number: UInt64 = 0

    init() {
        let starts = [
            "b", "c", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w",
        ]
        let ends = ["a", "an", "ar", "e", "en", "er", "i", "in", "o", "on", "or", "u", "ul", "y"]
        let syllables = starts.flatMap { start in ends.map { start + $0 } }
        english = (0..<40_000).map { _ in (0..<Int.random(in: 1...4)).map { _ in syllables.randomElement()! }.joined() }
        let vowels = ["à", "ả", "ã", "á", "ạ", "ê", "ế", "ô", "ố", "ư", "ứ", "ơ", "ờ", "i", "u"]
        let heads = ["đ", "th", "tr", "nh", "ng", "ph", "kh", "v", "l", "m", "b", "c"]
        vietnamese = heads.flatMap { head in
            vowels.flatMap { vowel in ["", "n", "ng", "c", "t", "m"].map { head + vowel + $0 } }
        }
    }

    mutating func fill(records: Int, _ yardstick: SearchDatabase) throws -> Register {
        var register = Register()
        while number < records { try add(100, to: &register, yardstick) }
        for _ in 0..<(records / 1_000) { try add(100, to: &register, yardstick, correcting: true) }
        return register
    }

    /// One commit.
    mutating func add(
        _ count: Int, to register: inout Register, _ yardstick: SearchDatabase?, correcting: Bool = false
    ) throws {
        var contents: [UInt64: LeafContent] = [:]
        let commit = register.head + 1
        for _ in 0..<count {
            if !correcting { number += 1 }
            let low = correcting ? UInt64.random(in: 1...number) : number
            guard contents[low] == nil else { continue }
            contents[low] = revision(low, version: correcting ? 2 : 1, commit, yardstick)
        }
        try register.apply(number: commit, at: Timestamp(microseconds: Int64(commit)), Array(contents.values))
    }

    private mutating func revision(
        _ low: UInt64, version: Int, _ commit: Int, _ yardstick: SearchDatabase?
    ) -> LeafContent {
        let (title, note) = (words(english, 4...9), words(english, 5...20))
        let (tieng, khmer) = (words(vietnamese, 5...12), Self.khmer.randomElement()! + Self.khmer.randomElement()!)
        let text = Text([
            .init(language: .english, words: title), .init(language: .vietnamese, words: tieng),
            .init(language: LanguageTag(text: "km")!, words: khmer),
        ])
        let record = RecordID(high: 1, low: low)
        let isDocument = low.isMultiple(of: 3)
        yardstick?.add(
            "\(low)", kind: isDocument ? 1 : 0, title: title,
            texts: [title, tieng, khmer, note] + (isDocument ? [] : ["P-\(low)"]), commit: commit)
        let body: (kind: Kind, json: JSON) =
            isDocument
            ? (.document, Document(title: text, basis: Basis(note: Text(.english, note))).json)
            : (
                .project,
                Project(
                    plan: Identifier(high: 2, low: 1), code: "P-\(low)", title: text,
                    description: Text(.english, note), modality: .trustFund
                ).json
            )
        return .revision(
            Revision(
                record: record, kind: body.kind.rawValue, schema: 1, version: version, visibility: .public,
                state: .body(body.json)))
    }

    private mutating func words(_ all: [String], _ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count)).map { _ in word(all) }.joined(separator: " ")
    }

    /// A word by its rank: equally likely in each doubling of ranks.
    private mutating func word(_ all: [String]) -> String {
        all[min(all.count - 1, Int(pow(Double(all.count), Double.random(in: 0..<1))) - 1)]
    }

    mutating func question(_ kind: Question) -> String {
        let half = { (word: String) in String(word.prefix(max(2, word.count / 2 + 1))) }
        switch kind {
        case .one: return half(word(Bool.random() ? english : vietnamese))
        case .several:
            let whole = (0..<Int.random(in: 1...2)).map { _ in word(english) }.joined(separator: " ")
            return whole + " " + half(word(vietnamese))
        case .letter: return String("abcdefghiklmnopqrstuvwy".randomElement()!)
        case .khmer: return Self.khmer.randomElement()!
        case .many: return english.prefix(12).joined(separator: " ")
        }
    }
}
