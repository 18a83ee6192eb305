/// What a project's proposal says besides its title, description and actions: the fields of ASEAN's project template
/// that are known in public. Each may be absent, because projects of earlier years have none of them.
public struct ProposalDetails: Hashable, Sendable {
    /// Whether it continues a series of projects.
    public let isRecurring: Bool

    /// The code of the project before it in the series, as it was written.
    public let previousCode: String?

    /// How many sectors it touches.
    public let scope: ProjectScope?

    /// The pillar that it serves first.
    public let pillar: CommunityPillar?

    /// What sort of cooperation it is.
    public let nature: CooperationNature?

    /// By what means it works.
    public let intervention: InterventionType?

    /// How long it is to last.
    public let duration: ProjectDuration?

    /// When it is to begin.
    public let starts: PartialDate?

    /// When it is to end; an extension moves it.
    public let ends: PartialDate?

    /// The states that take part.
    public let participants: [Identifier<Organisation>]

    /// Why not all member states take part.
    public let whyNotAll: Text?

    /// The budget that is asked for, by source.
    public let requested: [RequestedAmount]

    /// A project of which no proposal is kept.
    public static let none = ProposalDetails()

    /// What a proposal says.
    public init(
        isRecurring: Bool = false, previousCode: String? = nil, scope: ProjectScope? = nil,
        pillar: CommunityPillar? = nil, nature: CooperationNature? = nil, intervention: InterventionType? = nil,
        duration: ProjectDuration? = nil, starts: PartialDate? = nil, ends: PartialDate? = nil,
        participants: [Identifier<Organisation>] = [], whyNotAll: Text? = nil, requested: [RequestedAmount] = []
    ) {
        self.isRecurring = isRecurring
        self.previousCode = previousCode
        self.scope = scope
        self.pillar = pillar
        self.nature = nature
        self.intervention = intervention
        self.duration = duration
        self.starts = starts
        self.ends = ends
        self.participants = participants
        self.whyNotAll = whyNotAll
        self.requested = requested
    }

    /// Reads the fields.
    public init(from fields: inout some FieldReader) {
        isRecurring = fields.flag("recurring")
        previousCode = fields.value("previous-code")
        scope = fields.value("scope")
        pillar = fields.value("pillar")
        nature = fields.value("nature")
        intervention = fields.value("intervention")
        duration = fields.value("duration")
        starts = fields.value("starts")
        ends = fields.value("ends")
        participants = fields.values("participants")
        whyNotAll = fields.text("why-not-all")
        requested = fields.values("requested")
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("recurring", flag: isRecurring)
        fields.put("previous-code", previousCode)
        fields.put("scope", scope)
        fields.put("pillar", pillar)
        fields.put("nature", nature)
        fields.put("intervention", intervention)
        fields.put("duration", duration)
        fields.put("starts", starts)
        fields.put("ends", ends)
        fields.put("participants", each: participants)
        fields.put("why-not-all", text: whyNotAll)
        fields.put("requested", each: requested)
    }

    /// Every record that it names.
    public var references: [Reference] {
        participants.map { Reference("participants", $0) }
            + requested.compactMap(\.source).map { Reference("requested", $0) }
    }

    /// The same with another end.
    public func ending(_ ends: PartialDate) -> ProposalDetails {
        ProposalDetails(
            isRecurring: isRecurring, previousCode: previousCode, scope: scope, pillar: pillar, nature: nature,
            intervention: intervention, duration: duration, starts: starts, ends: ends, participants: participants,
            whyNotAll: whyNotAll, requested: requested)
    }
}
