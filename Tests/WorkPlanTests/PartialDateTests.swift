import Testing
import WorkPlan

@Suite("PartialDate")
struct PartialDateTests {
    @Test(
        "a date can be any day from its first to its last",
        arguments: [
            ("2025", "2025-01-01", "2025-12-31"), ("2024", "2024-01-01", "2024-12-31"),
            ("1900", "1900-01-01", "1900-12-31"), ("9999", "9999-01-01", "9999-12-31"),
            ("2025-02", "2025-02-01", "2025-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-12", "2025-12-01", "2025-12-31"), ("2025-04", "2025-04-01", "2025-04-30"),
            ("2025-08-11", "2025-08-11", "2025-08-11"), ("0001", "0001-01-01", "0001-12-31"),
        ])
    func bounds(text: String, first: String, last: String) throws {
        let date = try #require(PartialDate(text: text))
        #expect(date.first.text == first)
        #expect(date.last.text == last)
        #expect(date.text == text)
    }

    @Test("the last day of a date is followed by the first of the next", arguments: [1900, 2000, 2024, 2025])
    func withoutGaps(year: Int) throws {
        let whole = try #require(PartialDate(year: year))
        let next = try #require(PartialDate(year: year + 1))
        #expect(whole.last.adding(days: 1) == next.first)
        for month in 1...11 {
            let date = try #require(PartialDate(year: year, month: month))
            #expect(date.last.adding(days: 1) == PartialDate(year: year, month: month + 1)?.first)
        }
    }

    @Test("the precision is what was written")
    func precision() {
        #expect(PartialDate(text: "2025")?.precision == .year)
        #expect(PartialDate(text: "2025-01")?.precision == .month)
        #expect(PartialDate(text: "2025-01-01")?.precision == .day)
        #expect(PartialDate(text: "2025") != PartialDate(text: "2025-01"))
        #expect(PartialDate(text: "2025-08-11")?.year == 2025)
    }

    @Test(
        "what is not a date is refused",
        arguments: ["", "-", "25", "2025-", "2025-8", "2025-13", "2025-02-30", "2025-08-11-01", "08-2025", "２０２５"])
    func refuses(text: String) {
        #expect(PartialDate(text: text) == nil)
    }

    @Test("a day without a month is no date")
    func dayWithoutMonth() {
        #expect(PartialDate(year: 2025, month: nil, day: 11) == nil)
    }
}
