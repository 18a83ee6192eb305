import Figures
import Ledger
import Register
import WorkPlan

@testable import Search

extension SearchIndex {
    /// Every word.
    var words: [[UInt8]] { segments.flatMap { segment in (0..<segment.words.count).map { Array(segment.words[$0]) } } }

    /// Everything that the index says, however it is parted into segments.
    var contents: [[UInt8]: Set<String>] {
        var contents: [[UInt8]: Set<String>] = [:]
        for segment in segments {
            for word in 0..<segment.words.count {
                for index in segment.postings(of: word..<(word + 1)) {
                    let posting = segment.postings[index]
                    let entry = segment.entries[Int(posting.entry)]
                    let titles = segment.titles.map { Array($0[Int(posting.entry)]) }
                    contents[Array(segment.words[word]), default: []].insert(
                        "\(entry) \(posting.rank) \(posting.wordLength) \(titles)")
                }
            }
        }
        return contents
    }
}

extension Shelf {
    /// Brings the index up to the plan.
    mutating func refresh() throws { _ = try find("") }

    /// The definitions that ship, as records.
    static func definitions() throws -> [DefinitionDocument] {
        try Catalogue.definitions().map {
            DefinitionDocument(name: $0.name, version: $0.version, document: $0.document, digest: $0.digest.hex)
        }
    }
}
