import Languages
import Ledger
import Search

extension DataScene {
    /// What is found, by kind; of one kind, a page of it.
    func search(_ search: SearchChoice, _ indexes: SearchIndexes) throws -> DataAnswer {
        let page = try SearchPage(search, scene, try scene.searchIndex(indexes), speaker)
        return DataAnswer(
            address: address(.search(scene.code, search)), isIllustrative: page.isIllustrative,
            data: [
                "text": .string(page.text), "kind": .text(search.kind?.rawValue), "page": .integer(search.page),
                "groups": .array(page.groups.map(json)), "remarks": .array(page.remarks.map(JSON.string)),
            ])
    }

    private func json(_ group: SearchPage.Group) -> JSON {
        [
            "kind": .string(group.kind.rawValue), "heading": .string(group.heading), "count": .integer(group.count),
            "hits": .array(group.lines.map(json)), "all": group.all.map(DataWriter.href) ?? .null,
        ]
    }

    private func json(_ line: SearchLine) -> JSON {
        [
            "title": json(line.title), "detail": .text(line.detail), "illustrative": .bool(line.isIllustrative),
            "href": line.address.map(DataWriter.href) ?? .null, "page": .text(line.address?.text),
            "places": .array(line.places.map { ["label": .string($0.label), "text": json($0.text)] }),
        ]
    }

    /// A text in pieces, of which those are marked that were looked for.
    private func json(_ text: MarkedText) -> JSON {
        let pieces = text.pieces.map { piece -> JSON in
            switch piece {
            case .plain(let words): ["words": .string(words), "marked": false]
            case .marked(let words): ["words": .string(words), "marked": true]
            case .gap: ["words": "…", "marked": false]
            }
        }
        return ["language": .text(text.language), "pieces": .array(pieces)]
    }
}
