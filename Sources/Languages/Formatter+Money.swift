extension Formatter {
    /// US dollars to the cent: `US$ 24,812,345.67`, `24.812.345,67 USD`.
    public func usDollars(_ value: ExactDecimal) -> String { money(value, currency: "USD", places: 2) }

    /// US dollars for a sentence, rounded to one place of a million or a billion; below a million, to the dollar:
    /// `US$ 24.8 million`, `24,8 triệu USD`.
    public func usDollarsRounded(_ value: ExactDecimal) -> String {
        let dollars = value.rounded(to: 0)
        guard dollars.whole.count > 6 else { return money(value, currency: "USD", places: 0) }
        let millions = value.divided(byPowersOfTen: 6).rounded(to: 1)
        if millions.whole.count <= 3 { return large(millions, language == .english ? "million" : "triệu") }
        return large(value.divided(byPowersOfTen: 9).rounded(to: 1), language == .english ? "billion" : "tỷ")
    }

    /// An amount in a currency with so many digits after the point: `EUR 1,234.50`, `1.234,50 EUR`.
    public func money(_ value: ExactDecimal, currency: String, places: Int) -> String {
        withCurrency(value.rounded(to: places), currency, word: nil)
    }

    private func large(_ value: ExactDecimal, _ word: String) -> String { withCurrency(value, "USD", word: word) }

    private func withCurrency(_ value: ExactDecimal, _ currency: String, word: String?) -> String {
        let magnitude = ExactDecimal(isNegative: false, digits: value.digits, scale: value.scale)
        let amount = exact(magnitude) + (word.map { " " + $0 } ?? "")
        let sign = value.isNegative ? "-" : ""
        return switch language {
        case .english: sign + (currency == "USD" ? "US$" : currency) + " " + amount
        case .vietnamese: sign + amount + " " + currency
        }
    }
}
