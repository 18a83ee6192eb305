import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// Every kind of record that the visitor may read.
    func kinds(_ call: WorkspaceCall) async throws -> Response {
        try await making {
            let names = RecordNames(call)
            let counts = call.view.counts()
            let rows = Kind.allCases.filter(call.mayReadSome).map { kind in
                let isWide = call.principal.may(.read, everywhereWith: kind)
                return KindsPage.Row(
                    kind: kind, count: isWide ? counts[kind] ?? 0 : names.identities(of: kind).count,
                    mayAdd: call.mayAdd(kind))
            }
            return answer(KindsPage(call: call, rows: rows), call)
        }
    }

    /// The records of a kind.
    func list(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.list(let raw, let query)) = call.place else { throw PageProblem.notFound }
        let kind = try kind(raw, call)
        return try await making {
            let names = RecordNames(call)
            let found = Self.found(kind, query, names)
            let count = max(1, (found.count + ListQuery.pageSize - 1) / ListQuery.pageSize)
            var shown = query
            shown.page = min(query.page, count)
            let rows = found.dropFirst((shown.page - 1) * ListQuery.pageSize).prefix(ListQuery.pageSize)
            let page = RecordsPage(
                call: call, kind: kind, query: shown, pages: count, found: found.count,
                rows: rows.map { RecordsPage.Row($0, kind, names) })
            return answer(page, call)
        }
    }

    private static func found(
        _ kind: Kind, _ query: EditingQuery, _ names: RecordNames
    ) -> [Identifier<AnyRecord>] {
        var found = names.identities(of: kind)
        if !query.visibility.isEmpty {
            let isPublic = query.visibility == Visibility.public.rawValue
            found.removeAll { names.isPublic($0) != isPublic }
        }
        let sought = RecordNames.folded(query.words)
        if !sought.isEmpty { found.removeAll { !names.holds($0, sought) } }
        return found
    }
}

extension WorkspaceCall {
    /// Whether the visitor may add records of a kind.
    func mayAdd(_ kind: Kind) -> Bool {
        principal.may(.write, somewhereWith: kind) || principal.may(.publish, somewhereWith: kind)
    }

    /// Whether the visitor may change records of a kind wherever they stand.
    func mayWriteAll(_ kind: Kind) -> Bool {
        principal.may(.write, everywhereWith: kind)
    }
}
