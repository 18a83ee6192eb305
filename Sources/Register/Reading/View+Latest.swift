import Ledger
import WorkPlan

extension View {
    /// The newest revisions of one kind up to K, the newest first, for those who see everything.
    ///
    /// Revisions that retire a record, and those whose body was erased, are left out. Cost: linear in `limit`.
    public func latest<Subject: Registered>(of _: Subject.Type, limit: Int) -> [Seen<Subject>] {
        guard audience == .internal else { return [] }
        let table = Subject.place.read(register.tables)
        let first = max(0, table.revisions.count - limit)
        return (first..<table.revisions.count).reversed().compactMap { position in
            seen(at: Int32(position), in: table).flatMap { $0.commit <= known ? $0 : nil }
        }
    }
}
