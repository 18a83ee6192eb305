/// What shows whether a result was reached. What was found, and what was aimed at, are measurements of their own.
public struct ResultIndicator: Body {
    /// ``Kind/resultIndicator``
    public static let kind = Kind.resultIndicator

    /// The result.
    public let result: Identifier<ProjectResult>

    /// What is measured.
    public let title: Text

    /// In what it is counted.
    public let measure: ResultMeasure

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        result: Identifier<ProjectResult>, title: Text, measure: ResultMeasure, basis: Basis = .none
    ) {
        self.result = result
        self.title = title
        self.measure = measure
        self.basis = basis
    }

    /// It stands under its result.
    public var owner: Identifier<AnyRecord>? { result.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("result", result)]
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let result: Identifier<ProjectResult>? = fields.required("result")
        let title = fields.requiredText("title")
        let measure: ResultMeasure? = fields.required("measure")
        basis = Basis(from: &fields)
        guard let result, let title, let measure, fields.problems.isEmpty else { return nil }
        self.result = result
        self.title = title
        self.measure = measure
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("result", result)
        fields.put("title", text: title)
        fields.put("measure", measure)
        basis.write(to: &fields)
    }
}
