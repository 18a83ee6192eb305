import WorkPlan

/// The sample's exchange rates: a slow random walk of made-up currencies.
struct SampleRates: Sendable {
    /// Months from January 2021, in ten-thousandths of a unit for one US dollar.
    private var monthly: [String: [Int]] = [:]

    /// Currencies of which the rates of months are known; of the others only those of years.
    private static let withMonths = ["KEC", "LIM"]
    private static let months = 12 * 4 + 8

    init(_ random: inout SampleRandom) {
        for (currency, start) in [("KEC", 84_200), ("LIM", 13_150), ("MWR", 1_452_000)] {
            var rate = start
            monthly[currency] = (0..<Self.months).map { _ in
                rate += rate * random.within(-12...13) / 1000
                return rate
            }
        }
    }

    /// The most precise rate known whose period holds the day; `nil` when there is none.
    func rate(_ currency: String, on day: Day) -> DecimalNumber? {
        let parts = day.parts
        let month = (parts.year - 2021) * 12 + parts.month - 1
        guard let rates = monthly[currency], rates.indices.contains(month) else { return nil }
        if Self.withMonths.contains(currency) { return DecimalNumber(digits: Int64(rates[month]), scale: 4) }
        return annual(currency, parts.year)
    }

    private func annual(_ currency: String, _ year: Int) -> DecimalNumber? {
        let first = (year - 2021) * 12
        // A year's average is known when the year is over.
        guard let rates = monthly[currency], first >= 0, first + 12 <= rates.count else { return nil }
        return DecimalNumber(digits: Int64(rates[first..<(first + 12)].reduce(0, +) / 12), scale: 4)
    }

    /// Enters each rate when it is known: a month's in the month after it, a year's in the January after it.
    func enter(_ journal: inout SampleJournal) {
        let table: Identifier<Document> = journal.identity()
        let title = Words("Table of exchange rates", "Bảng tỷ giá")
        journal.enter(
            SampleCalendar.opening, hour: 5, by: .finance, "The table that rates are taken from",
            [
                SampleChange(
                    table, Document(title: title.text, language: .english, quality: .data, basis: .sample))
            ])
        for index in 0..<Self.months {
            let (year, month) = (2021 + index / 12, index % 12 + 1)
            guard let period = PartialDate(year: year, month: month) else { continue }
            let known = period.last.adding(days: 1 + index % 3)
            var changes = Self.withMonths.compactMap { currency -> SampleChange? in
                guard let rate = rate(currency, on: period.first) else { return nil }
                return change(currency, rate, period, table, &journal)
            }
            if month == 12, let year = PartialDate(year: year) {
                for currency in monthly.keys.sorted() {
                    guard let rate = annual(currency, year.year) else { continue }
                    changes.append(change(currency, rate, year, table, &journal))
                }
            }
            journal.enter(known, hour: 2, by: .finance, "Average rates of \(period)", changes)
        }
    }

    private func change(
        _ currency: String, _ rate: DecimalNumber, _ period: PartialDate, _ table: Identifier<Document>,
        _ journal: inout SampleJournal
    ) -> SampleChange {
        guard let currency = Currency(text: currency) else { preconditionFailure("\(currency) is no currency code") }
        return SampleChange(
            journal.identity(ExchangeRate.self),
            ExchangeRate(currency: currency, unitsPerUSD: rate, period: period, basis: .sample([table])))
    }
}
