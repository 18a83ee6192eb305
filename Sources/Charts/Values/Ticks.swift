/// The places of an axis from zero.
struct Ticks: Hashable, Sendable {
    /// What the axis ends at: no less than what is drawn.
    let top: Double

    let values: [Double]

    /// At most five steps of 1, 2, 2.5 or 5 times a power of ten; counts have whole steps.
    init(upTo largest: Double, whole: Bool) {
        let largest = largest.isFinite && largest > 0 ? largest : 1
        let step = Self.step(atLeast: largest / 4, whole: whole)
        let count = max(1, Int((largest / step).rounded(.up)))
        top = Double(count) * step
        values = (0...count).map { Double($0) * step }
    }

    private static func step(atLeast least: Double, whole: Bool) -> Double {
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least, !whole || power > 1 { power /= 10 }
        let factors = [1, 2, 2.5, 5, 10].filter { !whole || ($0 * power).rounded() == $0 * power }
        return (factors.first { $0 * power >= least } ?? 10) * power
    }
}
