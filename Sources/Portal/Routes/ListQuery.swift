/// What a reader chose of a list: what to leave out, the order, and the page.
struct ListQuery: Hashable, Sendable {
    /// By what a list can be sorted. The raw value stands in addresses.
    enum Key: String, Hashable, CaseIterable, Sendable { case code, title, date, value, projects, position }

    /// An order.
    struct Sort: Hashable, Sendable {
        let key: Key
        var isDescending = false

        /// As it stands in an address.
        var text: String { (isDescending ? "-" : "") + key.rawValue }
    }

    /// The values by which the list is narrowed down.
    var filters: [Parameter: String] = [:]

    /// The order that was asked for.
    var sort: Sort?

    /// The page, from 1.
    var page = 1

    /// How many rows a page has.
    static let pageSize = 50

    /// The largest page that an address may name.
    static let lastPage = 99_999

    /// Names and values as they stand in an address, in a fixed order.
    var pairs: [(name: Parameter, value: String)] {
        if filters.isEmpty, sort == nil, page == 1 { return [] }
        let narrowed = Parameter.allCases.compactMap { name in filters[name].map { (name: name, value: $0) } }
        return narrowed + (sort.map { [(name: .sort, value: $0.text)] } ?? [])
            + (page == 1 ? [] : [(name: .page, value: String(page))])
    }

    /// The same list from its beginning in another order.
    func sorted(by sort: Sort) -> ListQuery { ListQuery(filters: filters, sort: sort) }

    /// Another page of the same list.
    func page(_ number: Int) -> ListQuery { ListQuery(filters: filters, sort: sort, page: number) }
}

extension ListQuery {
    /// Reads the parameters of a list from a query; every problem at once.
    static func reading(_ query: String?, of listing: Listing) -> (query: ListQuery, problems: [ParameterProblem]) {
        var list = ListQuery()
        var problems: [ParameterProblem] = []
        var seen: Set<Parameter> = []
        for (parameter, value) in Choice.pairs(of: query) where list.takes(parameter, of: listing) {
            if value == "" { continue }
            if !seen.insert(parameter).inserted {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
            } else if let problem = list.read(parameter, value, of: listing) {
                problems.append(problem)
            }
        }
        return (list, problems)
    }

    private func takes(_ parameter: Parameter, of listing: Listing) -> Bool {
        parameter == .sort || parameter == .page || listing.filters.contains(parameter)
    }

    private mutating func read(
        _ parameter: Parameter, _ value: String?, of listing: Listing
    ) -> ParameterProblem? {
        switch parameter {
        case .sort:
            sort = value.flatMap(Sort.init(text:)).flatMap { listing.sortKeys.contains($0.key) ? $0 : nil }
            let keys = listing.sortKeys.map(\.rawValue).joined(separator: ", ")
            return sort == nil
                ? ParameterProblem(parameter: parameter, expected: .expectedSort, values: ["keys": keys]) : nil
        case .page:
            let number = value.flatMap { $0.utf8.count <= 5 ? Int($0) : nil } ?? 0
            page = number
            return (1...Self.lastPage).contains(number)
                ? nil : ParameterProblem(parameter: parameter, expected: .expectedPage)
        default:
            filters[parameter] = value.flatMap { Parameter.isShort($0) ? $0 : nil }
            return filters[parameter] == nil
                ? ParameterProblem(parameter: parameter, expected: .expectedShort) : nil
        }
    }
}

extension ListQuery.Sort {
    /// Reads `key` or `-key`.
    init?(text: String) {
        let isDescending = text.hasPrefix("-")
        guard let key = ListQuery.Key(rawValue: isDescending ? String(text.dropFirst()) : text) else { return nil }
        self.init(key: key, isDescending: isDescending)
    }
}
