public import Languages

/// One thing that is wrong, where it is, and what would be right.
public struct Finding: Hashable, Sendable {
    /// The id of the rule, as the official validator numbers it.
    public let rule: String
    /// How bad it is.
    public let severity: Severity
    /// What the rule is about.
    public let category: Category
    /// The record that it is in, or nil for the file as a whole.
    public let record: Record?
    /// The element or attribute, such as `/iati-activities/iati-activity/sector/@code`.
    public let path: String
    /// Counted from 1; 0 when there is no place.
    public let line: Int
    /// The column, counted from 1.
    public let column: Int
    /// What is wrong.
    let problem: Message
    /// What would be right.
    let remedy: Message

    init(
        rule: String, severity: Severity, category: Category, record: Record?, path: String, line: Int, column: Int,
        wrong: Message, right: Message
    ) {
        (self.rule, self.severity, self.category, self.record) = (rule, severity, category, record)
        (self.path, self.line, self.column) = (path, line, column)
        (problem, remedy) = (wrong, right)
    }

    /// What is wrong, in English.
    public var wrong: String { problem.text(in: .english) }

    /// What would be right, in English.
    public var right: String { remedy.text(in: .english) }

    /// What is wrong, in a language.
    public func wrong(in language: Language) -> String { problem.text(in: language) }

    /// What would be right, in a language.
    public func right(in language: Language) -> String { remedy.text(in: language) }

    /// The activity or organisation that a finding is in.
    public struct Record: Hashable, Sendable {
        /// Its identifier, `noIdentifier`, or the identifier with a number in parentheses when it was used before.
        public let identifier: String
        /// Its title or name in the first language, or nothing.
        public let title: String
        /// Where it begins.
        public let line: Int
    }

    /// The identifier that groups findings, in the official validator's words.
    public var group: String { record?.identifier ?? "file" }
}
