/// How far from a project's own work a result lies.
public enum ResultLevel: String, FieldValue, CaseIterable, Sendable {
    /// What the project itself makes.
    case output
    /// What becomes different through it.
    case outcome
}

/// In what a result indicator is counted.
///
/// Somebody who comes to three courses is one person trained and three attendances: the two are never added up.
public enum ResultMeasure: String, FieldValue, CaseIterable, Sendable {
    case attendances
    case personsTrained = "persons-trained"
    case number, percent

    /// Whether it counts people, and can be told apart by sex and country.
    public var isOfPeople: Bool { self == .attendances || self == .personsTrained }
}

/// What a measurement tells of an indicator.
public enum MeasurementRole: String, FieldValue, CaseIterable, Sendable {
    case baseline, target, actual
}

/// The sex by which people are counted apart.
public enum Sex: String, FieldValue, CaseIterable, Sendable {
    case female, male
    case notStated = "not-stated"
}
