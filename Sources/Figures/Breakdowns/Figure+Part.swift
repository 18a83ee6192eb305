import Register

extension Figure {
    /// One part of a breakdown as a figure of its own: its value, the rows behind it, and its own breakdowns.
    ///
    /// - Parameter key: the key of a part of ``breakdown(by:_:)``; `nil` is what stands in no part.
    /// - Returns: `nil` when no row stands there.
    public func part(_ key: String?, by dimension: Dimension, _ question: Question) -> Figure? {
        let partition = Partition(of: self, by: dimension, Ground(question))
        func isInPart(_ keys: [BreakdownKeys.Key]) -> Bool {
            key.map { key in keys.contains { $0.code == key } } ?? keys.isEmpty
        }
        let found = partition.parts.filter { isInPart([$0.key]) }.values
        let part = key == nil ? partition.remainder : Set(found.joined()).sorted()
        guard !part.isEmpty else { return nil }
        let narrowed = trace.narrowed(to: partition.rows(of: part)) {
            partition.evidence(of: $0, in: isInPart)
        }
        return Figure(
            definition: definition, value: partition.value(of: part), trace: narrowed, erased: 0,
            comparesLines: partition.comparesLines)
    }
}
