import Register

extension Figure {
    /// One part of a breakdown as a figure of its own: its value, the rows behind it, and its own breakdowns.
    ///
    /// - Parameter key: the key of a part of ``breakdown(by:_:)``; `nil` is what stands in no part.
    /// - Returns: `nil` when no row stands there.
    public func part(_ key: String?, by dimension: Dimension, _ question: Question) -> Figure? {
        var keys = BreakdownKeys(dimension: dimension, ground: Ground(question))
        let narrowed = trace.narrowed { row in
            let found = keys.keys(of: row)
            return key.map { key in found.contains { $0.code == key } } ?? found.isEmpty
        }
        guard !narrowed.record.rows.isEmpty else { return nil }
        return Figure(definition: definition, value: narrowed.value, trace: narrowed, erased: 0)
    }
}
