import Quality

/// The addresses of the quality list.
enum QualityPlace: Hashable, Sendable {
    /// What is asked, and how often.
    case all
    /// One question, by page.
    case concern(QualityFinding.Concern, page: Int)

    /// The path below that of the list.
    var path: String {
        switch self {
        case .all: ""
        case .concern(let concern, _): "/" + concern.rawValue
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .concern(_, let page) where page > 1: [(name: .page, value: String(page))]
        default: []
        }
    }
}
