public import Commands
public import Ledger
public import Register
import WorkPlan

extension FolderLoad {
    /// Holds every command against the rules, each after those before it, and writes nothing.
    ///
    /// - Returns: every reason to refuse the load, at the place in the folder that it is about.
    public func problems(with ledger: SQLiteLedger, _ register: Register) -> [FolderProblem] {
        var problems: [FolderProblem] = []
        var register = register
        for command in commands {
            // Figures are not asked for here, so the day means nothing.
            let preview = Desk(ledger: ledger, register: register).preview(command, on: Day(number: 0))
            problems += preview.refusals.map(problem)
            let time = register.time(of: register.head) ?? Timestamp(microseconds: 0)
            do {
                // What is refused is applied too, so that what builds on it is not refused for that.
                try register.apply(
                    number: register.head + 1, at: time, command.changes.map { .revision($0.written) })
            } catch {
                problems.append(FolderProblem(file: "programme.json", reason: "\(error)"))
                break
            }
        }
        return problems
    }

    /// A refusal, at the row that it is about.
    public func problem(_ refusal: Refusal) -> FolderProblem {
        let place = refusal.record.flatMap { places[$0] }
        return FolderProblem(
            file: place?.file ?? "programme.json", line: place?.line, field: refusal.field,
            reason: "\(refusal.reason) (rule: \(refusal.rule.rawValue))")
    }
}

extension Change {
    /// The revision that the change comes to.
    fileprivate var written: Revision {
        Revision(
            record: record.recordID, kind: kind.rawValue, schema: kind.bodyType.schema, version: expecting + 1,
            visibility: visibility, state: body.map { .body($0.json) } ?? .retired)
    }
}
