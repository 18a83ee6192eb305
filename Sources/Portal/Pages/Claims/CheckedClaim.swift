import Claims
import Register
import WorkPlan

/// A claim with all that is found on it.
struct CheckedClaim: Sendable {
    let claim: Seen<Claim>

    /// What arithmetic and other claims say; then what the register says, or that it cannot.
    let findings: [Finding]

    /// Whether something can be seen: that the register cannot say is nothing to see.
    var hasFindings: Bool { findings.contains { $0.kind != .cannotBeChecked } }
}

extension Scene {
    /// What was stated in public by D, of the programme and all its plans.
    var publicRecord: PublicRecord {
        PublicRecord(PublicRecord(view).claims.filter { $0.body.stated.first <= day })
    }

    /// Every claim of a record, held against what stands beside it and against the register.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    func checked(_ record: PublicRecord, _ deadline: Deadline) throws -> [CheckedClaim] {
        var check = RegisterCheck(view, definitions: definitions)
        return try record.claims.map { claim in
            try deadline.check()
            return CheckedClaim(
                claim: claim, findings: record.findings(on: claim) + [check.finding(on: claim.body)])
        }
    }
}
