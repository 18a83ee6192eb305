/// How a report was closed, and by whom.
public struct ReportClosing: Sendable, Hashable {
    /// What came of a report.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The register was corrected.
        case corrected
        /// It was right as it is.
        case right
        /// The page said it so that it could be misread; the register was right.
        case unclear
        /// It could not be found out.
        case unknown
        /// Another report says the same.
        case duplicate
    }

    /// What came of it.
    public let outcome: Outcome

    /// What was found, and what was done.
    public let answer: String

    /// When, in UTC: `2026-01-31T10:15:00Z`.
    public let time: String

    /// By whom.
    public let by: String

    /// Puts it together.
    public init(outcome: Outcome, answer: String, time: String, by: String) {
        (self.outcome, self.answer, self.time, self.by) = (outcome, answer, time, by)
    }

    /// The fewest characters of an answer, and the most bytes.
    public static let length = (fewest: 5, most: 4_000)
}
