import WorkPlan

/// What a tie-out check found: a breakdown whose parts ought to make the whole, and do not.
public struct TieOutFailure: Hashable, Sendable, CustomStringConvertible {
    /// The figure.
    public let figure: String

    /// The dimension by which it does not add up.
    public let dimension: Dimension

    /// Both, in words.
    public var description: String { "\(figure) by \(dimension.rawValue): the parts do not make the total" }
}

extension Figure {
    /// Checks every breakdown of the figure that promises to add up.
    public func tieOut(_ question: Question) -> [TieOutFailure] {
        guard let value else { return [] }
        return definition.dimensions.filter { !breakdown(by: $0, question).addsUp(to: value) }
            .map { TieOutFailure(figure: definition.label, dimension: $0) }
    }
}
