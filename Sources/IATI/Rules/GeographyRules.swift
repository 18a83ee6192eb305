/// Rules about the countries and regions that benefit.
extension RuleBook {
    private static let countries = Shares(items: "recipient-country", group: .all, unless: "recipient-region")
    private static let regions = Shares(items: "recipient-region", group: .eachVocabulary)

    static let geography: [Rule] = [
        Rule(
            "3.1.1", .error, .geo, at: activity, .shares(.each, of: countries),
            Words(
                "Of several recipient countries, each has a percentage.",
                "Khi có nhiều nước tiếp nhận, mỗi nước có tỷ lệ phần trăm.")),
        Rule(
            "3.1.2", .error, .geo, at: activity, .shares(.hundred, of: countries),
            Words(
                "The percentages of recipient countries add up to 100.",
                "Tỷ lệ phần trăm của các nước tiếp nhận cộng lại bằng 100.")),
        Rule(
            "3.1.4", .error, .geo, at: activity, .shares(.lone, of: countries),
            Words(
                "A single recipient country has no percentage, or 100.",
                "Nếu chỉ có một nước tiếp nhận thì không ghi tỷ lệ phần trăm, hoặc ghi 100.")),
        Rule(
            "3.4.1", .error, .geo, at: activity, .shares(.each, of: regions),
            Words(
                "Of several recipient regions in one vocabulary, each has a percentage.",
                "Khi có nhiều khu vực tiếp nhận trong một bộ từ vựng, mỗi khu vực có tỷ lệ phần trăm.")),
        Rule(
            "3.4.2", .error, .geo, at: activity,
            .shares(
                .hundred,
                of: Shares(items: "recipient-region", group: .eachVocabulary, together: "recipient-country")),
            Words(
                "The percentages of recipient countries, and of the regions of one vocabulary, add up to 100.",
                "Tỷ lệ phần trăm của các nước tiếp nhận và của các khu vực trong một bộ từ vựng cộng lại bằng 100.")),
        Rule(
            "3.4.4", .error, .geo, at: activity,
            .shares(
                .lone, of: Shares(items: "recipient-region", group: .eachVocabulary, unless: "recipient-country")),
            Words(
                "A single recipient region in a vocabulary has no percentage, or 100.",
                "Nếu trong một bộ từ vựng chỉ có một khu vực tiếp nhận thì không ghi tỷ lệ phần trăm, hoặc ghi 100.")),
        Rule(
            "3.6.2", .error, .financial, at: activity,
            .notBoth(
                ["recipient-country", "recipient-region"],
                ["transaction/recipient-country", "transaction/recipient-region"]),
            Words(
                "Recipient countries and regions are given for the activity or for its transactions, not for both.",
                "Nước và khu vực tiếp nhận được nêu cho hoạt động hoặc cho các giao dịch, không nêu cho cả hai.")),
        Rule(
            "3.7.1", .error, .financial, at: activity,
            .eitherAsWritten(
                ["recipient-country", "recipient-region"], or: "transaction[recipient-country or recipient-region]"),
            Words(
                "A recipient country or region is given, for the activity or for its transactions.",
                "Nước hoặc khu vực tiếp nhận được nêu, cho hoạt động hoặc cho các giao dịch của hoạt động.")),
        Rule(
            "3.7.2", .error, .financial, at: activity,
            .eitherOrNone(
                ["recipient-country", "recipient-region"],
                none: "transaction[no recipient-country or recipient-region]"),
            Words(
                "A recipient country or region is given for the activity, or for each of its transactions.",
                "Nước hoặc khu vực tiếp nhận được nêu cho hoạt động, hoặc cho từng giao dịch của hoạt động.")),
        Rule(
            "12.1.1", .error, .geo, at: activity, in: .only203, .inRange("recipient-country/@percentage", 0, 100),
            Words("The percentage of a country is between 0 and 100.", "Tỷ lệ phần trăm của một nước từ 0 đến 100.")),
        Rule(
            "12.1.1", .error, .geo, at: activity, in: .only203, .inRange("recipient-region/@percentage", 0, 100),
            Words("The percentage of a region is between 0 and 100.", "Tỷ lệ phần trăm của một khu vực từ 0 đến 100.")),
        Rule(
            "12.1.2", .error, .geo, at: activity, in: .before203, .inRange("recipient-country/@percentage", 0, nil),
            Words("The percentage of a country is 0 or more.", "Tỷ lệ phần trăm của một nước từ 0 trở lên.")),
        Rule(
            "12.1.2", .error, .geo, at: activity, in: .before203, .inRange("recipient-region/@percentage", 0, nil),
            Words("The percentage of a region is 0 or more.", "Tỷ lệ phần trăm của một khu vực từ 0 trở lên.")),
    ]
}
