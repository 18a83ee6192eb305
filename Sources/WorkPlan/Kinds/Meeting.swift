/// A meeting in which the plan is accounted for.
public struct Meeting: Body {
    /// ``Kind/meeting``
    public static let kind = Kind.meeting

    /// The series.
    public let series: MeetingSeries

    /// Its number in the series.
    public let ordinal: Int

    /// Its first day.
    public let starts: PartialDate

    /// Its last day, when it took several.
    public let ends: PartialDate?

    /// Where it was held.
    public let venue: Text?

    /// How people took part.
    public let mode: MeetingMode?

    /// The state that chaired it.
    public let chair: Identifier<Organisation>?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        series: MeetingSeries, ordinal: Int, starts: PartialDate, ends: PartialDate? = nil, venue: Text? = nil,
        mode: MeetingMode? = nil, chair: Identifier<Organisation>? = nil, basis: Basis = .none
    ) {
        self.series = series
        self.ordinal = ordinal
        self.starts = starts
        self.ends = ends
        self.venue = venue
        self.mode = mode
        self.chair = chair
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { (chair.map { [Reference("chair", $0)] } ?? []) + basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let series: MeetingSeries? = fields.required("series")
        let ordinal = fields.requiredInteger("ordinal")
        let starts: PartialDate? = fields.required("starts")
        ends = fields.value("ends")
        venue = fields.text("venue")
        mode = fields.value("mode")
        chair = fields.value("chair")
        basis = Basis(from: &fields)
        guard let series, let ordinal, let starts, fields.problems.isEmpty else { return nil }
        self.series = series
        self.ordinal = ordinal
        self.starts = starts
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("series", series)
        fields.put("ordinal", integer: ordinal)
        fields.put("starts", starts)
        fields.put("ends", ends)
        fields.put("venue", text: venue)
        fields.put("mode", mode)
        fields.put("chair", chair)
        basis.write(to: &fields)
    }
}
