/// Writes numbers, dates and lists as readers of a language expect them.
///
/// The separators, month names and joining words are those of CLDR; the money and the days follow the house style of
/// ASEAN's papers, which CLDR does not have.
public struct Formatter: Sendable {
    /// The language.
    public let language: Language

    /// Writes in `language`.
    public init(_ language: Language) { self.language = language }

    /// A whole number: `1,234`, `1.234`.
    public func number(_ value: Int) -> String { exact(ExactDecimal(value)) }

    /// All digits of a number as they are: `1,234.5`, `1.234,5`.
    public func exact(_ value: ExactDecimal) -> String {
        let fraction = value.scale == 0 ? "" : decimalSeparator + ExactDecimal.text(of: value.fraction)
        return (value.isNegative ? "-" : "") + grouped(value.whole) + fraction
    }

    /// A number with so many digits after the point, rounded half to even.
    public func decimal(_ value: ExactDecimal, places: Int) -> String { exact(value.rounded(to: places)) }

    /// A number of hundredths, without a space in either language: `70.8%`, `70,8%`.
    public func percent(_ value: ExactDecimal, places: Int = 1) -> String { decimal(value, places: places) + "%" }

    /// Items in a sentence: `A, B and C`, `A, B và C`.
    ///
    /// - Parameter holdCommas: whether some item holds a comma itself, so that others have to part them:
    ///   `A, B; C; and D`.
    public func list(_ items: [String], holdCommas: Bool = false) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        let joiner = (holdCommas ? ";" : "") + (language == .english ? " and " : " và ")
        return items.dropLast().joined(separator: holdCommas ? "; " : ", ") + joiner + last
    }

    /// Which time it is that something happens: `15th`, `lần thứ 15`.
    public func ordinal(_ value: Int) -> String {
        switch (language, value) {
        case (.english, _): number(value) + englishSuffix(value)
        case (.vietnamese, 1): "lần thứ nhất"
        case (.vietnamese, 4): "lần thứ tư"
        case (.vietnamese, _): "lần thứ " + number(value)
        }
    }

    /// Which form of a sentence goes with a whole number.
    public func plural(_ value: Int) -> PluralCategory { language == .english && value == 1 ? .one : .other }

    private var decimalSeparator: String { language == .english ? "." : "," }

    private func grouped(_ digits: ArraySlice<UInt8>) -> String {
        let separator = UInt8(ascii: language == .english ? "," : ".")
        var bytes: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { bytes.append(separator) }
            bytes.append(digit + 48)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func englishSuffix(_ value: Int) -> String {
        guard !(11...13).contains(abs(value % 100)) else { return "th" }
        return switch abs(value % 10) {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}

/// The forms that a sentence can have by number, in the languages that are complete.
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case one, other
}
