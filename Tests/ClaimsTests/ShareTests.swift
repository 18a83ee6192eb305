import Testing
import WorkPlan

@testable import Claims

@Suite("Which whole numbers give a percentage")
struct ShareTests {
    @Test(
        "the stated digits say how far a number may be rounded",
        arguments: [
            ("70.8", 114, nil), ("70.8", 24, 17...17), ("70.8", 112, nil), ("70.8", 99, nil), ("66", 24, nil),
            ("66", 91, 60...60), ("66.7", 24, 16...16), ("50", 24, 12...12), ("84.6", 26, 22...22),
            ("88.5", 26, 23...23), ("66", 1_000, 655...665), ("0", 24, 0...0), ("100", 24, 24...24),
            ("120", 24, nil),
        ] as [(String, Int, ClosedRange<Int>?)])
    func table(percent: String, total: Int, numerators: ClosedRange<Int>?) throws {
        let percent = try #require(DecimalNumber(text: percent))
        #expect(Share.numerators(of: total, giving: percent) == numerators)
    }

    @Test("it is what counting through all of them gives")
    func exhaustive() throws {
        for total in 1...60 {
            for tenths in 0...1000 {
                let percent = DecimalNumber(digits: Int64(tenths), scale: 1)
                // Half of the last digit that is stated, in units of 1/20 of a percentage point.
                let half = percent.scale == 0 ? 10 : 1
                let found = (0...total).filter { abs(2_000 * $0 - 2 * tenths * total) <= half * total }
                let range = Share.numerators(of: total, giving: percent)
                #expect(range.map(Array.init) ?? [] == found, "\(percent) of \(total)")
            }
        }
    }

    @Test("what is no total and no percentage has no numerator", arguments: [0, -3, Int.max])
    func strange(total: Int) {
        #expect(Share.numerators(of: total, giving: DecimalNumber(digits: 50, scale: 0)) == nil)
        #expect(Share.numerators(of: 24, giving: DecimalNumber(digits: -50, scale: 0)) == nil)
        #expect(Share.numerators(of: 24, giving: DecimalNumber(digits: .max, scale: 18)) == nil)
        #expect(Share.numerators(of: 24, giving: DecimalNumber(digits: .max, scale: 0)) == nil)
    }
}
