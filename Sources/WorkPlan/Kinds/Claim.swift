/// A number stated in public about a plan, in the words of whoever stated it.
///
/// It is never judged against illustrative records.
public struct Claim: Body {
    /// ``Kind/claim``
    public static let kind = Kind.claim

    /// Schema 2 added the exact words.
    public static let schema = 2

    /// When it was stated.
    public let stated: PartialDate

    /// On what occasion.
    public let occasion: Text

    /// The meeting, when it was one.
    public let meeting: Identifier<Meeting>?

    /// The plan; absent when it speaks of all plans.
    public let plan: Identifier<Plan>?

    /// What is counted or summed.
    public let subject: ClaimSubject

    /// The number.
    public let value: DecimalNumber

    /// Its unit.
    public let unit: ClaimUnit

    /// The numerator of a rate.
    public let numerator: Int?

    /// The denominator of a rate.
    public let denominator: Int?

    /// Whether the source states the fraction, or somebody inferred it.
    public let fraction: FractionOrigin?

    /// Whom it speaks of: `all`, `partners`, `new`, or a funder's name.
    public let scope: String

    /// Parts that the source lists, as `name=number`.
    public let breakdown: [String]

    /// Whether the source calls the parts complete.
    public let breakdownWording: String?

    /// The language of the wording.
    public let language: LanguageTag?

    /// The source's exact words, as far as they are quoted; never a translation of ours.
    public let words: Text?

    /// What kind of source it is.
    public let quality: SourceQuality

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        stated: PartialDate, occasion: Text, meeting: Identifier<Meeting>? = nil, plan: Identifier<Plan>? = nil,
        subject: ClaimSubject, value: DecimalNumber, unit: ClaimUnit, numerator: Int? = nil, denominator: Int? = nil,
        fraction: FractionOrigin? = nil, scope: String, breakdown: [String] = [], breakdownWording: String? = nil,
        language: LanguageTag? = nil, words: Text? = nil, quality: SourceQuality, basis: Basis = .none
    ) {
        self.stated = stated
        self.occasion = occasion
        self.meeting = meeting
        self.plan = plan
        self.subject = subject
        self.value = value
        self.unit = unit
        self.numerator = numerator
        self.denominator = denominator
        self.fraction = fraction
        self.scope = scope
        self.breakdown = breakdown
        self.breakdownWording = breakdownWording
        self.language = language
        self.words = words
        self.quality = quality
        self.basis = basis
    }

    /// It stands under its plan, or under the programme.
    public var owner: Identifier<AnyRecord>? { plan?.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += (meeting.map { [Reference("meeting", $0)] } ?? [])
        all += (plan.map { [Reference("plan", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let stated: PartialDate? = fields.required("stated")
        let occasion = fields.requiredText("occasion")
        meeting = fields.value("meeting")
        plan = fields.value("plan")
        let subject: ClaimSubject? = fields.required("subject")
        let value: DecimalNumber? = fields.required("value")
        let unit: ClaimUnit? = fields.required("unit")
        numerator = fields.integer("numerator")
        denominator = fields.integer("denominator")
        fraction = fields.value("fraction")
        let scope: String? = fields.required("scope")
        breakdown = fields.values("breakdown")
        breakdownWording = fields.value("breakdown-wording")
        language = fields.value("language")
        words = fields.text("words")
        let quality: SourceQuality? = fields.required("quality")
        basis = Basis(from: &fields)
        guard let stated, let occasion, let subject, let value, let unit, let scope, let quality,
            fields.problems.isEmpty
        else { return nil }
        self.stated = stated
        self.occasion = occasion
        self.subject = subject
        self.value = value
        self.unit = unit
        self.scope = scope
        self.quality = quality
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("stated", stated)
        fields.put("occasion", text: occasion)
        fields.put("meeting", meeting)
        fields.put("plan", plan)
        fields.put("subject", subject)
        fields.put("value", value)
        fields.put("unit", unit)
        fields.put("numerator", integer: numerator)
        fields.put("denominator", integer: denominator)
        fields.put("fraction", fraction)
        fields.put("scope", scope)
        fields.put("breakdown", each: breakdown)
        fields.put("breakdown-wording", breakdownWording)
        fields.put("language", language)
        fields.put("words", text: words)
        fields.put("quality", quality)
        basis.write(to: &fields)
    }
}
