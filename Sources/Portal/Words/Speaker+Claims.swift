import Languages
import WorkPlan

extension Speaker {
    /// A stated value with its unit, with the digits that the source gives and no others.
    func stated(_ value: DecimalNumber, _ unit: ClaimUnit) -> String {
        let number = decimal(value)
        switch unit {
        case .percent: return number + "%"
        case .usDollars: return language == .english ? "US$ \(number)" : "\(number) USD"
        case .millionUSDollars: return language == .english ? "US$ \(number) million" : "\(number) triệu USD"
        case .projects, .actions, .people: return "\(number) \(word(unit.rawValue, .claimUnit))"
        }
    }

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
