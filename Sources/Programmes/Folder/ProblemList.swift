import WorkPlan

/// Problems being collected, up to a limit: a file of rubbish must not fill the memory with what is wrong in it.
struct ProblemList {
    /// Thrown when no more are collected.
    struct Full: Error {}

    private(set) var problems: [FolderProblem] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var isEmpty: Bool { problems.isEmpty }

    /// Notes a problem.
    mutating func add(_ file: String, line: Int? = nil, field: String? = nil, _ reason: String) throws(Full) {
        guard problems.count < limit else {
            problems.append(.init(file: file, reason: "more than \(limit) problems; the rest was not read"))
            throw Full()
        }
        problems.append(.init(file: file, line: line, field: field, reason: reason))
    }

    /// Notes problems of one line.
    mutating func add(_ file: String, line: Int?, _ fields: [FieldProblem]) throws(Full) {
        for problem in fields { try add(file, line: line, field: problem.field, problem.reason) }
    }

    /// The problems by file and line, those of one line in the order in which they were found.
    var sorted: [FolderProblem] {
        problems.enumerated().sorted { left, right in
            (left.element.file, left.element.line ?? 0, left.offset)
                < (right.element.file, right.element.line ?? 0, right.offset)
        }.map(\.element)
    }

    /// A value as it is shown in a reason: quoted, and cut when it is long.
    static func quoted(_ value: some StringProtocol) -> String {
        let shown = String(value.prefix(60))
        return "\"\(shown)\(value.count > 60 ? "…" : "")\""
    }
}
