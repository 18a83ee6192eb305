import Reports

/// The addresses of readers' reports of errors.
enum ReportsPlace: Hashable, Sendable {
    /// Those that wait, by page.
    case open(page: Int)
    /// Those that were closed, by page.
    case closed(page: Int)
    /// Where one is closed, or opened again.
    case act

    init(_ stage: ReportStore.Stage, page: Int = 1) {
        self = stage == .open ? .open(page: page) : .closed(page: page)
    }

    /// The path below that of reports.
    var path: String {
        switch self {
        case .open: ""
        case .closed: "/closed"
        case .act: "/act"
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .open(let page), .closed(let page): page == 1 ? [] : [(name: .page, value: String(page))]
        case .act: []
        }
    }
}
