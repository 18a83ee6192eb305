import Testing
import WorkPlan

@Suite("DecimalNumber")
struct DecimalNumberTests {
    @Test(
        "a number is written in one form",
        arguments: [
            ("24.8", "24.8"), ("24.80", "24.8"), ("24.00", "24"), ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("007", "7"),
            ("0.000000000000000001", "0.000000000000000001"), ("-0.5", "-0.5"),
            ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
            ("9.223372036854775807", "9.223372036854775807"),
        ])
    func readsText(text: String, written: String) {
        #expect(DecimalNumber(text: text)?.text == written)
    }

    @Test(
        "what is not a number, or does not fit, is refused",
        arguments: [
            "", "-", ".", "1.", ".5", "1,5", "1.2.3", "+1", "--1", "1e3", " 1", "1 ", "0x1", "٣", "NaN",
            "9223372036854775808", "-9223372036854775809", "0.1234567890123456789",
        ])
    func refusesText(text: String) {
        #expect(DecimalNumber(text: text) == nil)
    }

    @Test("equal numbers are equal however they were written")
    func normalForm() {
        #expect(DecimalNumber(digits: 2480, scale: 2) == DecimalNumber(digits: 248, scale: 1))
        #expect(DecimalNumber(digits: 0, scale: 18) == DecimalNumber(digits: 0, scale: 0))
    }

    @Test("numbers are ordered by value, whatever their scales")
    func order() throws {
        let texts = ["-9223372036854775808", "-1", "-0.5", "0", "0.000000000000000001", "0.5", "0.51", "2", "10"]
        let numbers = texts.compactMap { DecimalNumber(text: $0) }
        try #require(numbers.count == texts.count)
        #expect(numbers.shuffled().sorted() == numbers)
    }

    @Test("the written form of any number gives it back", arguments: [UInt64](1...10))
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let digits = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random)
            let number = DecimalNumber(digits: digits, scale: Int.random(in: 0...18, using: &random))
            #expect(DecimalNumber(text: number.text) == number, "seed \(seed): \(number)")
        }
    }
}
