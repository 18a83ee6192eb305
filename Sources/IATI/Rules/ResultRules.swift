/// Rules about results, their indicators and values.
extension RuleBook {
    private static let baseline = ["iati-activity/result/indicator/baseline"]
    private static let target = ["iati-activity/result/indicator/period/target"]
    private static let actual = ["iati-activity/result/indicator/period/actual"]
    private static let quantity = "@measure=1|2|3|4"
    private static let quality = "@measure=5"

    static let results: [Rule] = [
        Rule(
            "8.6.1", .error, .performance, at: ["iati-activity/result/indicator/period"],
            .inOrder("period-start/@iso-date", "period-end/@iso-date"),
            Words("An indicator's period begins before it ends.", "Kỳ của chỉ số bắt đầu trước khi kết thúc.")),
        Rule(
            "8.8.1", .error, .performance, at: baseline, when: "../\(quantity)", in: .only203,
            .atLeastOne(["@value"]),
            Words("The baseline of a measured indicator has a value.", "Giá trị gốc của chỉ số định lượng được ghi.")),
        Rule(
            "8.8.2", .warning, .performance, at: baseline, when: "../\(quantity)", in: .only203, .isNumber("@value"),
            Words("The baseline of a measured indicator is a number.", "Giá trị gốc của chỉ số định lượng là một số.")),
        Rule(
            "8.8.3", .warning, .performance, at: baseline, when: "../\(quality)", in: .only203, .absent("@value"),
            Words(
                "The baseline of a qualitative indicator is told in words, not as a value.",
                "Mức gốc của chỉ số định tính được nêu bằng lời, không ghi giá trị.")),
        Rule(
            "8.9.1", .error, .performance, at: target, when: "../../\(quantity)", in: .only203,
            .atLeastOne(["@value"]),
            Words("The target of a measured indicator has a value.", "Mục tiêu của chỉ số định lượng có giá trị.")),
        Rule(
            "8.9.2", .warning, .performance, at: target, when: "../../\(quantity)", in: .only203, .isNumber("@value"),
            Words("The target of a measured indicator is a number.", "Mục tiêu của chỉ số định lượng là một số.")),
        Rule(
            "8.9.3", .warning, .performance, at: target, when: "../../\(quality)", in: .only203, .absent("@value"),
            Words(
                "The target of a qualitative indicator is told in words, not as a value.",
                "Mục tiêu của chỉ số định tính được nêu bằng lời, không ghi giá trị.")),
        Rule(
            "8.10.1", .error, .performance, at: actual, when: "../../\(quantity)", in: .only203,
            .atLeastOne(["@value"]),
            Words(
                "The actual result of a measured indicator has a value.",
                "Kết quả thực tế của chỉ số định lượng có giá trị.")),
        Rule(
            "8.10.2", .warning, .performance, at: actual, when: "../../\(quantity)", in: .only203, .isNumber("@value"),
            Words(
                "The actual result of a measured indicator is a number.",
                "Kết quả thực tế của chỉ số định lượng là một số.")),
        Rule(
            "8.10.3", .warning, .performance, at: actual, when: "../../\(quality)", in: .only203, .absent("@value"),
            Words(
                "The actual result of a qualitative indicator is told in words, not as a value.",
                "Kết quả thực tế của chỉ số định tính được nêu bằng lời, không ghi giá trị.")),
        Rule(
            "8.11.1", .error, .performance, at: ["iati-activity/result/indicator"],
            .notBoth(["reference"], ["../reference"]),
            Words(
                "A reference is given for the result or for the indicator, not for both.",
                "Tham chiếu được nêu cho kết quả hoặc cho chỉ số, không nêu cho cả hai.")),
    ]
}
