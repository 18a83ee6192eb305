/// Rules about dates, languages, titles and descriptions.
extension RuleBook {
    static let information: [Rule] = [
        Rule(
            "4.1.1", .error, .information, at: activity,
            .defaultOrEach(default: "xml:lang", elements: ["narrative"], attribute: "xml:lang"),
            "The activity has a default language, or each narrative has its own."),
        Rule(
            "4.5.1", .error, .information, at: organisation,
            .defaultOrEach(default: "xml:lang", elements: ["narrative"], attribute: "xml:lang"),
            "The organisation has a default language, or each narrative has its own."),
        Rule(
            "4.3.1", .error, .information, at: ["//title"], .atLeastOne(["narrative/text()"]), "A title has words."),
        Rule(
            "4.4.1", .error, .information, at: ["//description"], .atLeastOne(["narrative/text()"]),
            "A description has words."),
        Rule(
            "6.11.1", .error, .information, at: activity, .atLeastOne(["activity-date[@type=1|2]"]),
            "The activity has a planned or an actual start (activity date of type 1 or 2)."),
        Rule(
            "11.1.1", .error, .information, at: activity, .notAfterToday("@last-updated-datetime"),
            "The activity was not last updated in the future."),
        Rule(
            "11.1.2", .error, .iati, at: activity,
            .inOrder("activity-date[@type=1]/@iso-date", "activity-date[@type=3]/@iso-date"),
            "The planned start is not after the planned end."),
        Rule(
            "11.1.3", .error, .iati, at: activity,
            .inOrder("activity-date[@type=2]/@iso-date", "activity-date[@type=4]/@iso-date"),
            "The actual start is not after the actual end."),
        Rule(
            "11.1.4", .error, .iati, at: activity, .notAfterToday("activity-date[@type=2]/@iso-date"),
            "The actual start is not in the future."),
        Rule(
            "11.1.5", .error, .iati, at: activity, .notAfterToday("activity-date[@type=4]/@iso-date"),
            "The actual end is not in the future."),
        Rule(
            "11.2.1", .error, .financial, at: activity, .notAfterToday("transaction/transaction-date/@iso-date"),
            "The first transaction is not in the future."),
        Rule(
            "11.2.2", .error, .financial, at: activity, .notAfterToday("transaction/value/@value-date"),
            "The value date of the first transaction is not in the future."),
        Rule(
            "11.4.1", .error, .information, at: organisation, .notAfterToday("@last-updated-datetime"),
            "The organisation was not last updated in the future."),
    ]
}
