extension Phrase {
    /// What is said of a figure.
    public enum FigurePart: String, Sendable, CaseIterable { case name, sentence, explanation }

    /// What is said of a kind of breakdown.
    public enum BreakdownPart: String, Sendable, CaseIterable { case name, explanation }

    /// The phrase of a figure, by the figure's name in its definition; `nil` when the catalogue has none, and then the
    /// definition's own words are shown.
    public static func figure(_ name: String, _ part: FigurePart) -> Phrase? {
        Phrase(rawValue: "figure.\(name).\(part.rawValue)")
    }

    /// The phrase of a kind of breakdown: `additive`, `overlapping`, `with-remainder`.
    public static func breakdown(_ name: String, _ part: BreakdownPart) -> Phrase? {
        Phrase(rawValue: "breakdown.\(name).\(part.rawValue)")
    }
}
