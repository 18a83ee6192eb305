import Figures
import Ledger
import Register
import WorkPlan

/// Checks of the records that become public with a release.
extension WhatIf {
    var hiddenReferences: [ReleaseCheck.Finding] {
        changes.flatMap { change in
            (change.body?.references ?? []).filter { !after.isInUse($0.record) }.map {
                ReleaseCheck.Finding(record: change.record, other: $0.record)
            }
        }
    }

    /// The amounts of partners that would become public without their consent.
    var missingConsents: [ReleaseCheck.Finding] {
        refusals.filter { $0.rule == .consent }.map { refusal in
            let body = changes.first { $0.record == refusal.record }?.body
            let owner = (body as? Budget)?.source ?? (body as? Flow)?.provider
            return ReleaseCheck.Finding(record: refusal.record, other: owner?.cast())
        }
    }

    /// Everything else that the rules have against the changes.
    var otherRefusals: [ReleaseCheck.Finding] {
        refusals.filter { ![.consent, .publicReference].contains($0.rule) }.map {
            ReleaseCheck.Finding(record: $0.record, refusal: $0)
        }
    }

    private var refusals: [Refusal] {
        guard !changes.isEmpty else { return [] }
        let command = Command(
            principal: .keeper(name: "What if", organisation: "What if"), reason: "What if", changes: changes)
        let proposal = Proposal(PreparedCommand(command), register: current.register, occasion: .none)
        return Rulebook(proposal: proposal).refusals()
    }

    /// Two milestones of one project of which the later certainly came first.
    var disorder: [ReleaseCheck.Finding] {
        projects.flatMap { project in
            let all: [Seen<Milestone>] = after.records(under: project.cast())
            let ordered = all.compactMap { seen in
                Self.order.firstIndex(of: seen.body.event).map { (place: $0, milestone: seen) }
            }
            return ordered.flatMap { later in
                ordered.filter {
                    $0.place < later.place && later.milestone.body.date.last < $0.milestone.body.date.first
                }.map {
                    ReleaseCheck.Finding(record: later.milestone.id.cast(), other: $0.milestone.id.cast())
                }
            }
        }
    }

    /// The projects that the release touches.
    private var projects: [Identifier<Project>] {
        let named = changes.compactMap { change -> Identifier<Project>? in
            switch change.body {
            case is Project: change.record.cast()
            case let milestone as Milestone: milestone.project
            default: nil
            }
        }
        return Set(named).sorted()
    }

    private static let order: [MilestoneEvent] = [
        .proposed, .appraised, .endorsed, .approved, .accredited, .notified, .firstDisbursement, .fullyImplemented,
        .completionReportReceived, .unspentBalanceVerified,
    ]
}
