/// What a brief is for.
public enum BriefForm: String, Hashable, Sendable, CaseIterable {
    /// What the Secretariat reports to the meeting: everything, in order.
    case update

    /// What is sent to the press: sentences to quote.
    case press

    /// What the chair says: one thing a line.
    case speakingPoints = "speaking-points"
}
