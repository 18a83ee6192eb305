public import Figures
public import WorkPlan

/// What is looked at before a release may go out.
public struct ReleaseCheck: Sendable {
    /// What is asked.
    public enum Question: String, Sendable, CaseIterable {
        /// What was chosen is still the newest.
        case versions
        /// Every figure is one that the public may see.
        case definitions
        /// What becomes public names only what is public.
        case references
        /// Partners agreed that their amounts are public.
        case consent
        /// The parts of breakdowns make the total.
        case breakdowns
        /// Numerators lie within denominators.
        case fractions
        /// No part and no remainder is negative.
        case remainders
        /// Amounts are the sums of the lines that they are made of.
        case sums
        /// What happens to a project happens in order.
        case dates
        /// No other rule stands against it.
        case rules
    }

    /// One thing that is not as it should be.
    public struct Finding: Sendable {
        /// Whether the release cannot go out with it.
        public var blocks = true

        /// The record that it is about.
        public var record: Identifier<AnyRecord>?

        /// Another record that has to do with it.
        public var other: Identifier<AnyRecord>?

        /// The figure that it is about.
        public var definition: Definition?

        /// By what the figure is broken down.
        public var dimension: Dimension?

        /// The refusal of another rule.
        public var refusal: Refusal?
    }

    /// What comes of a check.
    public enum Outcome: Hashable, Sendable { case passed, warning, failed }

    /// What was asked.
    public let question: Question

    /// What was found.
    public let findings: [Finding]

    /// Whether the release may go out, as far as this goes.
    public var outcome: Outcome {
        findings.isEmpty ? .passed : findings.contains(where: \.blocks) ? .failed : .warning
    }
}

extension WhatIf {
    /// Every check, in a fixed order.
    public func checks() -> [ReleaseCheck] {
        ReleaseCheck.Question.allCases.map { ReleaseCheck(question: $0, findings: findings($0)) }
    }

    private func findings(_ question: ReleaseCheck.Question) -> [ReleaseCheck.Finding] {
        switch question {
        case .versions: passed.map { ReleaseCheck.Finding(record: $0.record) }
        case .definitions: hiddenDefinitions
        case .references: hiddenReferences
        case .consent: missingConsents
        case .breakdowns: gaps
        case .fractions: excesses
        case .remainders: negatives
        case .sums: wrongSums
        case .dates: disorder
        case .rules: otherRefusals
        }
    }
}
