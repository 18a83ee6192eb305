import Foundation
import Languages
import Testing

@Suite("ExactDecimal")
struct ExactDecimalTests {
    @Test(
        "a written number is read back as it stands",
        arguments: ["0", "7", "-7", "0.5", "-0.05", "24.80", "123456789012345678901234567890.0000000000000000000001"])
    func readsText(text: String) {
        #expect(ExactDecimal(text: text)?.description == text)
    }

    @Test(
        "what is not a number is refused",
        arguments: ["", "-", ".", "1.", ".5", "1.2.3", "1,5", "+1", "1e3", " 1", "--1", "١"])
    func refusesText(text: String) {
        #expect(ExactDecimal(text: text) == nil)
    }

    @Test("digits and a scale make a number, also at the ends of 64 bits")
    func scaled() {
        #expect(ExactDecimal(digits: 248, scale: 1).description == "24.8")
        #expect(ExactDecimal(digits: -5, scale: 3).description == "-0.005")
        #expect(ExactDecimal(digits: .min).description == "-9223372036854775808")
        #expect(ExactDecimal(digits: .max, scale: 19).description == "0.9223372036854775807")
    }

    @Test("zero has no sign, and leading zeros do not count")
    func normalForm() {
        #expect(ExactDecimal(text: "-0.00") == ExactDecimal(text: "0.00"))
        #expect(ExactDecimal(text: "007") == ExactDecimal(7))
        #expect(ExactDecimal(text: "-0.4")?.rounded(to: 0).description == "0")
    }

    @Test(
        "rounding goes to the nearest, and from the middle to the even digit",
        arguments: [
            ("2.5", 0, "2"), ("3.5", 0, "4"), ("-2.5", 0, "-2"), ("-3.5", 0, "-4"), ("0.5", 0, "0"), ("1.5", 0, "2"),
            ("2.50000000000000000000000000001", 0, "3"), ("2.4999999999999999999999999", 0, "2"), ("9.95", 1, "10.0"),
            ("9.85", 1, "9.8"), ("999.999", 2, "1000.00"), ("70.8333", 1, "70.8"), ("24.8", 3, "24.800"),
            ("0.05", 1, "0.0"), ("0.15", 1, "0.2"), ("24849999.99", 0, "24850000"),
        ])
    func rounds(text: String, places: Int, expected: String) {
        #expect(ExactDecimal(text: text)?.rounded(to: places).description == expected)
    }

    @Test("rounding agrees with Foundation's decimal arithmetic", arguments: [UInt64](1...20))
    func agreesWithFoundation(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let digits = Int64.random(in: -99_999_999_999_999...99_999_999_999_999, using: &random)
            let scale = Int.random(in: 0...9, using: &random)
            let places = Int.random(in: 0...9, using: &random)
            let sign = FloatingPointSign(digits)
            var exact = Decimal(sign: sign, exponent: -scale, significand: Decimal(digits.magnitude))
            var expected = Decimal()
            NSDecimalRound(&expected, &exact, places, .bankers)
            let rounded = ExactDecimal(digits: digits, scale: scale).rounded(to: places)
            let read = try #require(Decimal(string: rounded.description, locale: Locale(identifier: "en_US_POSIX")))
            #expect(read == expected, "seed \(seed): \(digits) scale \(scale) to \(places)")
            #expect(rounded.scale == places)
        }
    }

    @Test(
        "a part of a hundred is rounded once",
        arguments: [
            (17, 24, 1, "70.8"), (14, 24, 1, "58.3"), (1, 8, 1, "12.5"), (1, 80, 1, "1.2"), (3, 80, 1, "3.8"),
            (1, 3, 15, "33.333333333333333"), (2, 3, 1, "66.7"), (0, 5, 1, "0.0"), (5, 5, 0, "100"), (-1, 8, 0, "-12"),
            (1, 2_000_000_000, 7, "0.0000000"), (3, 2_000_000_000, 7, "0.0000002"),
            (1_000_000_001, 2_000_000_000, 0, "50"), (100_000_001, 200_000_000, 0, "50"),
        ])
    func percentage(numerator: Int, denominator: Int, places: Int, expected: String) {
        #expect(ExactDecimal.percentage(numerator, of: denominator)?.rounded(to: places).description == expected)
    }

    @Test("what comes within a hair of a half is not taken for one")
    func nearHalf() throws {
        // (5 * 10^17 + 1) / 10^18 of a hundred is 50.0000000000000001.
        let above = try #require(ExactDecimal.percentage(500_000_000_000_000_001, of: 1_000_000_000_000_000_000))
        #expect(above.rounded(to: 16).description == "50.0000000000000001")
        // A third never ends: the last digit says that something is left over.
        let third = try #require(ExactDecimal.percentage(1, of: 3))
        #expect(third.rounded(to: 20).description.hasSuffix("3"))
        #expect(third.description.hasSuffix("31"))
    }

    @Test("a quotient that was cut off is more than its digits say, and one that was not is not")
    func cutOff() {
        let millions = [true, false].map { isCutOff in
            ExactDecimal(text: "24850000.00", isCutOff: isCutOff)?.divided(byPowersOfTen: 6).rounded(to: 1).description
        }
        #expect(millions == ["24.9", "24.8"])
        #expect(ExactDecimal(text: "-2", isCutOff: true)?.description == "-2.1")
        #expect(ExactDecimal(text: "-0.5", isCutOff: true)?.rounded(to: 0).description == "-1")
        #expect(ExactDecimal(text: "", isCutOff: true) == nil)
    }

    @Test("of nothing there are no hundredths", arguments: [0, -1, Int.min])
    func nothingToCompare(denominator: Int) {
        #expect(ExactDecimal.percentage(1, of: denominator) == nil)
    }
}

extension FloatingPointSign {
    fileprivate init(_ value: Int64) { self = value < 0 ? .minus : .plus }
}
