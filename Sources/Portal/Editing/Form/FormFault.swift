import WorkPlan

/// What is wrong with a field of a form, so that it can be said in every language.
enum FormFault: Hashable, Sendable {
    case missing
    case date
    case day
    case decimal
    case money
    case currency
    case code
    case whole
    case choice
    case language
    case languageTwice
    case noSuchRecord(String)
    case severalRecords(String)
    case twice(String)
    case negative
    /// What a rule says; the reason is the rule's own, in English.
    case rule(String, reason: String)
    case undecided
    case notShown
}

/// What is wrong, and where.
struct FormProblem: Hashable, Sendable {
    /// The field's name; the name of a control when it is no field.
    let field: String
    let fault: FormFault
}
