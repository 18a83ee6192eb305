/// Something that a project is to bring about.
public struct ProjectResult: Body {
    /// ``Kind/result``
    public static let kind = Kind.result

    /// The project.
    public let project: Identifier<Project>

    /// How far from the project's own work it lies.
    public let level: ResultLevel

    /// What is to be there in the end.
    public let title: Text

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>, level: ResultLevel, title: Text, basis: Basis = .none
    ) {
        self.project = project
        self.level = level
        self.title = title
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
        let level: ResultLevel? = fields.required("level")
        let title = fields.requiredText("title")
        basis = Basis(from: &fields)
        guard let project, let level, let title, fields.problems.isEmpty else { return nil }
        self.project = project
        self.level = level
        self.title = title
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("level", level)
        fields.put("title", text: title)
        basis.write(to: &fields)
    }
}
