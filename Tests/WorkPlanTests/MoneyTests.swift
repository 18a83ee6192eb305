import Testing
import WorkPlan

@Suite("Money")
struct MoneyTests {
    @Test(
        "a currency has the minor unit that ISO 4217 gives it",
        arguments: [
            ("USD", 2), ("EUR", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("KWD", 3), ("BHD", 3), ("LAK", 2), ("ZZZ", 2),
        ])
    func minorDigits(code: String, digits: Int) {
        #expect(Currency(text: code)?.minorDigits == digits)
        #expect(Currency(text: code)?.text == code)
    }

    @Test("a currency is three capital letters", arguments: ["", "US", "usd", "USDX", "U$D", "US1", "ÜSD", " USD"])
    func refusesCurrencies(code: String) {
        #expect(Currency(text: code) == nil)
    }

    @Test(
        "an amount is a whole number of minor units",
        arguments: [
            ("24800000.00 USD", 2_480_000_000, "24800000.00 USD"), ("1 USD", 100, "1.00 USD"),
            ("1.5 USD", 150, "1.50 USD"), ("-0.05 USD", -5, "-0.05 USD"), ("0 JPY", 0, "0 JPY"),
            ("1500 JPY", 1500, "1500 JPY"), ("1.0 JPY", 1, "1 JPY"), ("1.234 KWD", 1234, "1.234 KWD"),
            ("0.001 KWD", 1, "0.001 KWD"), ("92233720368547758.07 USD", Int64.max, "92233720368547758.07 USD"),
            ("-92233720368547758.08 USD", Int64.min, "-92233720368547758.08 USD"),
        ])
    func readsText(text: String, minorUnits: Int64, written: String) {
        let money = Money(text: text)
        #expect(money?.minorUnits == minorUnits)
        #expect(money?.text == written)
    }

    @Test(
        "an amount that is finer than its currency, does not fit, or is written otherwise is refused",
        arguments: [
            "", "USD", "1", "1USD", "1.001 USD", "0.5 JPY", "1.0001 KWD", "1,000 USD", "1  USD", "USD 1", " 1 USD",
            "1 USD ", "92233720368547758.08 USD", "1 usd", "$1 USD",
        ])
    func refusesText(text: String) {
        #expect(Money(text: text) == nil)
    }

    @Test("the written form of any amount gives it back", arguments: [UInt64](1...10))
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for code in ["USD", "JPY", "KWD"] {
            let currency = try #require(Currency(text: code))
            for _ in 0..<200 {
                let units = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random)
                let money = Money(minorUnits: units, currency: currency)
                #expect(Money(text: money.text) == money, "seed \(seed): \(units) \(code)")
            }
        }
    }

    @Test("an amount is stated, withheld or unknown, and each is written as such")
    func amounts() throws {
        let money = try #require(Money(text: "12.50 EUR"))
        #expect(Amount(text: "12.5 EUR") == .stated(money))
        #expect(Amount.stated(money).text == "12.50 EUR")
        #expect(Amount.stated(money).money == money)
        for amount in [Amount.withheld, .unknown] {
            #expect(Amount(text: amount.text) == amount)
            #expect(amount.money == nil)
        }
        for text in ["", "Withheld", "none", "12.5", "0"] { #expect(Amount(text: text) == nil) }
    }
}
