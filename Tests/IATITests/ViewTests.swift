import Foundation
import Testing

@testable import IATI

@Suite("a file is seen by what its parts mean")
struct ViewTests {
    private static let wells = Examples.activities(
        """
        <iati-identifier> XM-DAC-7-1 </iati-identifier>
        <reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
        <title><narrative>Village wells</narrative><narrative xml:lang="vi-VN">Giếng làng</narrative></title>
        <participating-org role="1" type="40" ref="XM-DAC-46004" activity-id="XM-DAC-46004-9"/>
        <participating-org role="4"><narrative>Ministry</narrative></participating-org>
        <activity-status code="2"/><activity-date type="1" iso-date="2024-02-29"/>
        <activity-date type="2" iso-date="2023-02-29"/>
        <recipient-country code="kh" percentage="60.50"/><recipient-country code="LA" percentage="x"/>
        <sector code="14031"/><sector vocabulary="2" code="140"/><sector vocabulary="99" code="a 1"/>
        <budget type="2" status="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
        <value value-date="2024-01-01"> 1500.00 </value></budget>
        <planned-disbursement><period-start iso-date="2025-01-01"/><value currency="eur" value-date="2025-01-01">7</value>
        <receiver-org ref="KH-GOV"/></planned-disbursement>
        <transaction ref="T1" humanitarian="true"><transaction-type code="3"/><transaction-date iso-date="2024-03-01Z"/>
        <value currency="USD" value-date="2024-03-01">12,5</value><provider-org provider-activity-id="A-1" ref=" "/>
        </transaction>
        <related-activity type="1" ref="XM-DAC-7-0"/>
        <result type="1"><title><narrative>Wells</narrative></title><indicator measure="1" ascending="0">
        <title><narrative>Dug</narrative></title><baseline year="2023" value="0"/><period>
        <period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><target value="30"/>
        <actual value="some"><comment><narrative>Late</narrative></comment></actual></period></indicator></result>
        """)

    private func activity() throws -> IATIPart<Standard.Activity> {
        try #require(try IATIDocument(reading: ByteSource(Self.wells.utf8)).activities().first)
    }

    @Test("an activity says what it is, who takes part and where")
    func activityItself() throws {
        let activity = try activity()

        #expect(activity.identifier == "XM-DAC-7-1")
        #expect(activity.titles.text(in: "vi") == "Giếng làng")
        #expect(activity.titles.text(in: "km") == "Village wells")
        #expect(activity.titles.map(\.language) == ["en", "vi-VN"])
        #expect(activity.reporter?.identifier == "XM-DAC-7")
        #expect(activity.status?.text == "2")
        #expect(activity.participants.map(\.identifier) == ["XM-DAC-46004", nil])
        #expect(activity.participants.map(\.activity) == ["XM-DAC-46004-9", nil])
        #expect(activity.participants.map { $0.role?.text } == ["1", "4"])
        #expect(activity.participants[1].names.map(\.text) == ["Ministry"])
        #expect(activity.countries.map { $0.code?.text } == ["KH", "LA"])
        #expect(activity.countries.map { $0.percentage?.value } == [60.5, nil])
        #expect(activity.sectors.map { $0.vocabulary?.text } == ["1", "2", "99"])
        #expect(activity.sectors.map { $0.code?.text } == ["14031", "140", "a 1"])
        #expect(activity.sectors.map { $0.code?.isKnown } == [true, true, false])
        #expect(activity.relations.first?.identifier == "XM-DAC-7-0")
    }

    @Test("a day that the calendar does not have is none")
    func days() throws {
        let days = try activity().milestones.map(\.day)

        #expect(days.map { $0?.written } == ["2024-02-29", nil])
        #expect(try #require(WrittenDay(reading: "2024-02-29")) < #require(WrittenDay(reading: "2024-03-01Z")))
        #expect(WrittenDay(reading: "1 May 2024") == nil)
    }

