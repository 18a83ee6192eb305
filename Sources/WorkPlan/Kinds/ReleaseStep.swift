/// What happens to a release on its way to the public.
public enum ReleaseEvent: String, FieldValue, CaseIterable, Sendable {
    /// Records were chosen.
    case drafted
    /// A director found that it may go out.
    case cleared
    /// It goes back to whoever drafts it, with a reason.
    case returned
    /// It lies before the Task Force, who may object until a day.
    case circulated
    /// A member of the Task Force objects, with a reason.
    case objected
    /// The Task Force noted it in session.
    case noted
    /// It became public.
    case published
}

/// One step of a release's way; never changed, only followed by others.
///
/// A step says what exactly it was taken about: which version of the release, at which head, and the fingerprint of what
/// would be published then. When that is no longer what would be published, the step counts no more.
public struct ReleaseStep: Body {
    /// ``Kind/releaseStep``
    public static let kind = Kind.releaseStep

    /// The release.
    public let release: Identifier<Release>

    /// What happened.
    public let event: ReleaseEvent

    /// The version of the release.
    public let version: Int

    /// The commit that was the newest for whoever took the step.
    public let base: Int

    /// The fingerprint of what would be published; absent when records are chosen.
    public let content: String?

    /// The versions that are chosen to become public.
    public let records: [VersionOfRecord]

    /// The meeting that noted it.
    public let meeting: Identifier<Meeting>?

    /// The last day on which a member may object.
    public let until: Day?

    /// Why.
    public let reason: Text?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        release: Identifier<Release>, event: ReleaseEvent, version: Int, base: Int, content: String? = nil,
        records: [VersionOfRecord] = [], meeting: Identifier<Meeting>? = nil, until: Day? = nil, reason: Text? = nil,
        basis: Basis = .none
    ) {
        self.release = release
        self.event = event
        self.version = version
        self.base = base
        self.content = content
        self.records = records
        self.meeting = meeting
        self.until = until
        self.reason = reason
        self.basis = basis
    }

    /// It stands under its release.
    public var owner: Identifier<AnyRecord>? { release.cast() }

    /// Every record that this one names; not those that are chosen, which the public may not know yet.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("release", release)]
        all += (meeting.map { [Reference("meeting", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let release: Identifier<Release>? = fields.required("release")
        let event: ReleaseEvent? = fields.required("event")
        let version = fields.requiredInteger("version")
        let base = fields.requiredInteger("base")
        content = fields.value("content")
        records = fields.values("records")
        meeting = fields.value("meeting")
        until = fields.value("until")
        reason = fields.text("reason")
        basis = Basis(from: &fields)
        guard let release, let event, let version, let base, fields.problems.isEmpty else { return nil }
        self.release = release
        self.event = event
        self.version = version
        self.base = base
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("release", release)
        fields.put("event", event)
        fields.put("version", integer: version)
        fields.put("base", integer: base)
        fields.put("content", content)
        fields.put("records", each: records)
        fields.put("meeting", meeting)
        fields.put("until", until)
        fields.put("reason", text: reason)
        basis.write(to: &fields)
    }
}
