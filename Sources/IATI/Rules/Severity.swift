/// How bad a finding is, in the official validator's words.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The file, or a record, cannot be used.
    case critical
    case error
    case warning
    case advisory

    /// The less bad one comes later.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What part of a record a rule is about, in the official validator's words.
public enum Category: String, Hashable, Sendable, CaseIterable {
    case iati, schema, documents, identifiers, information, participating, geo, classifications, financial, relations
    case performance, organisation
}
