import Languages
import Register
import WorkPlan

/// Reads what was found, and finds out where in it the words stand.
struct HitReader {
    let query: SearchQuery
    let view: View
    let language: Language

    /// How many texts besides the title are shown of one hit.
    private static let mostMatches = 3

    /// The hit of a revision that stands in the view.
    func hit(_ entry: Segment.Entry, _ breaker: borrowing WordBreaker) -> Hit? {
        let identity = view.identity(of: entry.record)
        guard let kind = view.kind(of: identity), let document = document(identity, kind) else { return nil }
        let marker = Marker(query: query)
        let title = titleText(of: document)
        let shown = marker.mark(title, breaker)
        var missing = Set(query.terms.indices).subtracting(shown.terms)
        var matches: [Match] = []
        for text in inOrder(document.texts) where text != title && !missing.isEmpty {
            let marked = marker.mark(text, breaker)
            guard !missing.isDisjoint(with: marked.terms), matches.count < Self.mostMatches else { continue }
            missing.subtract(marked.terms)
            matches.append(marked.match.shortened)
        }
        return Hit(record: identity, document: document, title: shown.match, matches: matches)
    }

    private func document(_ identity: Identifier<AnyRecord>, _ kind: Kind) -> SearchDocument? {
        guard let searched = kind.bodyType as? any (Searchable & Registered).Type else { return nil }
        return document(identity, searched)
    }

    private func document<Subject: Searchable & Registered>(
        _ identity: Identifier<AnyRecord>, _: Subject.Type
    ) -> SearchDocument? {
        view.body(identity.cast(to: Subject.self))?.searchDocument
    }

    /// The title in the language in which the reader sees it.
    private func titleText(of document: SearchDocument) -> SearchText {
        let version = LanguageTag(text: language.tag).flatMap { document.title.best(for: $0) }
        let title = document.texts.first { text in
            [.title, .name, .occasion, .subject].contains(text.field) && text.language == version?.language
                && text.words == version?.words
        }
        return title ?? SearchText(.title, version?.language, version?.words ?? "")
    }

    /// The texts that tell most first, and of those the reader's language first.
    private func inOrder(_ texts: [SearchText]) -> [SearchText] {
        texts.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            let isTheirs = (one.language?.tag == language.tag ? 0 : 1, other.language?.tag == language.tag ? 0 : 1)
            return (Int(one.field.rank), isTheirs.0, left.offset) < (Int(other.field.rank), isTheirs.1, right.offset)
        }.map(\.element)
    }
}
