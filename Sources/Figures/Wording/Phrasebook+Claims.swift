public import Languages
public import WorkPlan

/// Numbers stated in public, with the digits that the source gives and no others.
extension Phrasebook {
    /// A stated number with its unit.
    public func stated(_ value: DecimalNumber, _ unit: ClaimUnit) -> String {
        let number = formatter.exact(ExactDecimal(digits: value.digits, scale: value.scale))
        switch unit {
        case .percent: return number + "%"
        case .usDollars: return language == .english ? "US$ \(number)" : "\(number) USD"
        case .millionUSDollars: return language == .english ? "US$ \(number) million" : "\(number) triệu USD"
        case .projects, .actions, .people: return "\(number) \(name(of: unit.rawValue, in: .claimUnit))"
        }
    }

    /// What a claim counts, and of whom: `projects, with partners`.
    public func subject(of claim: Claim) -> String {
        let subject = name(of: claim.subject.rawValue, in: .claimSubject)
        switch claim.scope {
        case "all": return subject
        case "partners": return "\(subject), \(self(.claimScopePartners))"
        case "new": return "\(subject), \(self(.claimScopeNew))"
        default: return "\(subject), \(claim.scope)"
        }
    }

    /// The fraction behind a claim's rate, and whether the source states it or it was inferred.
    public func fraction(of claim: Claim) -> String? {
        guard let numerator = claim.numerator, let denominator = claim.denominator else { return nil }
        let origin = name(of: (claim.fraction ?? .stated).rawValue, in: .fractionOrigin)
        return self(
            .claimFraction,
            ["numerator": .number(numerator), "denominator": .number(denominator), "origin": .text(origin)])
    }

    /// A numerator of a denominator: `17/24`.
    public func fraction(_ numerator: Int, _ denominator: Int) -> String {
        "\(formatter.number(numerator))/\(formatter.number(denominator))"
    }
}
