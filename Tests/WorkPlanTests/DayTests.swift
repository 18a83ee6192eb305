import Foundation
import Testing
import WorkPlan

@Suite("Day")
struct DayTests {
    @Test("every day from 1900 to 2100 is the one that Foundation's calendar names", arguments: 1900...2100)
    func agreesWithFoundation(year: Int) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let first = try #require(Day(year: year, month: 1, day: 1))
        let next = try #require(Day(year: year + 1, month: 1, day: 1))
        for number in first.number..<next.number {
            let day = Day(number: number)
            let instant = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: instant)
            #expect(day.parts == (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0))
            #expect(Day(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day)
            #expect(Day(text: day.text) == day)
        }
    }

    @Test("the years 1 to 9999 are all there, and follow each other without a gap")
    func allYears() throws {
        var previous = try #require(Day(text: "0001-01-01"))
        for year in 2...9999 {
            let first = try #require(Day(year: year, month: 1, day: 1))
            let length = Int(first.number - previous.number)
            #expect(length == 365 || length == 366)
            #expect((Day(year: year - 1, month: 2, day: 29) != nil) == (length == 366))
            #expect(first.year == year)
            previous = first
        }
    }

    @Test(
        "a day that the calendar does not have is refused",
        arguments: [
            "2025-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-06-31", "2025-13-01", "2025-00-01",
            "2025-01-00", "2025-01-32", "0000-01-01",
        ])
    func refusesImpossible(text: String) {
        #expect(Day(text: text) == nil)
    }

    @Test(
        "a day that is written otherwise is refused",
        arguments: [
            "", "2025", "2025-08", "11/8/2025", "2025-8-11", "25-08-11", "2025-08-11T00:00", " 2025-08-11",
            "2025-08-11 ", "-2025-08-11", "2025-08-1१", "+025-08-11", "20250811", "2025-08-11-", "12025-08-11",
        ])
    func refusesOtherForms(text: String) {
        #expect(Day(text: text) == nil)
    }

    @Test(
        "leap days are where the calendar has them",
        arguments: ["2000-02-29", "2024-02-29", "0004-02-29", "9996-02-29"])
    func leapDays(text: String) {
        #expect(Day(text: text)?.description == text)
    }

    @Test("earlier days come first, and counting goes over the ends of months and years")
    func order() throws {
        let day = try #require(Day(text: "2024-02-28"))
        #expect(day.adding(days: 1).text == "2024-02-29")
        #expect(day.adding(days: 2).text == "2024-03-01")
        #expect(day.adding(days: -59).text == "2023-12-31")
        #expect(day < day.adding(days: 1))
        #expect(Day(number: 0).text == "1970-01-01")
        #expect(Day(number: -1).text == "1969-12-31")
    }
}
