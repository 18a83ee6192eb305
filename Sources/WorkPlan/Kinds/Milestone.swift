/// A dated fact about a project.
public struct Milestone: Body {
    /// ``Kind/milestone``
    public static let kind = Kind.milestone

    /// The project.
    public let project: Identifier<Project>

    /// What happened.
    public let event: MilestoneEvent

    /// When, as precisely as is known.
    public let date: PartialDate

    /// The meeting that decided so.
    public let meeting: Identifier<Meeting>?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>, event: MilestoneEvent, date: PartialDate, meeting: Identifier<Meeting>? = nil,
        basis: Basis = .none
    ) {
        self.project = project
        self.event = event
        self.date = date
        self.meeting = meeting
        self.basis = basis
    }

    /// It stands under its project.
    public var owner: Identifier<AnyRecord>? { project.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("project", project)]
        all += (meeting.map { [Reference("meeting", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let project: Identifier<Project>? = fields.required("project")
        let event: MilestoneEvent? = fields.required("event")
        let date: PartialDate? = fields.required("date")
        meeting = fields.value("meeting")
        basis = Basis(from: &fields)
        guard let project, let event, let date, fields.problems.isEmpty else { return nil }
        self.project = project
        self.event = event
        self.date = date
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("event", event)
        fields.put("date", date)
        fields.put("meeting", meeting)
        basis.write(to: &fields)
    }
}
