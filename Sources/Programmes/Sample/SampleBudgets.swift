import WorkPlan

/// The lines of a project's budget: as first entered, corrected, and revised.
struct SampleBudgets {
    /// A line with what is entered first, which a slip may have made wrong.
    struct Line {
        let id: Identifier<Budget>
        let line: SampleLine
        let right: Budget
        let entered: Budget
    }

    let rates: SampleRates

    func lines(of project: SampleProject, _ journal: inout SampleJournal) -> [Line] {
        project.lines.enumerated().map { index, line in
            // Before a revision the line was smaller; afterwards it has its documented worth.
            let cents = project.revised == nil ? line.cents : line.cents * 4 / 5
            let right = budget(project, line, cents: cents, day: project.approvedDay, approved: project.approved)
            let slipped = project.slips.amount && index == 0
            let entered =
                slipped
                ? budget(
                    project, line, cents: Self.slipped(cents), day: project.approvedDay, approved: project.approved)
                : right
            return Line(id: journal.identity(), line: line, right: right, entered: entered)
        }
    }

    /// Enters what happens to the lines later.
    func follow(_ lines: [Line], of life: SampleStory.Life, _ journal: inout SampleJournal) {
        let project = life.project
        if project.slips.amount, let first = lines.first {
            let day = max(life.entered, life.decided).adding(days: 90 + journal.random.below(110))
            journal.enter(
                day, hour: 7, by: .finance, "Correction: two digits of an amount of \(project.code) were exchanged",
                [SampleChange(first.id, first.right)])
        }
        guard let revised = project.revised else { return }
        var changes = lines.map { line in
            SampleChange(
                journal.identity(Budget.self),
                budget(
                    project, line.line, cents: line.line.cents, day: revised, approved: PartialDate(day: revised),
                    replaces: line.id))
        }
        changes.append(
            SampleChange(
                journal.identity(Milestone.self),
                Milestone(
                    project: project.id, event: .budgetRevised, date: PartialDate(day: revised), basis: .sample)))
        journal.enter(
            max(revised.adding(days: 3), life.decided.adding(days: 85)), hour: 9, by: .finance,
            "The budget of \(project.code) is revised", changes)
    }

    private func budget(
        _ project: SampleProject, _ line: SampleLine, cents: Int64, day: Day, approved: PartialDate,
        replaces: Identifier<Budget>? = nil
    ) -> Budget {
        let hasRate = line.currency.map { rates.rate($0, on: day) != nil } ?? true
        let isAgreed = line.currency != nil && project.fate != .proposed && (line.isAgreed || !hasRate)
        return Budget(
            project: project.id, source: line.source.id,
            amount: .stated(line.amount(cents: cents, rates: rates, day: day)),
            agreedUSD: isAgreed ? Money(minorUnits: cents, currency: .usDollar) : nil, approved: approved,
            replaces: replaces, basis: .sample)
    }

    /// The amount with its second and third digits exchanged, or with one changed when they are the same.
    private static func slipped(_ cents: Int64) -> Int64 {
        var digits = Array(String(cents))
        guard digits.count > 3 else { return cents + 1000 }
        digits.swapAt(1, 2)
        let exchanged = Int64(String(digits)) ?? cents
        return exchanged == cents ? cents + 900_000 : exchanged
    }
}
