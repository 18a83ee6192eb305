import Ledger
import Register
import WorkPlan

extension Project {
    /// What a proposal may not say, whether it is handed in or not.
    func proposalRefusals(_ record: Identifier<AnyRecord>) -> [Refusal] {
        var found = Check.period(record, proposal.starts, proposal.ends, field: "ends")
        if let count = ProposalCheck.excess(of: description) {
            let most = ProposalCheck.mostWords
            found.append(Refusal(.words, record, field: "description", "has \(count) words; at most \(most) are right"))
        }
        if Set(proposal.participants).count < proposal.participants.count {
            found.append(Refusal(.unique, record, field: "participants", "names a state twice; name it once"))
        }
        return found + proposal.requested.flatMap { Check.amount(record, $0.money, field: "requested") }
    }
}

extension ProgressReport: Ruled {
    func refusals(_ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal) -> [Refusal] {
        Check.period(record, starts, ends, field: "ends")
    }
}

extension Return: Ruled {
    func refusals(_ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal) -> [Refusal] {
        if event == .proposed || event == .completionReportReceived { return [] }
        return [
            Refusal(
                .step, record, field: "event",
                "is \(event.rawValue); what is given back is a proposal or a completion report")
        ]
    }
}
