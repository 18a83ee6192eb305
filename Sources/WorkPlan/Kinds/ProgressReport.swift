/// What was reported of a project that is being carried out, for some time.
public struct ProgressReport: Body {
    /// ``Kind/progressReport``
    public static let kind = Kind.progressReport

    /// The project.
    public let project: Identifier<Project>

    /// Where the time begins of which it tells.
    public let starts: PartialDate

    /// Where that time ends.
    public let ends: PartialDate

    /// When it was received.
    public let date: PartialDate

    /// What was done, and what comes next.
    public let summary: Text

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>, starts: PartialDate, ends: PartialDate, date: PartialDate, summary: Text,
        basis: Basis = .none
    ) {
        self.project = project
        self.starts = starts
        self.ends = ends
        self.date = date
        self.summary = summary
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
        let starts: PartialDate? = fields.required("starts")
        let ends: PartialDate? = fields.required("ends")
        let date: PartialDate? = fields.required("date")
        let summary = fields.requiredText("summary")
        basis = Basis(from: &fields)
        guard let project, let starts, let ends, let date, let summary, fields.problems.isEmpty else { return nil }
        self.project = project
        self.starts = starts
        self.ends = ends
        self.date = date
        self.summary = summary
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("starts", starts)
        fields.put("ends", ends)
        fields.put("date", date)
        fields.put("summary", text: summary)
        basis.write(to: &fields)
    }
}
