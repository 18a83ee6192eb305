import Languages
import Testing

@Suite("Formatter: money")
struct MoneyFormatTests {
    let english = Formatter(.english)
    let vietnamese = Formatter(.vietnamese)

    @Test("US dollars stand to the cent")
    func cents() {
        let value = ExactDecimal(digits: 2_481_234_567, scale: 2)
        #expect(english.usDollars(value) == "US$ 24,812,345.67")
        #expect(vietnamese.usDollars(value) == "24.812.345,67 USD")
        #expect(english.usDollars(ExactDecimal(-5)) == "-US$ 5.00")
        #expect(vietnamese.usDollars(ExactDecimal(-5)) == "-5,00 USD")
    }

    @Test(
        "large amounts are given in millions and billions, each rounded once",
        arguments: [
            ("24812345.67", "US$ 24.8 million", "24,8 triệu USD"),
            ("24850000", "US$ 24.8 million", "24,8 triệu USD"),
            ("24850000.01", "US$ 24.9 million", "24,9 triệu USD"),
            ("18300000", "US$ 18.3 million", "18,3 triệu USD"),
            ("1000000", "US$ 1.0 million", "1,0 triệu USD"),
            ("999999.49", "US$ 999,999", "999.999 USD"),
            ("999999.5", "US$ 1.0 million", "1,0 triệu USD"),
            ("999949999", "US$ 999.9 million", "999,9 triệu USD"),
            ("999950000", "US$ 1.0 billion", "1,0 tỷ USD"),
            ("1500000000", "US$ 1.5 billion", "1,5 tỷ USD"),
            ("1234500000000", "US$ 1,234.5 billion", "1.234,5 tỷ USD"),
            ("0", "US$ 0", "0 USD"),
            ("-24812345.67", "-US$ 24.8 million", "-24,8 triệu USD"),
        ])
    func rounded(text: String, en: String, vi: String) throws {
        let value = try #require(ExactDecimal(text: text))
        #expect(english.usDollarsRounded(value) == en)
        #expect(vietnamese.usDollarsRounded(value) == vi)
    }

    @Test("other currencies have their code and the digits of their minor unit")
    func otherCurrencies() {
        let value = ExactDecimal(digits: 123_450, scale: 2)
        #expect(english.money(value, currency: "EUR", places: 2) == "EUR 1,234.50")
        #expect(vietnamese.money(value, currency: "EUR", places: 2) == "1.234,50 EUR")
        #expect(english.money(value, currency: "JPY", places: 0) == "JPY 1,234")
        #expect(vietnamese.money(value, currency: "KWD", places: 3) == "1.234,500 KWD")
    }
}
