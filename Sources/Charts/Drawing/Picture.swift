/// A chart that is drawn: where everything stands. ``svg(id:)`` writes it down.
public struct Picture: Hashable, Sendable {
    /// The width, in the pixels of a screen.
    public let width: Double

    /// The height, in the pixels of a screen.
    public let height: Double

    let place: Place
    let items: [Item]
    let title: String
    let summary: String

    /// Everything that is drawn.
    var marks: [Mark] { items.flatMap(\.marks) }
}
