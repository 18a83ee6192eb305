import Ledger
import WorkPlan

extension Proposal {
    /// What a change does, as the permission table has it.
    func deed(of change: Change) -> Deed {
        if let step = change.body as? ReleaseStep { return step.event.deed }
        guard change.visibility == .public else { return .write }
        return carried.contains(change.record) ? .clear : .publish
    }

    /// The records that the command makes public with a release or with a correction.
    private var carried: Set<Identifier<AnyRecord>> {
        let corrections = command.changes.filter { $0.visibility == .public }.compactMap { $0.body as? Correction }
        let drafts = steps.filter { $0.event == .published }.compactMap { ReleaseDraft($0.release, in: current) }
        return Set((corrections.flatMap(\.records) + drafts.flatMap(\.choice)).map(\.record))
    }
}

extension ReleaseEvent {
    /// What it is to take a step.
    var deed: Deed {
        switch self {
        case .drafted, .circulated: .write
        case .cleared, .returned, .published: .clear
        case .objected, .noted: .note
        }
    }
}
