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

    /// A numerator of a denominator: `17/24`.
    public func fraction(_ numerator: Int, _ denominator: Int) -> String {
        "\(formatter.number(numerator))/\(formatter.number(denominator))"
    }
}
