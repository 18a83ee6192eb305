import Languages
import Testing

@Suite("Phrasebook")
struct PhrasebookTests {
    let english = Phrasebook(.english)
    let vietnamese = Phrasebook(.vietnamese)
    let day = PhraseValue.date(CalendarDate(year: 2025, month: 8, day: 11))

    @Test("the headline figures read as a minister would be told them")
    func headlines() throws {
        let coverage = try #require(ExactDecimal.percentage(17, of: 24))
        let covered: [String: PhraseValue] = [
            "numerator": .number(17), "denominator": .number(24), "percent": .percent(coverage, places: 1),
        ]
        #expect(
            english(.figureActionCoverageSentence, covered)
                == "17 of 24 actions (70.8%) have at least one accredited project")
        #expect(
            vietnamese(.figureActionCoverageSentence, covered)
                == "17/24 dòng hành động (70,8%) đã có ít nhất một dự án được công nhận")
        let accredited: [String: PhraseValue] = ["count": .number(114), "day": day]
        #expect(
            english(.figureProjectsAccreditedSentence, accredited) == "114 projects were accredited by 11 August 2025")
        #expect(
            vietnamese(.figureProjectsAccreditedSentence, accredited)
                == "Tính đến ngày 11/8/2025, đã có 114 dự án được công nhận")
        let value: [String: PhraseValue] = ["value": .usDollarsRounded(ExactDecimal(24_812_345))]
        #expect(
            english(.figureApprovedValueSentence, value)
                == "Accredited projects have an approved value of US$ 24.8 million")
        #expect(
            vietnamese(.figureApprovedValueSentence, value)
                == "Các dự án được công nhận có tổng trị giá được phê duyệt là 24,8 triệu USD")
    }

    @Test("one is told from many")
    func singular() {
        #expect(
            english(.figureProjectsAccreditedSentence, ["count": .number(1), "day": day])
                == "1 project was accredited by 11 August 2025")
        #expect(
            english(.figureActionsWithoutProjectSentence, ["count": .number(0)])
                == "0 actions have no accredited project")
    }

    @Test("what was stated is stated on a day, or in a month")
    func stated() {
        let source = PhraseValue.text("VOV")
        let month = PhraseValue.date(CalendarDate(year: 2024, month: 8))
        #expect(english(.provenanceStated, ["source": source, "day": day]) == "stated by VOV on 11 August 2025")
        #expect(english(.provenanceStated, ["source": source, "day": month]) == "stated by VOV in August 2024")
        #expect(vietnamese(.provenanceStated, ["source": source, "day": day]) == "theo công bố của VOV ngày 11/8/2025")
        #expect(
            vietnamese(.provenanceStatedOnly, ["source": source, "day": month])
                == "theo công bố của VOV tháng 8/2024; chưa có bản ghi nào về dự án")
        #expect(vietnamese(.timeAsAt, ["day": day]) == "tính đến ngày 11/8/2025")
        #expect(english(.timeAsAt, ["day": month]) == "as at the end of August 2024")
    }

    @Test("a rate of exchange says of what it is")
    func exchangeRates() {
        var rate: [String: PhraseValue] = [
            "units": .decimal(ExactDecimal(digits: 25_054, scale: 0), places: 0), "currency": .text("VND"),
            "day": .date(CalendarDate(year: 2024)),
        ]
        #expect(english(.valueAtRate, rate) == "25,054 VND to the US dollar, average of 2024")
        #expect(vietnamese(.valueAtRate, rate) == "25.054 VND đổi 1 USD, tỷ giá bình quân năm 2024")
        rate["day"] = day
        #expect(english(.valueAtRate, rate) == "25,054 VND to the US dollar, rate of 11 August 2025")
    }

    @Test("the caution of a receipt is told in full")
    func caution() {
        #expect(
            english(.receiptCaution)
                == "A receipt proves what was counted, not that nothing was left out; only the public export, "
                + "evaluated again, proves that.")
        #expect(
            english(.damageBanner, ["number": .number(1234), "last": .number(1233)])
                == "This ledger is damaged at commit 1,234. What you see ends at commit 1,233; "
                + "nothing here can be cited.")
    }

    @Test("every kind of value is written as the language writes it")
    func values() {
        let half = ExactDecimal(digits: 12_345, scale: 1)
        let all: [(PhraseValue, String, String)] = [
            (.number(1234), "1,234", "1.234"),
            (.decimal(half, places: 1), "1,234.5", "1.234,5"),
            (.percent(half, places: 0), "1,234%", "1.234%"),
            (.usDollars(half), "US$ 1,234.50", "1.234,50 USD"),
            (.usDollarsRounded(half), "US$ 1,234", "1.234 USD"),
            (.money(half, currency: "JPY", places: 0), "JPY 1,234", "1.234 JPY"),
            (.longDate(CalendarDate(year: 2025, month: 8)), "August 2025", "tháng 8 năm 2025"),
            (.ordinal(15), "15th", "lần thứ 15"),
            (.text("Lào"), "Lào", "Lào"),
            (.list(["Lào", "Việt Nam"]), "Lào and Việt Nam", "Lào và Việt Nam"),
        ]
        for (value, en, vi) in all {
            #expect(value.written(by: english.formatter) == en)
            #expect(value.written(by: vietnamese.formatter) == vi)
        }
    }

    @Test("a page can find the values in what is said")
    func parts() {
        #expect(
            english.parts(of: .timeKnownAt, ["number": .number(7)])
                == [.words("as known at commit "), .value(name: "number", "7")])
    }

    @Test("a value that was forgotten leaves its place visible")
    func forgotten() {
        #expect(english(.timeKnownAt) == "as known at commit {number}")
    }

    @Test("every figure and every breakdown is found by the name in its definition")
    func figures() {
        let names = [
            "projects-accredited", "approved-value", "action-coverage", "commencement-rate", "completion-rate",
            "disbursement-rate", "partner-supported-projects", "value-with-partner", "partners-share-of-value",
            "actions-without-project", "completion-reports-overdue",
        ]
        for name in names {
            for part in Phrase.FigurePart.allCases { #expect(Phrase.figure(name, part) != nil, "\(name) \(part)") }
        }
        for name in ["additive", "overlapping", "with-remainder"] {
            for part in Phrase.BreakdownPart.allCases { #expect(Phrase.breakdown(name, part) != nil) }
        }
        #expect(Phrase.figure("of-somebody-else", .name) == nil)
    }
}
