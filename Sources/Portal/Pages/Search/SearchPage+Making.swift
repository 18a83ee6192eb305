import Languages
import Ledger
import Register
import Search
import WorkPlan

extension SearchPage {
    /// How many of each kind stand together on one page.
    private static let first = 5

    /// How many words of a search that finds nothing are tried alone.
    private static let mostAlone = 5

    /// Of so many letters is a word that is tried alone, at least.
    private static let shortest = 4

    /// Searches, and puts what is found into the reader's words.
    ///
    /// - Throws: ``PageProblem/badParameters(_:)`` when the text is longer than any that is looked for.
    init(_ search: SearchChoice, _ scene: Scene, _ index: SearchIndex, _ speaker: Speaker) throws {
        guard let query = SearchQuery(search.text) else { throw PageProblem.badParameters([]) }
        let finder = Finder(search: search, scene: scene, index: index, speaker: speaker)
        let results = finder.results(query)
        let shown = results.groups.filter { search.kind == nil || search.kind == $0.kind }
        let groups = shown.map { finder.group($0) }
        self.init(
            speaker: speaker, text: query.text, remarks: finder.remarks(query, results), kinds: finder.kinds(results),
            groups: groups, pager: finder.pager(shown.first?.count ?? 0),
            hints: results.count == 0 ? finder.hints(query) : [],
            others: results.count == 0 ? finder.others(query) : [],
            isIllustrative: groups.contains { $0.lines.contains(where: \.isIllustrative) })
    }

    /// One search of one reader.
    private struct Finder {
        let search: SearchChoice
        let scene: Scene
        let index: SearchIndex
        let speaker: Speaker

        func address(_ search: SearchChoice) -> Address {
            Address(route: .search(scene.code, search), choice: scene.choice)
        }

        func results(_ query: SearchQuery, _ part: SearchIndex.Part? = nil) -> SearchResults {
            let from = (search.page - 1) * SearchChoice.pageSize
            let asked = search.kind.map { SearchIndex.Part.of($0, from: from, count: SearchChoice.pageSize) }
            return index.find(query, in: scene.view, for: speaker.language, part ?? asked ?? .first(SearchPage.first))
        }

        func group(_ group: SearchResults.Group) -> Group {
            Group(
                kind: group.kind, heading: speaker(group.kind.wording), count: group.count,
                lines: group.hits.map { SearchLine($0, scene, speaker) },
                all: search.kind == nil && group.count > group.hits.count ? address(search.kind(group.kind)) : nil)
        }

        func remarks(_ query: SearchQuery, _ results: SearchResults) -> [String] {
            guard !query.text.isEmpty else { return [speaker(.searchEmpty)] }
            if query.isEmpty { return [speaker(.searchNoWord, ["text": query.text])] }
            let count =
                results.count == 0
                ? speaker(.searchNothing, ["text": query.text]) : speaker(.searchFound, results.count)
            let most = ["most": speaker.number(SearchQuery.mostWords)]
            return [count] + (query.isCut ? [speaker(.searchCut, most)] : [])
        }

        func kinds(_ results: SearchResults) -> [Link] {
            guard results.groups.count > 1 || search.kind != nil, results.count > 0 else { return [] }
            let all = Link(
                words: speaker(.searchEverything, ["count": speaker.number(results.count)]),
                address: address(search.kind(nil)), isCurrent: search.kind == nil)
            return [all]
                + results.groups.map { group in
                    Link(
                        words: "\(speaker(group.kind.wording)) (\(speaker.number(group.count)))",
                        address: address(search.kind(group.kind)), isCurrent: search.kind == group.kind)
                }
        }

        func pager(_ count: Int) -> [Link] {
            guard let kind = search.kind, count > SearchChoice.pageSize else { return [] }
            let last = min((count - 1) / SearchChoice.pageSize + 1, SearchChoice.lastPage)
            let place = speaker(
                .searchPageOf, ["page": speaker.number(search.page), "last": speaker.number(last)])
            let before = Link(words: speaker(.searchBefore), address: address(search.kind(kind, page: search.page - 1)))
            let after = Link(words: speaker(.searchAfter), address: address(search.kind(kind, page: search.page + 1)))
            return (search.page > 1 ? [before] : [])
                + [Link(words: place, address: address(search), isCurrent: true)] + (search.page < last ? [after] : [])
        }

        func hints(_ query: SearchQuery) -> [String] {
            [speaker(.searchHintHalf), speaker(.searchHintAccents), speaker(.searchHintAll)]
        }

        /// The words one by one, as far as they find something; and the same search in what is known now.
        func others(_ query: SearchQuery) -> [Link] {
            // Short words are mostly those that join the others: who, in, các.
            let all = query.text.split(whereSeparator: \.isWhitespace).map(String.init)
            let words = all.filter { $0.count >= SearchPage.shortest || all.count == 1 }
            let alone =
                all.count < 2 ? [] : words.prefix(SearchPage.mostAlone).compactMap { word in link(toWord: word) }
            guard scene.choice.known != nil, !query.isEmpty else { return alone }
            let now = Address(route: .search(scene.code, search), choice: scene.choice.now)
            return alone + [Link(words: speaker(.searchNow), address: now)]
        }

        private func link(toWord word: String) -> Link? {
            guard let query = SearchQuery(word) else { return nil }
            let count = results(query, .first(0)).count
            let words = speaker(.searchAlone, ["word": word, "count": speaker.number(count)])
            return count == 0 ? nil : Link(words: words, address: address(SearchChoice(text: word)))
        }
    }
}
