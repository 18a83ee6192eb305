@testable import IATI

/// Small files, and what is found in them.
enum Examples {
    static let day = RuleContext.Day("2025-08-11")!

    static func validator(
        reading: RuleContext.Reading = .official, publishers: Set<String> = [], asVersion: StandardVersion? = nil
    ) throws -> Validator {
        Validator(
            rulebook: try rulebook.get(),
            context: RuleContext(day: day, morePublishers: publishers, reading: reading), asVersion: asVersion)
    }

    static let rulebook = Result { try Rulebook() }

    /// An activity in which nothing is wrong; a test changes one thing.
    static let activity = """
        <iati-identifier>XM-DAC-7-1</iati-identifier>
        <reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
        <title><narrative>Village wells</narrative></title>
        <description><narrative>Thirty wells in three districts</narrative></description>
        <participating-org role="4" ref="XM-DAC-7"/>
        <activity-status code="2"/>
        <activity-date type="2" iso-date="2024-01-15"/>
        <recipient-country code="KH"/>
        <sector vocabulary="1" code="14031"/>
        """

    static let attributes = #"xml:lang="en" default-currency="USD""#

    static func activities(
        _ body: String = activity, attributes: String = attributes, version: String = "2.03"
    ) -> String {
        """
        <iati-activities version="\(version)" xmlns:x="https://example.org/x">
        <iati-activity \(attributes)>\(body)</iati-activity>
        </iati-activities>
        """
    }

    static let organisation = """
        <organisation-identifier>XM-DAC-7</organisation-identifier>
        <name><narrative>Wells for All</narrative></name>
        <reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
        """

    static func organisations(
        _ body: String = organisation, attributes: String = attributes, version: String = "2.03"
    ) -> String {
        """
        <iati-organisations version="\(version)">
        <iati-organisation \(attributes)>\(body)</iati-organisation>
        </iati-organisations>
        """
    }

    /// How often each rule is broken.
    static func counts(
        _ xml: String, reading: RuleContext.Reading = .official, publishers: Set<String> = []
    ) throws -> [String: Int] {
        try validator(reading: reading, publishers: publishers).validate(xml.utf8, name: "example").counts
    }
}
