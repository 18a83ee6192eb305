/// What rules are asked with, beside the file itself.
public struct RuleContext: Sendable {
    /// The day that counts as today: nothing on it is in the future.
    public let day: Day
    /// Identifiers of organisations that are known to publish.
    public let publishers: Set<String>
    /// Codes of agencies with which an organisation's identifier may begin, such as `XM-DAC`.
    public let prefixes: Set<String>
    /// How rules are taken where the official engine and its ruleset differ.
    public let reading: Reading

    /// How rules are taken where the official engine does something else than its ruleset says.
    public enum Reading: String, Hashable, Sendable, CaseIterable {
        /// As the official validator reports them.
        case official
        /// As the ruleset and the codelists' mapping are written: see `docs/iati-validation.md`.
        case asWritten = "as-written"
    }

    /// A day in the Gregorian calendar.
    public struct Day: Hashable, Sendable {
        /// Days since 1970-01-01.
        let number: Int64

        /// A day from a text such as `2025-08-11`.
        public init?(_ text: String) {
            let bytes = ContiguousArray(text.utf8)
            let date = DateText(Slice(bytes: bytes, range: 0..<bytes.count))
            guard let date, !date.hasTime, !date.hasOffset else { return nil }
            number = date.instant / DateText.day
        }

        /// The day in UTC of a moment.
        public init(secondsSince1970 seconds: Int) {
            number = Int64(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        }

        /// The last millisecond of the day.
        var end: Int64 { (number &+ 1) &* DateText.day &- 1 }
    }

    /// All of it, as given.
    public init(day: Day, publishers: Set<String>, prefixes: Set<String>, reading: Reading = .official) {
        self.day = day
        self.publishers = publishers
        self.prefixes = prefixes
        self.reading = reading
    }

    /// The outer lists as the codelists have them: publishers of IATIOrganisationIdentifier, and the agencies of
    /// OrganisationRegistrationAgency; more publishers can be named.
    public init(
        day: Day, codelists: CodelistLibrary = .standard, morePublishers: Set<String> = [],
        reading: Reading = .official
    ) {
        self.init(
            day: day, publishers: Set(codelists.codes(of: "IATIOrganisationIdentifier") ?? []).union(morePublishers),
            prefixes: Set(codelists.codes(of: "OrganisationRegistrationAgency") ?? []), reading: reading)
    }
}
