/// Rules about the organisations that take part, provide or receive.
extension RuleBook {
    static let participants: [Rule] = [
        Rule(
            "1.8.1", .warning, .participating, at: participatingOrganisation, .noBlanksAround("@ref"),
            "No blank stands before or behind a participating organisation's identifier."),
        Rule(
            "1.8.13", .warning, .participating, at: participatingOrganisation, .noSymbols("@ref", unless: .publisher),
            "None of / & | ? is in a participating organisation's identifier."),
        Rule(
            "1.9.1", .warning, .participating, at: participatingOrganisation, .noBlanksAround("@activity-id"),
            "No blank stands before or behind a participating organisation's activity identifier."),
        Rule(
            "6.10.1", .error, .participating, at: participatingOrganisation, .atLeastOne(["@ref", "narrative"]),
            "A participating organisation has an identifier or a name."),
        Rule(
            "6.8.1", .error, .information, at: ownerOrganisation, .atLeastOne(["@ref", "narrative"]),
            "The owner of an identifier has an identifier or a name."),
        Rule(
            "1.10.1", .warning, .financial, at: providers, .noBlanksAround("@ref"),
            "No blank stands before or behind a provider's identifier."),
        Rule(
            "1.10.13", .warning, .financial, at: providers,
            .noSymbols("@ref", unless: .publisher),
            "None of / & | ? is in a provider's identifier."),
        Rule(
            "1.4.1", .warning, .financial, at: providers,
            .noBlanksAround("@provider-activity-id"),
            "No blank stands before or behind a provider's activity identifier."),
        Rule(
            "6.9.1", .error, .financial, at: providers, .atLeastOne(["@ref", "narrative"]),
            "A provider has an identifier or a name."),
        Rule(
            "1.15.1", .warning, .financial, at: receivers, .noBlanksAround("@ref"),
            "No blank stands before or behind a receiver's identifier."),
        Rule(
            "1.15.13", .warning, .financial, at: receivers,
            .noSymbols("@ref", unless: .publisher),
            "None of / & | ? is in a receiver's identifier."),
        Rule(
            "1.5.1", .warning, .financial, at: receivers,
            .noBlanksAround("@receiver-activity-id"),
            "No blank stands before or behind a receiver's activity identifier."),
        Rule(
            "6.9.2", .error, .financial, at: receivers, .atLeastOne(["@ref", "narrative"]),
            "A receiver has an identifier or a name."),
    ]
}
