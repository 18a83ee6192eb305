import Foundation
import IATI

/// Files of the aid-data standard.
enum IATITargets {
    private static let validators = Result {
        let rulebook = try Rulebook()
        return RuleContext.Reading.allCases.compactMap { reading in
            RuleContext.Day("2025-08-11").map {
                Validator(rulebook: rulebook, context: RuleContext(day: $0, reading: reading))
            }
        }
    }

    /// Findings do not depend on how the bytes are cut; a file that cannot be read has one finding; writing loses nothing,
    /// nor does seeing the parts as what they mean.
    static func file(_ bytes: [UInt8]) {
        guard let validators = try? validators.get() else { return require(false, "the rules compile") }
        for validator in validators {
            let whole = validator.validate(bytes, name: "")
            let cut = bytes.count / 2
            var pieces = [Data(bytes[..<cut]), Data(bytes[cut...])].filter { !$0.isEmpty }
            let parts = validator.validate(ByteSource { pieces.isEmpty ? nil : pieces.removeFirst() }, name: "")
            require(whole.counts == parts.counts, "pieces do not matter")
            require(whole.counts["0.1.1"] == nil || whole.findings.count == 1, "an unreadable file has one finding")
            require(Data(whole.json.utf8).count > 0 && !whole.text.isEmpty, "a report can be told")
            require((try? JSONSerialization.jsonObject(with: Data(whole.json.utf8))) != nil, "JSON is JSON")
        }
        guard let document = try? IATIDocument(reading: ByteSource(bytes)) else { return }
        let written = document.xml
        let again = try? IATIDocument(reading: ByteSource(written))
        require(again?.xml == written, "what was written is read and written the same")
        let coded = try? document.withCodesOfLists()
        require((try? coded?.withCodesOfLists())?.xml == coded?.xml, "a list's own codes stay as they are")
        for (index, record) in document.records.enumerated().prefix(3) {
            let edited = try? document.editingRecord(index) { try write(IATIPart<Standard.Activity>(record), to: &$0) }
            require(edited?.xml == written, "values are written back as they were")
        }
    }

    /// Writes what was read of an activity to where it was read.
    private static func write(_ activity: IATIPart<Standard.Activity>, to editor: inout RecordEditor) throws {
        for milestone in activity.milestones {
            if let day = milestone.day { try editor.set("iso-date", of: milestone.element, to: day) }
        }
        let periods = activity.results.flatMap(\.indicators).flatMap(\.periods)
        for money in (activity.transactions.map(\.money) + activity.budgets.map(\.money)).compactMap(\.self) {
            guard let amount = money.amount, money.element.children.isEmpty else { continue }
            try editor.setText(of: money.element, to: amount.written)
        }
        for measurement in periods.flatMap(\.targets) {
            if let number = measurement.quantity { try editor.set("value", of: measurement.element, to: number) }
        }
    }

    /// Both kinds of file, and the things that go wrong in real ones.
    static let seeds: [[UInt8]] = [
        """
        <?xml version="1.0"?><!-- a --><iati-activities version="2.03" xmlns:x="u"><iati-activity xml:lang="en" \
        last-updated-datetime="2025-01-01T00:00:00Z"><iati-identifier>XM-DAC-7-1</iati-identifier><reporting-org \
        ref="XM-DAC-7" type="10"/><title><narrative>A &amp; B</narrative></title><sector vocabulary="2" code="1" \
        percentage="50"/><recipient-region code="1" vocabulary="1" percentage="x"/><transaction><value currency="USD" \
        value-date="2025-01-01"> 1 </value></transaction><result><indicator measure="1"><period><target value="a"/>\
        </period></indicator></result><x:y z="1"><title/></x:y></iati-activity></iati-activities>
        """,
        """
        <iati-organisations version="2.02"><iati-organisation default-currency="EUR"><organisation-identifier> A-B \
        </organisation-identifier><total-budget><period-start iso-date="2025-02-30"/><period-end iso-date="2027-01-01"/>\
        <value>1e5</value></total-budget><document-link url="http://[" format="TEXT/HTML"/></iati-organisation>\
        </iati-organisations>
        """,
        """
        \u{FEFF}<?xml version="1.0" encoding="windows-1252"?><iati-activities version="2.03"><iati-activity \
        last-updated-datetime="Fri, 2 Jan 2030 10:00:00.5 PM GMT"><activity-date type="2" iso-date="1/2/2020"/>\
        <activity-date type="4" iso-date="+012020-01-01T10:00:00 -0530"/><recipient-country code="kh" percentage=".5e1"/>\
        </iati-activity></iati-activities>
        """,
        "<!DOCTYPE html><html><body/></html>", "<iati-activities version=\"1.05\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
    ].map { Array($0.utf8) }
}
