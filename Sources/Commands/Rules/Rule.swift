/// The rules that every command is held against; `docs/rules.md` gives the reason of each.
public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The permission table allows it.
    case access
    /// The command says who, why and on what evidence.
    case explanation
    /// It is of a size that one commit can hold.
    case size
    /// What was read and what is written is still as the writer saw it.
    case version
    /// A record keeps its kind for ever.
    case kind
    /// A body is text that has one canonical form.
    case canonical
    /// What a record names exists, and is of the right kind.
    case reference
    /// What the public sees names only what the public sees.
    case publicReference = "public-reference"
    /// A code or a number is given once.
    case unique
    /// A time does not end before it begins.
    case period
    /// Amounts are not negative, rates are above zero, agreed amounts are in US dollars.
    case amount
    /// A project, its actions and its areas belong to one plan.
    case samePlan = "same-plan"
    /// A claim's fraction is a fraction.
    case fraction
    /// A partner's amounts are public only with its recorded consent.
    case consent
    /// A definition is one, its digest is its own, and a released version never changes.
    case definition
    /// A release has the next number and names definitions that the ledger holds.
    case release
    /// A confirmation is of a version that exists.
    case confirmation
    /// A description has at most 300 words.
    case words
    /// A step of a project's way is taken by who may take it, from where it may be taken.
    case step
    /// What is told of a part is not more than what is told of the whole.
    case parts
    /// A live ledger takes its times from the clock.
    case clock
}
