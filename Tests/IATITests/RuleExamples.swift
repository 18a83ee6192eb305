import Testing

@testable import IATI

/// A file in which a rule holds, and one in which it is broken.
struct RuleExample: Sendable, CustomTestStringConvertible {
    let rule: String
    let holds: String
    let broken: String
    var reading = RuleContext.Reading.official

    var testDescription: String { rule }

    /// An activity in which some of the usual text stands otherwise, or more stands behind it.
    private static func activity(
        _ old: String = "", _ new: String = "", more: String = "", attributes: String = Examples.attributes,
        version: String = "2.03"
    ) -> String {
        let body = old.isEmpty ? Examples.activity : Examples.activity.replacing(old, with: new)
        precondition(Examples.activity.contains(old), old)
        return Examples.activities(body + more, attributes: attributes, version: version)
    }

    /// An organisation with more behind it.
    private static func organisation(
        _ old: String = "", _ new: String = "", more: String = "", attributes: String = Examples.attributes
    ) -> String {
        let body = old.isEmpty ? Examples.organisation : Examples.organisation.replacing(old, with: new)
        return Examples.organisations(body + more, attributes: attributes)
    }

    private static func more(
        _ rule: String, _ holds: String, _ broken: String, version: String = "2.03",
        reading: RuleContext.Reading = .official
    ) -> RuleExample {
        RuleExample(
            rule: rule, holds: activity(more: holds, version: version),
            broken: activity(more: broken, version: version),
            reading: reading)
    }

    /// The usual recipient country and sector are taken away, so that others stand alone.
    private static func instead(
        _ rule: String, of old: String, _ holds: String, _ broken: String, version: String = "2.03",
        reading: RuleContext.Reading = .official
    ) -> RuleExample {
        RuleExample(
            rule: rule, holds: activity(old, holds, version: version), broken: activity(old, broken, version: version),
            reading: reading)
    }

    private static let country = #"<recipient-country code="KH"/>"#
    private static let sector = #"<sector vocabulary="1" code="14031"/>"#
    private static let identifier = "<iati-identifier>XM-DAC-7-1</iati-identifier>"

