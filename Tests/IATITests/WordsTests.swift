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
        "what a rule looks for is told in words, not in the rules' own language",
        arguments: [
            ("transaction/sector", "<sector> in <transaction>", "<sector> trong <transaction>"),
            ("activity-date[@type=1|2]", "<activity-date> with @type 1 or 2", "<activity-date> có @type là 1 hoặc 2"),
            (
                "sector[@vocabulary==98|99]/narrative", "<narrative> in <sector> with @vocabulary 98 or 99",
                "<narrative> trong <sector> có @vocabulary là 98 hoặc 99"
            ),
            ("narrative/text()", "text in <narrative>", "nội dung chữ trong <narrative>"),
            ("../reference", "<reference> in the element around", "<reference> trong phần tử bao quanh"),
            ("@ref", "@ref", "@ref"),
            ("aid-type[dac]", "<aid-type> of vocabulary 1 (OECD DAC)", "<aid-type> thuộc bộ từ vựng 1 (OECD DAC)"),
            ("transaction[no a or b]", "<transaction> without <a> or <b>", "<transaction> không có <a> hoặc <b>"),
            ("transaction[a or b]", "<transaction> with <a> or <b>", "<transaction> có <a> hoặc <b>"),
        ])
    func picks(pick: String, english: String, vietnamese: String) {
        #expect(Words(choosing: pick) == Words(english, vietnamese))
    }

    @Test("no finding of an example speaks in brackets", arguments: RuleExample.all)
    func plain(example: RuleExample) throws {
        let report = try Examples.validator(reading: example.reading).validate(example.broken.utf8, name: "x.xml")
        #expect(!report.findings.contains { ($0.wrong + $0.wrong(in: .vietnamese)).contains("[") })
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
