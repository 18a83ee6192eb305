/// That what was handed in for a project was given back to its proponent, who sees why.
public struct Return: Body {
    /// ``Kind/return``
    public static let kind = Kind.return

    /// The project.
    public let project: Identifier<Project>

    /// What had been handed in: a proposal or a completion report.
    public let event: MilestoneEvent

    /// When it was given back.
    public let date: PartialDate

    /// Why, and what would be right, for the proponent to read.
    public let reason: Text

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>, event: MilestoneEvent, date: PartialDate, reason: Text, basis: Basis = .none
    ) {
        self.project = project
        self.event = event
        self.date = date
        self.reason = reason
        self.basis = basis
    }

    /// It stands under its project.
    public var owner: Identifier<AnyRecord>? { project.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("project", project)]
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let project: Identifier<Project>? = fields.required("project")
        let event: MilestoneEvent? = fields.required("event")
        let date: PartialDate? = fields.required("date")
        let reason = fields.requiredText("reason")
        basis = Basis(from: &fields)
        guard let project, let event, let date, let reason, fields.problems.isEmpty else { return nil }
        self.project = project
        self.event = event
        self.date = date
        self.reason = reason
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("event", event)
        fields.put("date", date)
        fields.put("reason", text: reason)
        basis.write(to: &fields)
    }
}
