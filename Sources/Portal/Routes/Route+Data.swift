extension Route {
    /// The data of the same place; `nil` when it has none.
    var data: Route? {
        switch self {
        case .home, .programme, .figures, .figure, .part, .knownOver, .publicRecord, .claim, .search, .list, .page,
            .record, .history, .brief:
            .api(self)
        default: nil
        }
    }
}
