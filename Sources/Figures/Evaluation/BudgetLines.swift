import Register
import WorkPlan

/// The budget lines of a project, told apart by whether they are in force on a day.
struct BudgetLines {
    /// The lines in force on the day.
    private(set) var inForce: ArraySlice<MoneyMark>

    /// The others, and why.
    private(set) var left: [(MoneyMark, Exclusion.Reason)] = []

    init(_ all: ArraySlice<MoneyMark>, on day: Day) {
        inForce = all
        guard all.contains(where: { $0.last > day || $0.replaces != nil }) else { return }
        inForce = []
        for line in all {
            if line.last > day {
                left.append((line, .later))
            } else if all.contains(where: { $0.replaces == line.record && $0.last <= day }) {
                left.append((line, .replaced))
            } else {
                inForce.append(line)
            }
        }
    }
}
