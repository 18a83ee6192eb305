public import WorkPlan

/// Something that a figure leaves out, and why.
public struct Exclusion: Hashable, Sendable {
    /// Why something is left out.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A milestone that the definition asks for was not reached by D.
        case notReached = "not-reached"
        /// The milestone's date is not precise enough to say that it was reached by D.
        case dateNotPrecise = "date-not-precise"
        /// Withdrawn or cancelled by D.
        case withdrawn
        /// No budget line in force comes from the organisations that the definition asks for.
        case noSource = "no-source"
        /// The question does not apply to the project's modality.
        case notApplicable = "not-applicable"
        /// Nobody reported.
        case notReported = "not-reported"
        /// The definition's question is answered with no.
        case conditionNotMet = "condition-not-met"
        /// Enabling actions are counted apart.
        case enabling
        /// The project is counted, but no budget line or flow says how much.
        case noAmount = "no-amount"
        /// The line's owner withholds the amount.
        case amountWithheld = "amount-withheld"
        /// The amount is not known.
        case amountUnknown = "amount-unknown"
        /// The partner's consent to publish the amount is not recorded.
        case noConsent = "no-consent"
        /// No stored rate covers the line's date.
        case noRate = "no-rate"
        /// A later line replaces this one.
        case replaced
        /// The line's date is after D, or not certainly by D.
        case later
        /// The record's body was erased.
        case erased
    }

    /// The project or action.
    public let subject: Identifier<AnyRecord>

    /// The project's or action's code.
    public let code: String

    /// The budget line or flow, when it is one that is left out of a counted project.
    public let line: Identifier<AnyRecord>?

    /// Why.
    public let reason: Reason
}
