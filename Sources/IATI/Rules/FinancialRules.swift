/// Rules about money: currencies, periods of budgets, and shares of a budget.
extension RuleBook {
    private static let budgetItems = Shares(
        items: "country-budget-items/budget-item", group: .eachVocabulary, vocabularyOfParent: true)

    static let financial: [Rule] = [
        Rule(
            "7.8.1", .error, .financial, at: activity,
            .defaultOrEach(
                default: "default-currency", elements: ["value", "forecast", "loan-status"], attribute: "currency"),
            "The activity has a default currency, or each amount has its own."),
        Rule(
            "7.8.2", .error, .financial, at: organisation,
            .defaultOrEach(
                default: "default-currency", elements: ["value", "forecast", "loan-status"], attribute: "currency"),
            "The organisation has a default currency, or each amount has its own."),
        Rule(
            "7.9.1", .warning, .financial, at: activity, in: .only203, .shares(.some, of: budgetItems),
            "Of several budget items, each has a percentage."),
        Rule(
            "7.9.2", .warning, .financial, at: activity, in: .only203, .shares(.hundred, of: budgetItems),
            "The percentages of budget items add up to 100."),
        Rule(
            "7.9.4", .warning, .financial, at: activity, in: .only203, .shares(.lone, of: budgetItems),
            "A single budget item has no percentage, or 100."),
        Rule(
            "12.2.1", .error, .financial, at: activity, in: .only203, .inRange("capital-spend/@percentage", 0, 100),
            "The percentage of capital spending is between 0 and 100."),
        Rule(
            "12.2.1", .error, .financial, at: activity, in: .only203,
            .inRange("country-budget-items/budget-item/@percentage", 0, 100),
            "The percentage of a budget item is between 0 and 100."),
        Rule(
            "12.2.2", .error, .financial, at: activity, in: .before203, .inRange("capital-spend/@percentage", 0, nil),
            "The percentage of capital spending is 0 or more."),
        Rule(
            "12.2.2", .error, .financial, at: activity, in: .before203,
            .inRange("country-budget-items/budget-item/@percentage", 0, nil),
            "The percentage of a budget item is 0 or more."),
        Rule(
            "7.5.3", .error, .financial,
            at: [
                "iati-activity/budget", "iati-organisation/total-budget",
                "iati-organisation/recipient-country-budget", "iati-organisation/recipient-org-budget",
                "iati-organisation/recipient-region-budget", "iati-organisation/total-expenditure",
            ],
            .atMostAYear(from: "period-start/@iso-date", to: "period-end/@iso-date"),
            "A budget's period is not longer than a year."),
        Rule(
            "8.6.3", .error, .financial,
            at: [
                "iati-activity/planned-disbursement", "iati-activity/budget",
                "iati-organisation/total-budget", "iati-organisation/recipient-country-budget",
                "iati-organisation/recipient-org-budget", "iati-organisation/recipient-region-budget",
                "iati-organisation/total-expenditure",
            ], .inOrder("period-start/@iso-date", "period-end/@iso-date"),
            "A period begins before it ends."),
        Rule(
            "11.3.1", .error, .financial, at: ["iati-organisation/recipient-country-budget"],
            .within("budget-line/value/@value-date", from: "period-start/@iso-date", to: "period-end/@iso-date"),
            "The date of a budget line's value is in the budget's period."),
    ]
}
