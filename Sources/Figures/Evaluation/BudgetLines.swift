import Register
import WorkPlan

/// The budget lines of a project, told apart by whether they are in force on D.
struct BudgetLines {
    /// The lines in force on D.
    private(set) var inForce: [MoneyMark]

    /// The others, and why.
    private(set) var left: [(MoneyMark, Exclusion.Reason)] = []

    init(of project: Handle, in view: View, on day: Day) {
        let all = view.budgetMarks(of: project)
        inForce = all
        guard all.contains(where: { $0.last > day || $0.replaces != nil }) else { return }
        let approved = all.filter { $0.last <= day }
        func isReplaced(_ line: MoneyMark) -> Bool { approved.contains { $0.replaces == line.record } }
        inForce = approved.filter { !isReplaced($0) }
        left =
            approved.filter(isReplaced).map { ($0, .replaced) } + all.filter { $0.last > day }.map { ($0, .later) }
    }
}
