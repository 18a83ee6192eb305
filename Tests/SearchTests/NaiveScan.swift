import Foundation
import Languages
import Ledger
import Register
import TestSupport
import WorkPlan

@testable import Search

/// Looks through every text of every record that stands, word by word: slow, and too simple to be wrong in the same way.
struct NaiveScan {
    let view: View

    func records(matching text: String) -> Set<Identifier<AnyRecord>> {
        let beginnings = text.split(separator: " ").map { Folding.fold(String($0)) }
        guard !beginnings.isEmpty else { return [] }
        return Set(
            documents.filter { document in
                let words = document.document.texts.flatMap(Self.words)
                return beginnings.allSatisfy { beginning in words.contains { Self.begins($0, with: beginning) } }
            }.map(\.record))
    }

    /// Scalars, not characters: half of a cluster is a beginning too.
    private static func begins(_ word: String, with beginning: String) -> Bool {
        word.unicodeScalars.starts(with: beginning.unicodeScalars)
    }

    /// What stands between blanks and hyphens; of a run in Khmer, what stands behind each of its words too.
    private static func words(of text: SearchText) -> [String] {
        let parts = text.words.components(separatedBy: CharacterSet(charactersIn: " -"))
        let khmer = parts.flatMap { part in
            RandomLibrary.khmer.compactMap { word in part.range(of: word).map { String(part[$0.lowerBound...]) } }
        }
        let joined = text.field == .name ? zip(parts, parts.dropFirst()).map { $0 + $1 } : []
        return (parts + khmer + joined).filter { !$0.isEmpty }.map(Folding.fold)
    }

    private var documents: [(record: Identifier<AnyRecord>, document: SearchDocument)] {
        Kind.allCases.flatMap { kind -> [(record: Identifier<AnyRecord>, document: SearchDocument)] in
            guard let searched = kind.bodyType as? any (Searchable & Registered).Type else { return [] }
            return documents(of: searched)
        }
    }

    private func documents<Subject: Searchable & Registered>(
        of _: Subject.Type
    ) -> [(record: Identifier<AnyRecord>, document: SearchDocument)] {
        view.all(Subject.self).compactMap { seen in seen.body.searchDocument.map { (seen.id.cast(), $0) } }
    }
}

/// Random commits of records with words in English, Vietnamese and Khmer.
struct RandomLibrary {
    private var generator: SeededGenerator
    private var versions: [RecordID: Int] = [:]

    static let english = ["wells", "water", "well", "waterway", "school", "Schools", "bank", "quality", "Laos", "fund"]
    static let vietnamese = ["nước", "Giếng", "đào", "tạo", "Đối", "tác", "quỹ", "trường", "ngân", "hàng"]
    /// Words of which none begins or ends inside another, so that a scan needs no dictionary.
    static let khmer = ["កម្ពុជា", "ទឹក", "សាលារៀន"]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func commits(_ count: Int) -> [TestCommit] {
        (0..<count).map { _ in
            let low = UInt64.random(in: 1...15, using: &generator)
            return TestCommit([Bool.random(using: &generator) ? project(low) : organisation(low)])
        }
    }

    /// Words, some of them half, and without accents.
    mutating func query() -> String {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let word = (Self.english + Self.vietnamese + Self.khmer).randomElement(using: &generator)!
            let scalars = word.unicodeScalars.prefix(Int.random(in: 1...8, using: &generator))
            let half = String(String.UnicodeScalarView(scalars))
            return Bool.random(using: &generator) ? half : Folding.fold(half)
        }.joined(separator: " ")
    }

    private mutating func words(_ all: [String], by separator: String = " ") -> String {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in all.randomElement(using: &generator)! }
            .joined(separator: separator)
    }

    private mutating func text() -> Text {
        Shelf.text([
            "en": words(Self.english), "vi": words(Self.vietnamese), "km": Self.khmer.randomElement(using: &generator)!,
        ])
    }

    private mutating func project(_ low: UInt64) -> LeafContent {
        let body = Project(
            plan: Identifier(high: 1, low: 1), code: "P-\(low)", title: text(),
            description: Bool.random(using: &generator) ? text() : nil, modality: .trustFund)
        return revision(RecordID(high: 7, low: low), body)
    }

    private mutating func organisation(_ low: UInt64) -> LeafContent {
        revision(
            RecordID(high: 8, low: low),
            Organisation(code: "O\(low)", name: text(), bodyType: Bool.random(using: &generator) ? .state : .bank))
    }

    private mutating func revision<Subject: Registered>(_ record: RecordID, _ body: Subject) -> LeafContent {
        let version = versions[record, default: 0] + 1
        versions[record] = version
        let isRetired = version > 1 && Int.random(in: 0..<6, using: &generator) == 0
        return .revision(
            Revision(
                record: record, kind: Subject.kind.rawValue, schema: Subject.schema, version: version,
                visibility: Int.random(in: 0..<4, using: &generator) == 0 ? .internal : .public,
                state: isRetired ? .retired : .body(body.json)))
    }
}
