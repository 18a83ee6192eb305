public import Ledger

extension FigureValue {
    /// What a breakdown leaves over, as JSON: the value's own members, and the rate, or why there is none.
    ///
    /// - Parameter places: the decimal places of the definition's rate.
    public func remainderJSON(places: Int) -> JSON {
        var members = json.object ?? JSON.Object()
        members["percent"] = percent(places: places).map { .string($0) } ?? .null
        members["gap"] = gap.map { .string($0.rawValue) } ?? .null
        return .object(members)
    }
}