    @Test("money has its own currency or the activity's, and an amount only if it is a number")
    func money() throws {
        let activity = try activity()

        let budget = try #require(activity.budgets.first)
        #expect(budget.money?.amount?.value == 1500)
        #expect(budget.money?.amount?.written == " 1500.00 ")
        #expect(budget.money?.currency?.text == "USD")
        #expect(budget.start?.month == 1)
        #expect(budget.end?.month == 12)
        let planned = try #require(activity.plannedDisbursements.first)
        #expect(planned.money?.currency?.text == "EUR")
        #expect(planned.receiver?.identifier == "KH-GOV")
        #expect(planned.end == nil)
        let transaction = try #require(activity.transactions.first)
        #expect(transaction.type?.text == "3")
        #expect(transaction.day?.day == 1)
        #expect(transaction.money?.amount == nil)
        #expect(transaction.isHumanitarian?.isSet == true)
        #expect(transaction.provider?.activity == "A-1")
        #expect(transaction.provider?.identifier == nil)
    }

    @Test("a result has indicators with periods, targets and what was reached")
    func results() throws {
        let result = try #require(try activity().results.first)

        let indicator = try #require(result.indicators.first)
        #expect(result.titles.map(\.text) == ["Wells"])
        #expect(!indicator.isAscending)
        #expect(indicator.baselines.first?.year == 2023)
        let period = try #require(indicator.periods.first)
        #expect(period.start?.written == "2024-01-01")
        #expect(period.targets.map { $0.quantity?.value } == [30])
        #expect(period.actuals.map(\.text) == ["some"])
        #expect(period.actuals.first?.quantity == nil)
        #expect(period.actuals.first?.comments.map(\.text) == ["Late"])
    }

    @Test("an organisation has budgets in all, and for countries")
    func organisations() throws {
        let budgets = """
            <total-budget><period-start iso-date="2024-01-01"/><value value-date="2024-01-01">5</value></total-budget>
            <recipient-country-budget><recipient-country code="vn"/><value currency="USD">2</value></recipient-country-budget>
            """
        let text = Examples.organisations(Examples.organisation + budgets)
        let record = try #require(try IATIDocument(reading: ByteSource(text.utf8)).organisations().first)

        #expect(record.identifier == "XM-DAC-7")
        #expect(record.totalBudgets.first?.money?.currency?.text == "USD")
        #expect(record.budgetsOfCountries.first?.country?.code?.text == "VN")
    }

    /// What libxml2's XPath counts, in the order of `numbers(of:)`.
    private static let counts = [
        "iati-activity", "iati-activity/title/narrative", "iati-activity/participating-org",
        "iati-activity/activity-date[@iso-date]", "iati-activity/sector", "iati-activity/recipient-country",
        "iati-activity/budget/value", "iati-activity/planned-disbursement", "iati-activity/transaction",
        "iati-activity/transaction/value[number(.) = number(.)]", "iati-activity/result/indicator/period/target",
    ]

    private func numbers(of activities: [IATIPart<Standard.Activity>]) -> [Int] {
        let transactions = activities.flatMap(\.transactions)
        let periods = activities.flatMap(\.results).flatMap(\.indicators).flatMap(\.periods)
        return [
            activities.count, activities.map { $0.titles.count }.reduce(0, +),
            activities.map { $0.participants.count }.reduce(0, +),
            activities.flatMap(\.milestones).filter { $0.element.attribute("iso-date") != nil }.count,
            activities.map { $0.sectors.count }.reduce(0, +), activities.map { $0.countries.count }.reduce(0, +),
            activities.flatMap(\.budgets).filter { $0.money != nil }.count,
            activities.map { $0.plannedDisbursements.count }.reduce(0, +), transactions.count,
            transactions.filter { $0.money?.amount != nil }.count, periods.map { $0.targets.count }.reduce(0, +),
        ]
    }

    @Test(
        "as much is seen in real files as XPath finds in them",
        .enabled(if: Shared.folder != nil, "TITIAN_SHARED is not set: nothing to read"),
        arguments: [
            "VN", "KH", "UNHCR-Activities-2023", "iati-activities-am-armenia", "usaid-798", "who-arg", "worldbank-sv",
        ])
    func real(name: String) throws {
        let file = try Shared.file("samples/\(name).xml")
        let activities = try IATIDocument(reading: ByteSource(FileHandle(forReadingFrom: file))).activities()

        let paths = Self.counts.map { "count(/iati-activities/\($0))" }.joined(separator: ",' ',")
        let found = try Tool.xmllint(["--xpath", "concat(\(paths))", file.path])
        let expected = String(decoding: found.out, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
            Int($0)
        }
        #expect(expected.count == Self.counts.count)
        #expect(numbers(of: activities) == expected)
    }
}
