import Languages
import Testing

@testable import IATI

@Suite("Findings are told in every language")
struct WordsTests {
    private func places(_ text: String) -> [String] { text.matches(of: /\{[0-9]\}/).map { String($0.output) }.sorted() }

    @Test("rules and faults have the same places in both languages, and Vietnamese words of their own")
    func complete() {
        for words in RuleBook.all.map(\.says) + Words.faults {
            #expect(Set(places(words.english)) == Set(places(words.vietnamese)), "\(words.english)")
            #expect(words.english != words.vietnamese && !words.vietnamese.isEmpty, "\(words.english)")
        }
    }

    @Test("every example's findings are Vietnamese in Vietnamese, with their values", arguments: RuleExample.all)
    func examples(example: RuleExample) throws {
        let report = try Examples.validator(reading: example.reading).validate(example.broken.utf8, name: "x.xml")
        for finding in report.findings {
            #expect(finding.wrong(in: .vietnamese) != finding.wrong, "\(finding.wrong)")
            #expect(places(finding.wrong + finding.right).isEmpty)
            #expect(places(finding.wrong(in: .vietnamese) + finding.right(in: .vietnamese)).isEmpty)
        }
    }

    @Test(
        "what the parser says is understood",
        arguments: [
            (
                "Opening and ending tag mismatch: title line 3 and narrative",
                "thẻ đóng </narrative> không khớp với thẻ mở <title> ở dòng 3"
            ),
            ("Entity 'nbsp' not defined", "thực thể &nbsp; chưa được định nghĩa"),
            ("the file is larger than 100 bytes", "tệp lớn hơn 100 byte"),
            ("PCDATA invalid Char value 2", "ký tự điều khiển số 2 không được phép trong XML"),
            ("something new", "tệp không đúng cú pháp XML; bộ đọc báo: something new"),
        ])
    func faults(detail: String, vietnamese: String) {
        let message = Message(fault: detail)
        #expect(message.text(in: .english) == detail)
        #expect(message.text(in: .vietnamese) == vietnamese)
    }

    @Test("numbers are written as readers write them, and values are never taken for places")
    func values() {
        let message = Message(.percentagesAddUp, .text("{2} sector"), .decimal("99.5000"))
        #expect(message.text(in: .english) == "the percentages of {2} sector add up to 99.5000")
        #expect(message.text(in: .vietnamese) == "tỷ lệ phần trăm của {2} sector cộng lại bằng 99,5000")
    }

    @Test("a report in Vietnamese says everything in it, in each form")
    func report() throws {
        let xml = Examples.activities(
            Examples.activity.replacing("activity-status code=\"2\"", with: "activity-status code=\"9\""))
        let report = try Examples.validator().validate(xml.utf8, name: "x.xml").told(in: .vietnamese)
        #expect(report.text.contains("x.xml: hợp lệ (hoạt động 2.03, 1 bản ghi): 1 lỗi"))
        #expect(report.text.contains("cần là: một trong các giá trị: 1, 2, 3, 4, 5, 6"))
        #expect(report.json.contains("“9” không phải là mã của danh mục ActivityStatus"))
        #expect(report.csvRows.contains("không phải là mã"))
        #expect(Report.sarif([report]).contains("Cần là: một trong"))
    }
}
