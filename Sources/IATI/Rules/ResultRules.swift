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
            "An indicator's period begins before it ends."),
        Rule(
            "8.8.1", .error, .performance, at: baseline, when: "../\(quantity)", in: .only203,
            .atLeastOne(["@value"]), "The baseline of a measured indicator has a value."),
        Rule(
            "8.8.2", .warning, .performance, at: baseline, when: "../\(quantity)", in: .only203, .isNumber("@value"),
            "The baseline of a measured indicator is a number."),
        Rule(
            "8.8.3", .warning, .performance, at: baseline, when: "../\(quality)", in: .only203, .absent("@value"),
            "The baseline of a qualitative indicator is told in words, not as a value."),
        Rule(
            "8.9.1", .error, .performance, at: target, when: "../../\(quantity)", in: .only203,
            .atLeastOne(["@value"]), "The target of a measured indicator has a value."),
        Rule(
            "8.9.2", .warning, .performance, at: target, when: "../../\(quantity)", in: .only203, .isNumber("@value"),
            "The target of a measured indicator is a number."),
        Rule(
            "8.9.3", .warning, .performance, at: target, when: "../../\(quality)", in: .only203, .absent("@value"),
            "The target of a qualitative indicator is told in words, not as a value."),
        Rule(
            "8.10.1", .error, .performance, at: actual, when: "../../\(quantity)", in: .only203,
            .atLeastOne(["@value"]), "The actual result of a measured indicator has a value."),
        Rule(
            "8.10.2", .warning, .performance, at: actual, when: "../../\(quantity)", in: .only203, .isNumber("@value"),
            "The actual result of a measured indicator is a number."),
        Rule(
            "8.10.3", .warning, .performance, at: actual, when: "../../\(quality)", in: .only203, .absent("@value"),
            "The actual result of a qualitative indicator is told in words, not as a value."),
        Rule(
            "8.11.1", .error, .performance, at: ["iati-activity/result/indicator"],
            .notBoth(["reference"], ["../reference"]),
            "A reference is given for the result or for the indicator, not for both."),
    ]
}
