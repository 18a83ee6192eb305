import Figures
import Languages
import WorkPlan

extension Speaker {
    /// A stated value with its unit.
    func stated(_ value: DecimalNumber, _ unit: ClaimUnit) -> String { phrasebook.stated(value, unit) }

    /// The fraction that a source states, or that was inferred.
    func fraction(_ claim: Claim) -> String? {
        guard let numerator = claim.numerator, let denominator = claim.denominator else { return nil }
        return self(
            .fractionItem,
            [
                "numerator": number(numerator), "denominator": number(denominator),
                "origin": word((claim.fraction ?? .stated).rawValue, .fractionOrigin),
            ])
    }

    /// What a claim counts, and of whom.
    func subject(_ claim: Claim) -> String {
        let subject = name(claim.subject.rawValue, .claimSubject)
        switch claim.scope {
        case "all": return subject
        case "partners": return "\(subject), \(self(.scopePartners))"
        case "new": return "\(subject), \(self(.scopeNew))"
        default: return "\(subject), \(claim.scope)"
        }
    }
}
