import Commands
import Figures
import Languages
import WorkPlan

extension ReleaseCheck.Outcome {
    /// A class of markup.
    var name: String {
        switch self {
        case .passed: "passed"
        case .warning: "warning"
        case .failed: "failed"
        }
    }

    var wording: Wording {
        switch self {
        case .passed: .checkPassed
        case .warning: .checkWarning
        case .failed: .checkFailed
        }
    }
}

extension ReleaseCheck.Question {
    /// What is asked.
    var wording: Wording {
        switch self {
        case .versions: .checkVersions
        case .definitions: .checkDefinitions
        case .references: .checkReferences
        case .consent: .checkConsent
        case .breakdowns: .checkBreakdowns
        case .fractions: .checkFractions
        case .remainders: .checkRemainders
        case .sums: .checkSums
        case .dates: .checkDates
        case .rules: .checkRules
        }
    }
}

extension ReleaseCall {
    /// What is not as it should be, and what would be right.
    func words(_ finding: ReleaseCheck.Finding, of question: ReleaseCheck.Question) -> String {
        let values = [
            "record": finding.record.map(name) ?? "", "other": finding.other.map(name) ?? "",
            "figure": finding.definition.map { speaker.name(of: $0) } ?? "",
            "dimension": finding.dimension.map { speaker.word($0.rawValue, .dimension) } ?? "",
            "reason": finding.refusal?.description ?? "",
        ]
        return switch question {
        case .versions: speaker(.foundVersion, values)
        case .definitions: speaker(.foundDefinition, values)
        case .references: speaker(.foundReference, values)
        case .consent: speaker(.foundConsent, values)
        case .breakdowns: speaker(.foundBreakdown, values)
        case .fractions: speaker(.foundFraction, values)
        case .remainders: speaker(.foundRemainder, values)
        case .sums: speaker(.foundSum, values)
        case .dates: speaker(.foundOrder, values)
        case .rules: speaker(.foundRule, values)
        }
    }
}
