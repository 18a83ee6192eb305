/// Rules about the countries and regions that benefit.
extension RuleBook {
    private static let countries = Shares(items: "recipient-country", group: .all, unless: "recipient-region")
    private static let regions = Shares(items: "recipient-region", group: .eachVocabulary)

    static let geography: [Rule] = [
        Rule(
            "3.1.1", .error, .geo, at: activity, .shares(.each, of: countries),
            "Of several recipient countries, each has a percentage."),
        Rule(
            "3.1.2", .error, .geo, at: activity, .shares(.hundred, of: countries),
            "The percentages of recipient countries add up to 100."),
        Rule(
            "3.1.4", .error, .geo, at: activity, .shares(.lone, of: countries),
            "A single recipient country has no percentage, or 100."),
        Rule(
            "3.4.1", .error, .geo, at: activity, .shares(.each, of: regions),
            "Of several recipient regions in one vocabulary, each has a percentage."),
        Rule(
            "3.4.2", .error, .geo, at: activity,
            .shares(
                .hundred,
                of: Shares(items: "recipient-region", group: .eachVocabulary, together: "recipient-country")),
            "The percentages of recipient countries, and of the regions of one vocabulary, add up to 100."),
        Rule(
            "3.4.4", .error, .geo, at: activity,
            .shares(
                .lone, of: Shares(items: "recipient-region", group: .eachVocabulary, unless: "recipient-country")),
            "A single recipient region in a vocabulary has no percentage, or 100."),
        Rule(
            "3.6.2", .error, .financial, at: activity,
            .notBoth(
                ["recipient-country", "recipient-region"],
                ["transaction/recipient-country", "transaction/recipient-region"]),
            "Recipient countries and regions are given for the activity or for its transactions, not for both."),
        Rule(
            "3.7.1", .error, .financial, at: activity,
            .eitherAsWritten(
                ["recipient-country", "recipient-region"], or: "transaction[recipient-country or recipient-region]"),
            "A recipient country or region is given, for the activity or for its transactions."),
        Rule(
            "3.7.2", .error, .financial, at: activity,
            .eitherOrNone(
                ["recipient-country", "recipient-region"],
                none: "transaction[no recipient-country or recipient-region]"),
            "A recipient country or region is given for the activity, or for each of its transactions."),
        Rule(
            "12.1.1", .error, .geo, at: activity, in: .only203, .inRange("recipient-country/@percentage", 0, 100),
            "The percentage of a country is between 0 and 100."),
        Rule(
            "12.1.1", .error, .geo, at: activity, in: .only203, .inRange("recipient-region/@percentage", 0, 100),
            "The percentage of a region is between 0 and 100."),
        Rule(
            "12.1.2", .error, .geo, at: activity, in: .before203, .inRange("recipient-country/@percentage", 0, nil),
            "The percentage of a country is 0 or more."),
        Rule(
            "12.1.2", .error, .geo, at: activity, in: .before203, .inRange("recipient-region/@percentage", 0, nil),
            "The percentage of a region is 0 or more."),
    ]
}