    static let identifiers: [RuleExample] = [
        instead(
            "1.1.3", of: identifier, identifier, "<iati-identifier>XM-DAC-7</iati-identifier>"),
        instead("1.1.21", of: identifier, identifier, "<iati-identifier>XM-DAC-71</iati-identifier>"),
        instead("1.3.1", of: identifier, identifier, "<iati-identifier>XM-DAC-7-1\n</iati-identifier>"),
        instead("1.3.13", of: identifier, identifier, "<iati-identifier>XM-DAC-7-1/2</iati-identifier>"),
        instead("1.14.1", of: #"ref="XM-DAC-7" type"#, #"ref="XM-DAC-7" type"#, #"ref=" XM-DAC-7" type"#),
        instead("1.14.8", of: #"ref="XM-DAC-7" type"#, #"ref="XM-DAC-8" type"#, #"ref="QQ-NONE-7" type"#),
        instead("1.14.13", of: #"ref="XM-DAC-7" type"#, #"ref="XM-DAC-8" type"#, #"ref="XM-DAC-7?" type"#),
        more("1.16.1", #"<other-identifier ref="A-B-1" type="B1"/>"#, #"<other-identifier ref="A-B-1 " type="B1"/>"#),
        more("1.6.1", #"<other-identifier ref="A-B-1 " type="A1"/>"#, #"<other-identifier ref="A-B-1 " type="A3"/>"#),
        more("1.7.1", #"<related-activity ref="A" type="1"/>"#, #"<related-activity ref="A&#10;" type="1"/>"#),
        more("1.11.1", owner(#"ref="A""#), owner("ref=\"\u{A0}A\"")),
        more("1.11.13", owner(#"ref="A""#), owner(#"ref="A|B""#)),
        more("6.8.1", owner(#"ref="""#), owner("")),
        RuleExample(
            rule: "1.1.2", holds: activity(),
            broken: activity().replacing(
                "</iati-activities>", with: "<iati-activity>\(identifier)</iati-activity></iati-activities>")),
    ]

    private static func owner(_ attributes: String) -> String {
        #"<other-identifier ref="A" type="A1"><owner-org \#(attributes)/></other-identifier>"#
    }

    static let participants: [RuleExample] = [
        more("1.8.1", #"<participating-org role="1" ref="A"/>"#, #"<participating-org role="1" ref="A "/>"#),
        more("1.8.13", #"<participating-org role="1" ref="A"/>"#, #"<participating-org role="1" ref="A&amp;B"/>"#),
        more(
            "1.9.1", #"<participating-org role="1" ref="A" activity-id="A-1"/>"#,
            #"<participating-org role="1" ref="A" activity-id="A-1 "/>"#),
        more(
            "6.10.1", #"<participating-org role="1"><narrative>A</narrative></participating-org>"#,
            #"<participating-org role="1"/>"#),
        more("1.10.1", party("provider-org", #"ref="A""#), party("provider-org", #"ref=" A""#)),
        more("1.10.13", party("provider-org", #"ref="A""#), party("provider-org", #"ref="A?""#)),
        more(
            "1.4.1", party("provider-org", #"ref="A" provider-activity-id="A-1""#),
            party("provider-org", #"ref="A" provider-activity-id="A-1 ""#)),
        more("6.9.1", party("provider-org", #"ref="A""#), party("provider-org", "")),
        more("1.15.1", party("receiver-org", #"ref="A""#), party("receiver-org", #"ref="A ""#)),
        more("1.15.13", party("receiver-org", #"ref="A""#), party("receiver-org", #"ref="A/B""#)),
        more(
            "1.5.1", party("receiver-org", #"ref="A" receiver-activity-id="A-1""#),
            party("receiver-org", #"ref="A" receiver-activity-id=" A-1""#)),
        more("6.9.2", party("receiver-org", #"ref="A""#), party("receiver-org", "")),
    ]

    private static func party(_ name: String, _ attributes: String) -> String {
        "<transaction><\(name) \(attributes)/></transaction><planned-disbursement><\(name) ref=\"A\"/></planned-disbursement>"
    }

    static let organisations: [RuleExample] = [
        file("1.12.1", "<organisation-identifier>XM-DAC-7", "<organisation-identifier> XM-DAC-7"),
        file("1.12.13", "<organisation-identifier>XM-DAC-7", "<organisation-identifier>XM-DAC/7"),
        file("1.18.1", #"ref="XM-DAC-7""#, #"ref="XM-DAC-7 ""#),
        file("1.18.8", #"ref="XM-DAC-7""#, #"ref="QQ-7""#),
        file("1.18.13", #"ref="XM-DAC-7""#, #"ref="XM-DAC-7&amp;""#),
        records("1.17.1", orgBudget(#"ref="A""#), orgBudget(#"ref="A ""#)),
        RuleExample(rule: "4.5.1", holds: organisation(), broken: organisation(attributes: "")),
        RuleExample(
            rule: "7.8.2", holds: organisation(more: "<total-budget><value/></total-budget>"),
            broken: organisation(more: "<total-budget><value/></total-budget>", attributes: #"xml:lang="en""#)),
        RuleExample(
            rule: "11.4.1",
            holds: organisation(attributes: #"xml:lang="en" last-updated-datetime="2025-08-11T23:59:59Z""#),
            broken: organisation(attributes: #"xml:lang="en" last-updated-datetime="2025-08-12T00:00:00Z""#)),
        records("11.3.1", lined("2025-03-01"), lined("2026-03-01")),
    ]

    private static func file(_ rule: String, _ old: String, _ new: String) -> RuleExample {
        RuleExample(rule: rule, holds: organisation(), broken: organisation(old, new))
    }

    private static func records(_ rule: String, _ holds: String, _ broken: String) -> RuleExample {
        RuleExample(rule: rule, holds: organisation(more: holds), broken: organisation(more: broken))
    }

    private static func orgBudget(_ attributes: String) -> String {
        "<recipient-org-budget><recipient-org \(attributes)/></recipient-org-budget>"
    }

    private static func lined(_ day: String) -> String {
        """
        <recipient-country-budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>\
        <budget-line><value value-date="\(day)"/></budget-line></recipient-country-budget>
        """
    }

    static let geography: [RuleExample] = [
        instead("3.1.1", of: country, shared("recipient-country", "50", "50"), shared("recipient-country", "100", nil)),
        instead("3.1.2", of: country, shared("recipient-country", "50", "50"), shared("recipient-country", "50", "49")),
        instead("3.1.4", of: country, shared("recipient-country", "100"), shared("recipient-country", "99")),
        instead("3.4.1", of: country, regions("50", "50"), regions("100", nil)),
        instead("3.4.2", of: country, regions("50", "50"), regions("50", "60")),
        instead("3.4.4", of: country, regions("100"), regions("60")),
        more("3.6.2", "<transaction/>", "<transaction>\(country)</transaction>"),
        instead("3.7.1", of: country, country, "<transaction/>", reading: .asWritten),
        instead(
            "3.7.2", of: country, "<transaction>\(country)</transaction>",
            "<transaction>\(country)</transaction><transaction/>"),
        instead("12.1.1", of: country, shared("recipient-country", "100"), shared("recipient-country", "100.5")),
        instead("12.1.1", of: country, regions("0", "100"), regions("-1", "101")),
        instead(
            "12.1.2", of: country, shared("recipient-country", "101"), shared("recipient-country", "-1"),
            version: "2.02"),
        instead("12.1.2", of: country, regions("0", "101"), regions("x", "100"), version: "2.01"),
    ]

    private static func shared(_ name: String, _ percentages: String?...) -> String {
        percentages.map { "<\(name) code=\"KH\" \($0.map { "percentage=\"\($0)\"" } ?? "")/>" }.joined()
    }

    private static func regions(_ percentages: String?...) -> String {
        percentages.map {
            "<recipient-region vocabulary=\"1\" code=\"798\" \($0.map { "percentage=\"\($0)\"" } ?? "")/>"
        }.joined()
    }

    static let sectors: [RuleExample] = [
        instead("2.1.1", of: sector, dac("50", "50"), dac("100", nil)),
        instead("2.1.1", of: sector, sector + own("50", "50"), sector + own("100", nil)),
        instead("2.1.2", of: sector, dac("33.3333", "66.6667"), dac("50", "51")),
        instead("2.1.2", of: sector, sector + own("50", "50"), sector + own("50", "51"), reading: .asWritten),
        instead("2.1.4", of: sector, dac("100"), dac("90")),
        instead("2.1.4", of: sector, sector + own("100"), sector + own("90")),
        more(
            "2.2.1", #"<sector vocabulary="99" code="a"><narrative>A</narrative></sector>"#,
            #"<sector vocabulary="99" code="a"/>"#),
        instead("6.2.2", of: sector, "<transaction>\(sector)</transaction>", "<transaction/>"),
        more("6.6.2", "<transaction/>", "<transaction>\(sector)</transaction>"),
        instead(
            "6.7.2", of: sector, "<transaction>\(sector)</transaction>",
            "<transaction>\(sector)</transaction><transaction/>"),
        instead("102.1.1", of: sector, sector + own("100"), own("100")),
        instead("12.3.1", of: sector, dac("100"), dac("-0.1")),
        instead("12.3.2", of: sector, dac("100.1"), dac("-0.1"), version: "2.02"),
        more("107.1.1", aid("1"), aid("2")),
        more("107.1.2", aid("1"), aid("1", nil)),
        more("107.1.2", aid("1", "2"), aid("1", "2", "2")),
        more(
            "107.2.1", within("transaction", aid("1", name: "aid-type")),
            within("transaction", aid("2", name: "aid-type"))),
        more(
            "107.2.2", within("transaction", aid("1", name: "aid-type")),
            within("transaction", aid("1", "1", name: "aid-type"))),
        more(
            "107.2.2", within("transaction", aid("1", "2", name: "aid-type")),
            within("transaction", aid("1", "2", "2", name: "aid-type"))),
        more(
            "6.13.1", #"<policy-marker vocabulary="99" code="a"><narrative>A</narrative></policy-marker>"#,
            #"<policy-marker vocabulary="99" code="a"/>"#),
        more("6.14.1", #"<policy-marker code="1" significance="1"/>"#, #"<policy-marker code="1"/>"#),
    ]

    private static func dac(_ percentages: String?...) -> String {
        percentages.map { "<sector code=\"14031\" \($0.map { "percentage=\"\($0)\"" } ?? "")/>" }.joined()
    }

    private static func own(_ percentages: String?...) -> String {
        percentages.map { "<sector vocabulary=\"2\" code=\"140\" \($0.map { "percentage=\"\($0)\"" } ?? "")/>" }
            .joined()
    }

    private static func aid(_ vocabularies: String?..., name: String = "default-aid-type") -> String {
        vocabularies.map { "<\(name) code=\"A01\" \($0.map { "vocabulary=\"\($0)\"" } ?? "")/>" }.joined()
    }

    private static func within(_ name: String, _ body: String) -> String { "<\(name)>\(body)</\(name)>" }

    static let financial: [RuleExample] = [
        RuleExample(
            rule: "7.8.1",
            holds: activity(more: #"<budget><value currency="USD"/></budget>"#, attributes: #"xml:lang="en""#),
            broken: activity(more: "<budget><value/></budget>", attributes: #"xml:lang="en""#)),
        more("7.9.1", items("50", nil), items(nil, nil)),
        more("7.9.2", items("50", "50"), items("50", "40")),
        more("7.9.4", items("100"), items("50")),
        more("12.2.1", #"<capital-spend percentage="0"/>"#, #"<capital-spend percentage="-1"/>"#),
        more("12.2.1", items("100"), items("101")),
        more("12.2.2", #"<capital-spend percentage="101"/>"#, #"<capital-spend percentage="-1"/>"#, version: "2.02"),
        more("12.2.2", items("101"), items("-1"), version: "2.02"),
        more("7.5.3", period("budget", "2024-01-01", "2024-12-31"), period("budget", "2024-01-01", "2025-01-02")),
        more("8.6.3", period("budget", "2024-01-01", "2024-01-01"), period("budget", "2024-01-02", "2024-01-01")),
    ]

    private static func items(_ percentages: String?...) -> String {
        let items = percentages.map { "<budget-item code=\"1\" \($0.map { "percentage=\"\($0)\"" } ?? "")/>" }
        return "<country-budget-items vocabulary=\"2\">\(items.joined())</country-budget-items>"
    }

    private static func period(_ name: String, _ start: String, _ end: String) -> String {
        "<\(name)><period-start iso-date=\"\(start)\"/><period-end iso-date=\"\(end)\"/></\(name)>"
    }

    static let information: [RuleExample] = [
        RuleExample(rule: "4.1.1", holds: activity(), broken: activity(attributes: "")),
        instead("4.3.1", of: "<narrative>Village wells</narrative>", "<narrative> </narrative>", "<narrative/>"),
        instead(
            "4.4.1", of: "<narrative>Thirty wells in three districts</narrative>", "<narrative>A</narrative>", ""),
        instead("6.11.1", of: #"type="2""#, #"type="1""#, #"type="3""#),
        RuleExample(
            rule: "11.1.1", holds: activity(attributes: #"xml:lang="en" last-updated-datetime="2025-08-11T10:00:00""#),
            broken: activity(attributes: #"xml:lang="en" last-updated-datetime="2025-08-12T10:00:00""#)),
        more("11.1.2", dates(1, "2024-01-01", 3, "2024-01-01"), dates(1, "2024-01-02", 3, "2024-01-01")),
        more("11.1.3", dates(4, "2024-01-15", 1, "2020-01-01"), dates(4, "2024-01-14", 1, "2020-01-01")),
        instead("11.1.4", of: "2024-01-15", "2025-08-11", "2025-08-12"),
        more("11.1.5", dates(4, "2025-08-11", 1, "2020-01-01"), dates(4, "2025-08-12", 1, "2020-01-01")),
        more("11.2.1", dated("2025-08-11", "2025-08-11"), dated("2025-08-12", "2025-08-11")),
        more("11.2.2", dated("2025-08-11", "2025-08-11"), dated("2025-08-11", "2025-08-12")),
    ]

    private static func dates(_ type: Int, _ day: String, _ other: Int, _ otherDay: String) -> String {
        "<activity-date type=\"\(type)\" iso-date=\"\(day)\"/><activity-date type=\"\(other)\" iso-date=\"\(otherDay)\"/>"
    }

    private static func dated(_ day: String, _ valueDay: String) -> String {
        "<transaction><transaction-date iso-date=\"\(day)\"/><value value-date=\"\(valueDay)\"/></transaction>"
    }

    static let results: [RuleExample] = [
        more(
            "8.6.1", within("result", within("indicator", period("period", "2024-01-01", "2024-01-02"))),
            within("result", within("indicator", period("period", "2024-01-03", "2024-01-02")))),
        more("8.8.1", indicator(1, #"<baseline value="1"/>"#), indicator(1, "<baseline/>")),
        more("8.8.2", indicator(2, #"<baseline value="1.5"/>"#), indicator(2, #"<baseline value="1,5"/>"#)),
        more("8.8.3", indicator(5, "<baseline/>"), indicator(5, #"<baseline value="1"/>"#)),
        more("8.9.1", indicator(1, valued("target", "1")), indicator(1, valued("target", nil))),
        more("8.9.2", indicator(3, valued("target", "-1")), indicator(3, valued("target", "many"))),
        more("8.9.3", indicator(5, valued("target", nil)), indicator(5, valued("target", "many"))),
        more("8.10.1", indicator(4, valued("actual", "1")), indicator(4, valued("actual", nil))),
        more("8.10.2", indicator(1, valued("actual", ".5")), indicator(1, valued("actual", "5 %"))),
        more("8.10.3", indicator(5, valued("actual", nil)), indicator(5, valued("actual", "5"))),
        more(
            "8.11.1", within("result", "<indicator><reference/><reference/></indicator>"),
            within("result", "<reference/><indicator><reference/></indicator>")),
    ]

    private static func indicator(_ measure: Int, _ body: String) -> String {
        "<result><indicator measure=\"\(measure)\">\(body)</indicator></result>"
    }

    private static func valued(_ name: String, _ value: String?) -> String {
        "<period><\(name) \(value.map { "value=\"\($0)\"" } ?? "")/></period>"
    }

    static let file: [RuleExample] = [
        RuleExample(rule: "0.1.1", holds: activity(), broken: String(activity().dropLast(10))),
        RuleExample(rule: "0.2.1", holds: activity(), broken: "<html/>"),
        RuleExample(rule: "0.3.1", holds: activity(), broken: activity("<activity-status code=\"2\"/>", "")),
        RuleExample(rule: "0.6.1", holds: activity(version: "2.01"), broken: activity(version: "1.05")),
    ]

    static let all =
        identifiers + participants + organisations + geography + sectors + financial + information + results + file
}
