import Foundation
import Languages
import Testing

@Suite("Formatter")
struct FormatterTests {
    let english = Languages.Formatter(.english)
    let vietnamese = Languages.Formatter(.vietnamese)

    @Test(
        "a whole number is grouped by thousands",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (1234, "1,234", "1.234"), (-1000, "-1,000", "-1.000"),
            (24_812_345, "24,812,345", "24.812.345"),
            (Int.min, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
        ])
    func number(value: Int, en: String, vi: String) {
        #expect(english.number(value) == en)
        #expect(vietnamese.number(value) == vi)
    }

    @Test("whole numbers are those of CLDR", arguments: [UInt64](1...5))
    func numbersAgreeWithFoundation(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = Int.random(in: Int.min...Int.max, using: &random) >> Int.random(in: 0...60, using: &random)
            for language in Language.allCases {
                let expected = value.formatted(.number.locale(Locale(identifier: language.tag)))
                #expect(Languages.Formatter(language).number(value) == expected, "seed \(seed)")
            }
        }
    }

    @Test("a fraction stands after a point in English and after a comma in Vietnamese")
    func decimals() {
        let value = ExactDecimal(digits: 1_234_567_891, scale: 3)
        #expect(english.exact(value) == "1,234,567.891")
        #expect(vietnamese.exact(value) == "1.234.567,891")
        #expect(english.decimal(value, places: 1) == "1,234,567.9")
        #expect(vietnamese.decimal(value, places: 0) == "1.234.568")
    }

    @Test("a percentage has no space before its sign")
    func percent() throws {
        let coverage = try #require(ExactDecimal.percentage(17, of: 24))
        #expect(english.percent(coverage) == "70.8%")
        #expect(vietnamese.percent(coverage) == "70,8%")
        #expect(vietnamese.percent(ExactDecimal(100), places: 0) == "100%")
    }

    @Test("a list joins its last item with a word, as CLDR does but for the comma before it")
    func lists() {
        #expect(english.list([]) == "")
        #expect(english.list(["Lào"]) == "Lào")
        #expect(english.list(["A", "B"]) == "A and B")
        #expect(english.list(["A", "B", "C"]) == "A, B and C")
        #expect(vietnamese.list(["A", "B"]) == "A và B")
        #expect(vietnamese.list(["A", "B", "C"]) == "A, B và C")
        let british = ["A", "B", "C"].formatted(.list(type: .and).locale(Locale(identifier: "en_GB")))
        #expect(english.list(["A", "B", "C"]) == british)
    }

    @Test(
        "an ordinal says which time it is",
        arguments: [
            (1, "1st", "lần thứ nhất"), (2, "2nd", "lần thứ 2"), (3, "3rd", "lần thứ 3"), (4, "4th", "lần thứ tư"),
            (11, "11th", "lần thứ 11"), (12, "12th", "lần thứ 12"), (13, "13th", "lần thứ 13"),
            (15, "15th", "lần thứ 15"), (21, "21st", "lần thứ 21"), (76, "76th", "lần thứ 76"),
            (111, "111th", "lần thứ 111"), (122, "122nd", "lần thứ 122"),
        ])
    func ordinals(value: Int, en: String, vi: String) {
        #expect(english.ordinal(value) == en)
        #expect(vietnamese.ordinal(value) == vi)
    }

    @Test("only English tells one from many")
    func plurals() {
        #expect([0, 1, 2, -1].map(english.plural) == [.other, .one, .other, .other])
        #expect([0, 1, 2, -1].map(vietnamese.plural) == [.other, .other, .other, .other])
    }

    @Test(
        "a date is as precise as it is known",
        arguments: [
            (
                CalendarDate(year: 2025, month: 8, day: 11), "11 August 2025", "ngày 11/8/2025",
                "ngày 11 tháng 8 năm 2025"
            ),
            (CalendarDate(year: 2025, month: 12), "December 2025", "tháng 12/2025", "tháng 12 năm 2025"),
            (CalendarDate(year: 2025), "2025", "năm 2025", "năm 2025"),
        ])
    func dates(date: CalendarDate, en: String, vi: String, viLong: String) {
        #expect(english.date(date) == en)
        #expect(english.longDate(date) == en)
        #expect(vietnamese.date(date) == vi)
        #expect(vietnamese.longDate(date) == viLong)
    }

    @Test("the months have the names of CLDR", arguments: 1...12)
    func months(month: Int) throws {
        let names = Calendar(identifier: .gregorian).with(Locale(identifier: "en")).monthSymbols
        #expect(english.date(CalendarDate(year: 2025, month: month)) == "\(names[month - 1]) 2025")
    }
}

extension Calendar {
    fileprivate func with(_ locale: Locale) -> Calendar {
        var calendar = self
        calendar.locale = locale
        return calendar
    }
}
