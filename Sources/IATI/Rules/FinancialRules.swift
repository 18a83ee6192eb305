/// Rules about money: currencies, periods of budgets, and shares of a budget.
extension RuleBook {
    private static let budgetItems = Shares(
        items: "country-budget-items/budget-item", group: .eachVocabulary, vocabularyOfParent: true)

    static let financial: [Rule] = [
        Rule(
            "7.8.1", .error, .financial, at: activity,
            .defaultOrEach(
                default: "default-currency", elements: ["value", "forecast", "loan-status"], attribute: "currency"),
            Words(
                "The activity has a default currency, or each amount has its own.",
                "Hoạt động có đơn vị tiền tệ mặc định, hoặc mỗi khoản tiền ghi đơn vị riêng.")),
        Rule(
            "7.8.2", .error, .financial, at: organisation,
            .defaultOrEach(
                default: "default-currency", elements: ["value", "forecast", "loan-status"], attribute: "currency"),
            Words(
                "The organisation has a default currency, or each amount has its own.",
                "Tổ chức có đơn vị tiền tệ mặc định, hoặc mỗi khoản tiền ghi đơn vị riêng.")),
        Rule(
            "7.9.1", .warning, .financial, at: activity, in: .only203, .shares(.some, of: budgetItems),
            Words(
                "Of several budget items, each has a percentage.",
                "Khi có nhiều mục ngân sách, mỗi mục có tỷ lệ phần trăm.")),
        Rule(
            "7.9.2", .warning, .financial, at: activity, in: .only203, .shares(.hundred, of: budgetItems),
            Words(
                "The percentages of budget items add up to 100.",
                "Tỷ lệ phần trăm của các mục ngân sách cộng lại bằng 100.")),
        Rule(
            "7.9.4", .warning, .financial, at: activity, in: .only203, .shares(.lone, of: budgetItems),
            Words(
                "A single budget item has no percentage, or 100.",
                "Nếu chỉ có một mục ngân sách thì không ghi tỷ lệ phần trăm, hoặc ghi 100.")),
        Rule(
            "12.2.1", .error, .financial, at: activity, in: .only203, .inRange("capital-spend/@percentage", 0, 100),
            Words(
                "The percentage of capital spending is between 0 and 100.",
                "Tỷ lệ phần trăm của chi đầu tư từ 0 đến 100.")),
        Rule(
            "12.2.1", .error, .financial, at: activity, in: .only203,
            .inRange("country-budget-items/budget-item/@percentage", 0, 100),
            Words(
                "The percentage of a budget item is between 0 and 100.",
                "Tỷ lệ phần trăm của một mục ngân sách từ 0 đến 100.")),
        Rule(
            "12.2.2", .error, .financial, at: activity, in: .before203, .inRange("capital-spend/@percentage", 0, nil),
            Words("The percentage of capital spending is 0 or more.", "Tỷ lệ phần trăm của chi đầu tư từ 0 trở lên.")),
        Rule(
            "12.2.2", .error, .financial, at: activity, in: .before203,
            .inRange("country-budget-items/budget-item/@percentage", 0, nil),
            Words(
                "The percentage of a budget item is 0 or more.", "Tỷ lệ phần trăm của một mục ngân sách từ 0 trở lên.")),
        Rule(
            "7.5.3", .error, .financial,
            at: [
                "iati-activity/budget", "iati-organisation/total-budget",
                "iati-organisation/recipient-country-budget", "iati-organisation/recipient-org-budget",
                "iati-organisation/recipient-region-budget", "iati-organisation/total-expenditure",
            ],
            .atMostAYear(from: "period-start/@iso-date", to: "period-end/@iso-date"),
            Words("A budget's period is not longer than a year.", "Kỳ ngân sách không dài quá một năm.")),
        Rule(
            "8.6.3", .error, .financial,
            at: [
                "iati-activity/planned-disbursement", "iati-activity/budget",
                "iati-organisation/total-budget", "iati-organisation/recipient-country-budget",
                "iati-organisation/recipient-org-budget", "iati-organisation/recipient-region-budget",
                "iati-organisation/total-expenditure",
            ], .inOrder("period-start/@iso-date", "period-end/@iso-date"),
            Words("A period begins before it ends.", "Kỳ bắt đầu trước khi kết thúc.")),
        Rule(
            "11.3.1", .error, .financial, at: ["iati-organisation/recipient-country-budget"],
            .within("budget-line/value/@value-date", from: "period-start/@iso-date", to: "period-end/@iso-date"),
            Words(
                "The date of a budget line's value is in the budget's period.",
                "Ngày của giá trị dòng ngân sách nằm trong kỳ ngân sách.")),
    ]
}
