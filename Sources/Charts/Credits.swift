public import Languages

/// Where a chart comes from, inside the picture, so that it survives being copied out.
public struct Credits: Hashable, Sendable {
    /// Who publishes what it shows.
    public let source: String

    /// The calendar day D.
    public let day: CalendarDate

    /// The commit K.
    public let known: Int

    /// Under which licence it may be used.
    public let licence: String

    /// The address at which the numbers stand.
    public let address: String?

    /// Whether it rests on made-up records.
    public let isIllustrative: Bool

    /// Where a chart comes from.
    public init(
        source: String, day: CalendarDate, known: Int, licence: String, address: String? = nil, isIllustrative: Bool
    ) {
        self.source = source
        self.day = day
        self.known = known
        self.licence = licence
        self.address = address
        self.isIllustrative = isIllustrative
    }

    /// What stands below the picture.
    func lines(_ words: Phrasebook) -> [String] {
        let asAt = words.capitalised(words(.timeAsAt, ["day": .longDate(day)]))
        let time = asAt + ", " + words(.timeKnownAt, ["number": .number(known)]) + "."
        let source = words(.chartSource, ["source": .text(source)])
        return ["\(source). \(words(.chartLicence, ["licence": .text(licence)])).", time] + (address.map { [$0] } ?? [])
    }
}
