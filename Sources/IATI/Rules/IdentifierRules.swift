/// Rules about identifiers, and about the organisations and activities that they point to.
extension RuleBook {
    static let identifiers: [Rule] = [
        Rule(
            "1.1.3", .error, .identifiers, at: activity, .different(["reporting-org/@ref", "iati-identifier"]),
            "An activity's identifier is another than its reporting organisation's."),
        Rule(
            "1.1.21", .warning, .identifiers, at: activity,
            .starts(
                "iati-identifier", with: ["reporting-org/@ref", "other-identifier[@type=B1]/@ref"], separator: "-"),
            "An activity's identifier begins with that of its reporting organisation, now or before, and a hyphen."),
        Rule(
            "1.3.1", .warning, .identifiers, at: activity, .noBlanksAround("iati-identifier"),
            "No blank stands before or behind an activity's identifier."),
        Rule(
            "1.3.13", .warning, .identifiers, at: activity, .noSymbols("iati-identifier", unless: .publishersRecord),
            "None of / & | ? is in an activity's identifier."),
        Rule(
            "1.14.1", .warning, .identifiers, at: activity, .noBlanksAround("reporting-org/@ref"),
            "No blank stands before or behind the reporting organisation's identifier."),
        Rule(
            "1.14.8", .warning, .identifiers, at: activity, .approvedPrefix("reporting-org/@ref"),
            "The reporting organisation's identifier begins with the code of an approved agency."),
        Rule(
            "1.14.13", .warning, .identifiers, at: activity, .noSymbols("reporting-org/@ref", unless: .publisher),
            "None of / & | ? is in the reporting organisation's identifier."),
        Rule(
            "1.16.1", .warning, .identifiers, at: activity, .noBlanksAround("other-identifier[@type=B1]/@ref"),
            "No blank stands before or behind a former identifier of the reporting organisation."),
        Rule(
            "1.6.1", .warning, .identifiers, at: activity, .noBlanksAround("other-identifier[@type=A3]/@ref"),
            "No blank stands before or behind a former identifier of the activity."),
        Rule(
            "1.7.1", .warning, .relations, at: activity, .noBlanksAround("related-activity/@ref"),
            "No blank stands before or behind a related activity's identifier."),
        Rule(
            "1.11.1", .warning, .identifiers, at: ownerOrganisation, .noBlanksAround("@ref"),
            "No blank stands before or behind an owner's identifier."),
        Rule(
            "1.11.13", .warning, .identifiers, at: ownerOrganisation, .noSymbols("@ref", unless: .publisher),
            "None of / & | ? is in an owner's identifier."),
    ]

    /// Identifiers in files of organisations.
    static let organisationIdentifiers: [Rule] = [
        Rule(
            "1.12.1", .warning, .organisation, at: organisation, .noBlanksAround("organisation-identifier"),
            "No blank stands before or behind an organisation's identifier."),
        Rule(
            "1.12.13", .warning, .organisation, at: organisation,
            .noSymbols("organisation-identifier", unless: .publisher),
            "None of / & | ? is in an organisation's identifier."),
        Rule(
            "1.17.1", .warning, .organisation, at: organisation,
            .noBlanksAround("recipient-org-budget/recipient-org/@ref"),
            "No blank stands before or behind a recipient organisation's identifier."),
        Rule(
            "1.18.1", .warning, .identifiers, at: organisation, .noBlanksAround("reporting-org/@ref"),
            "No blank stands before or behind the reporting organisation's identifier."),
        Rule(
            "1.18.8", .warning, .identifiers, at: organisation, .approvedPrefix("reporting-org/@ref"),
            "The reporting organisation's identifier begins with the code of an approved agency."),
        Rule(
            "1.18.13", .warning, .identifiers, at: organisation, .noSymbols("reporting-org/@ref", unless: .publisher),
            "None of / & | ? is in the reporting organisation's identifier."),
    ]
}
