import Figures
import Languages
import WorkPlan

extension Speaker {
    /// A stated value with its unit.
    func stated(_ value: DecimalNumber, _ unit: ClaimUnit) -> String { phrasebook.stated(value, unit) }

    /// The fraction that a source states, or that was inferred.
    func fraction(_ claim: Claim) -> String? { phrasebook.fraction(of: claim) }

    /// What a claim counts, and of whom, as a heading.
    func subject(_ claim: Claim) -> String { phrasebook.capitalised(phrasebook.subject(of: claim)) }
}
