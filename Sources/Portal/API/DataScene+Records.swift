import Commands
import HTTPTypes
import Languages
import Ledger
import Register
import WorkPlan

extension DataScene {
    /// One page of a list, narrowed down and in order.
    func list(_ listing: Listing, _ query: ListQuery) throws -> DataAnswer {
        let maker = ListMaker(listing: listing, query: query, guide: guide)
        let result = try maker.result(.page(query.page))
        let columns = result.columns.map(\.column)
        let last = max(1, (result.found + ListQuery.pageSize - 1) / ListQuery.pageSize)
        var address = address(.list(scene.code, listing))
        address.list = query
        var next = address
        next.list.page = query.page + 1
        return DataAnswer(
            address: address, isIllustrative: result.rows.contains(where: \.isIllustrative),
            data: [
                "list": .string(listing.rawValue), "title": .string(speaker(listing.title)),
                "columns": .array(columns.map(writer.json)),
                "rows": .array(result.rows.map { row(listing, $0, columns) }), "found": .integer(result.found),
                "total": .integer(result.total), "page": .integer(query.page), "pages": .integer(last),
                "sort": .string(maker.sort.text), "next": query.page < last ? DataWriter.href(next) : .null,
            ])
    }

    private func row(_ listing: Listing, _ row: DataTable.Row, _ columns: [DataTable.Column]) -> JSON {
        let place = row.record.map { href(.page(scene.code, listing, $0.text)) }
        return writer.json(row, columns).with(["href": place ?? .null])
    }

    /// A record with what it says and what hangs under it; of one that is gone, that it was there.
    func record(_ listing: Listing, _ record: Identifier<AnyRecord>) throws -> DataAnswer {
        let place = address(.page(scene.code, listing, record.text))
        if let page = RecordPage(listing, record, guide, base: base) {
            return DataAnswer(address: place, isIllustrative: page.isIllustrative, data: json(page))
        }
        guard let page = GonePage(listing, record, guide) else { throw PageProblem.notFound }
        return DataAnswer(
            address: place, isIllustrative: false,
            data: [
                "record": .string(record.text), "kind": .string(listing.kind.rawValue),
                "title": writer.json(page.title), "lead": writer.json([page.lead]),
                "history": DataWriter.href(page.history),
            ], status: .gone)
    }

    private func json(_ page: RecordPage) -> JSON {
        [
            "record": .string(page.identity.record.text), "kind": .string(page.identity.kind.rawValue),
            "version": .integer(page.identity.version), "commit": .integer(page.identity.commit),
            "title": writer.json(page.title), "lead": writer.json(page.lead),
            "facts": .array(page.facts.filter { $0.value != .nothing }.map(json)),
            "tables": .array(page.tables.map(writer.json)), "history": DataWriter.href(page.history),
        ]
    }

    private func json(_ fact: RecordPage.Fact) -> JSON {
        ["key": .string(fact.key), "label": .string(fact.label), "value": writer.json(fact.value)]
    }

    /// The versions of any record.
    func history(_ record: Identifier<AnyRecord>, _ deadline: Deadline) throws -> DataAnswer {
        guard let kind = guide.view.kind(of: record) else { throw PageProblem.notFound }
        let page = try HistoryPage(record, guide, deadline)
        return DataAnswer(
            address: address(.history(scene.code, record.text)), isIllustrative: page.isIllustrative,
            data: [
                "record": .string(record.text), "kind": .string(kind.rawValue), "title": writer.json(page.title),
                "lead": writer.json([page.lead]), "versions": .array(page.versions.map(json)),
                "href": page.page.map(DataWriter.href) ?? .null,
            ])
    }

    private func json(_ version: HistoryPage.Version) -> JSON {
        let (state, changes, erased) = version.state.parts
        return [
            "version": .integer(version.number), "commit": .integer(version.commit),
            "time": .text(version.time?.description), "author": .text(version.attribution.author),
            "organisation": .text(version.attribution.organisation), "reason": .text(version.attribution.reason),
            "state": .string(state), "erasedBy": .whole(erased), "changes": .array(changes.map(json)),
            "then": version.then.map(DataWriter.href) ?? .null,
        ]
    }

    private func json(_ change: HistoryPage.Change) -> JSON {
        [
            "field": .string(change.field), "label": .string(change.label), "before": writer.json(change.before),
            "after": writer.json(change.after),
        ]
    }
}

extension HistoryPage.State {
    /// What names it in data, the changes that it tells, and the commit that erased it.
    fileprivate var parts: (name: String, changes: [HistoryPage.Change], erased: Int?) {
        switch self {
        case .first(let changes): ("first", changes, nil)
        case .changed(let changes): ("changed", changes, nil)
        case .afterErased(let changes): ("after-erased", changes, nil)
        case .retired: ("retired", [], nil)
        case .erased(let commit): ("erased", [], commit)
        }
    }
}
