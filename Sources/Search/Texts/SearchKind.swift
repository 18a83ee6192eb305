/// What can be found. The raw value stands in addresses.
public enum SearchKind: String, Hashable, Sendable, CaseIterable {
    case figure, project, action, area, plan, country, organisation, meeting, document, claim
    case total

    /// Its place among all kinds: the order of groups that match equally well.
    var index: UInt8 { UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0) }
}

/// Where in a record words stand.
public enum SearchField: String, Hashable, Sendable, CaseIterable {
    case code, title, name, occasion, subject, wording, value, date, venue, description, note, rights

    /// How much less a match here tells than one in a code or a title.
    var rank: UInt8 {
        switch self {
        case .code, .title, .name: 0
        case .occasion, .subject: 1
        case .wording, .value, .date, .venue: 2
        case .description: 3
        case .note, .rights: 4
        }
    }
}
