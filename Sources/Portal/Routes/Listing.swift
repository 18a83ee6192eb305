import WorkPlan

/// The lists of a programme. The raw value stands in addresses.
enum Listing: String, Hashable, CaseIterable, Sendable {
    case plans, areas, actions, projects, organisations, countries, meetings, documents

    /// The lists in the order in which readers look for them.
    static let inOrder: [Listing] = [
        .projects, .actions, .areas, .organisations, .countries, .meetings, .documents, .plans,
    ]

    /// The kind of the records that it lists.
    var kind: Kind {
        switch self {
        case .plans: .plan
        case .areas: .area
        case .actions: .action
        case .projects: .project
        case .organisations, .countries: .organisation
        case .meetings: .meeting
        case .documents: .document
        }
    }

    /// The list in which records of a kind stand, if they have pages of their own.
    init?(_ kind: Kind) {
        switch kind {
        case .plan: self = .plans
        case .area: self = .areas
        case .action: self = .actions
        case .project: self = .projects
        case .organisation: self = .organisations
        case .meeting: self = .meetings
        case .document: self = .documents
        default: return nil
        }
    }

    /// Whether it lists the records of one plan.
    var isOfPlan: Bool { [.areas, .actions, .projects].contains(self) }

    /// By what it can be sorted; the first is the order in which nobody asked for another.
    var sortKeys: [ListQuery.Key] {
        switch self {
        case .plans: [.date]
        case .areas: [.position]
        case .actions: [.code, .title, .projects]
        case .projects: [.code, .title, .date, .value]
        case .organisations, .countries: [.title, .code, .projects]
        case .meetings, .documents: [.date, .title]
        }
    }

    /// By what it can be narrowed down.
    var filters: [Parameter] {
        switch self {
        case .plans, .areas: []
        case .actions: [.q, .area, .covered]
        case .projects: [.q, .state, .area, .action, .funder, .country, .modality]
        case .organisations: [.q, .type, .status]
        case .countries: [.q, .beneficiary]
        case .meetings: [.series, .year]
        case .documents: [.q, .quality]
        }
    }
}
