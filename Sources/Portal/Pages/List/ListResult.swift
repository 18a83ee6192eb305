import Languages

/// A list as a reader asked for it: narrowed down and in order.
struct ListResult: Sendable {
    let columns: [ListColumn]
    let filters: [ListFilter]

    /// The rows that were asked for.
    let rows: [DataTable.Row]

    /// How many rows are left of the list, and of how many.
    let found: Int
    let total: Int

    /// Which of them are asked for.
    enum Part: Sendable {
        /// Those of one page.
        case page(Int)
        /// All.
        case all
    }

    /// Narrows a list down and sorts it.
    ///
    /// - Throws: ``PageProblem/badParameters(_:)`` with every value that cannot be chosen, and a page beyond the last.
    init(
        _ list: some RecordList, _ query: ListQuery, default sort: ListQuery.Sort, _ part: Part,
        in language: Language
    ) throws {
        columns = list.columns
        filters = list.filters
        try Self.check(query, filters)
        let lines = list.lines
        let kept = lines.filter { line in query.filters.allSatisfy { list.keeps(line, $0.key, $0.value) } }
        let order = query.sort ?? sort
        let sorted = list.sorted(kept, by: order, in: language)
        (found, total) = (kept.count, lines.count)
        rows = try sorted[Self.range(of: part, in: sorted.count)].map(list.row)
    }

    private static func check(_ query: ListQuery, _ filters: [ListFilter]) throws {
        let problems = query.filters.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { parameter in
            let offered = filters.first { $0.parameter == parameter }.map { $0.options?.map(\.value) }
            return problem(query.filters[parameter] ?? "", parameter, offered ?? values(of: parameter))
        }
        guard problems.isEmpty else { throw PageProblem.badParameters(problems) }
    }

    /// All values of a parameter of which they are known, also where a list offers none, because there is no plan yet.
    private static func values(of parameter: Parameter) -> [String]? {
        switch parameter {
        case .state: ProjectState.allCases.map(\.rawValue)
        case .covered, .beneficiary: [ActionList.Answer.yes, ActionList.Answer.no]
        default: nil
        }
    }

    /// That a value is none of those from which it can be chosen; any will do where there are no such.
    private static func problem(_ value: String, _ parameter: Parameter, _ options: [String]?) -> ParameterProblem? {
        guard let options, !options.contains(value) else { return nil }
        let values = options.prefix(12).joined(separator: ", ")
        return ParameterProblem(
            parameter: parameter, expected: options.isEmpty ? .expectedNothing : .expectedOption,
            values: ["values": options.count > 12 ? values + ", …" : values])
    }

    private static func range(of part: Part, in count: Int) throws -> Range<Int> {
        guard case .page(let page) = part else { return 0..<count }
        let first = (page - 1) * ListQuery.pageSize
        guard page == 1 || first < count else {
            let last = max(1, (count + ListQuery.pageSize - 1) / ListQuery.pageSize)
            throw PageProblem.badParameters([
                ParameterProblem(parameter: .page, expected: .expectedPageUpTo, values: ["last": String(last)])
            ])
        }
        return first..<min(first + ListQuery.pageSize, count)
    }
}
