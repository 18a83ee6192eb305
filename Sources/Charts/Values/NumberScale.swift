import Languages

/// How the numbers of one chart are written: in one unit and with one precision, so that they can be compared.
struct NumberScale: Hashable, Sendable {
    let unit: ChartUnit

    /// By which power of ten amounts are divided.
    let power: Int

    /// Digits after the point.
    let places: Int

    init(_ unit: ChartUnit, of amounts: [ChartAmount]) {
        self.unit = unit
        let largest = amounts.map(\.drawn).max() ?? 0
        guard unit == .usDollars else {
            (power, places) = (0, 0)
            return
        }
        power = largest >= 1e9 ? 9 : largest >= 1e6 ? 6 : 0
        guard power > 0 else {
            places = 0
            return
        }
        // Two places as soon as one would turn something into nothing.
        let least = amounts.map(\.drawn).filter { $0 > 0 }.min() ?? largest
        places = least * 20 < Double(power == 9 ? 1_000_000_000 : 1_000_000) ? 2 : 1
    }

    /// An amount in the picture.
    func written(_ amount: ChartAmount, _ words: Phrasebook) -> String {
        words.formatter.decimal(amount.exact.divided(byPowersOfTen: power), places: places)
    }

    /// A place of an axis, with no more digits than it needs.
    func tick(_ value: Double, _ words: Phrasebook) -> String {
        let tenths = Int((value / (power == 9 ? 1e9 : power == 6 ? 1e6 : 1) * 10).rounded())
        let exact = ExactDecimal(digits: Int64(tenths), scale: 1)
        return words.formatter.decimal(exact, places: tenths % 10 == 0 ? 0 : 1)
    }

    /// What the amounts are in, when they are not plain counts.
    func name(_ words: Phrasebook) -> String? {
        switch (unit, power) {
        case (.count, _): nil
        case (.usDollars, 9): words(.chartUnitBillions)
        case (.usDollars, 6): words(.chartUnitMillions)
        case (.usDollars, _): words(.chartUnitDollars)
        }
    }

    /// An amount in the table, to the cent.
    static func full(_ amount: ChartAmount, _ unit: ChartUnit, _ words: Phrasebook) -> String {
        unit == .usDollars ? words.formatter.decimal(amount.exact, places: 2) : words.formatter.exact(amount.exact)
    }
}
