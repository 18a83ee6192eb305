import Foundation

/// How wide words are, before anybody has drawn them.
///
/// The widths are those of Noto Sans, and a little more, so that words still have room in the fonts that stand in for it.
/// `ChartsTests` and the browser tests hold them to what is really drawn.
struct Lettering: Hashable, Sendable {
    let size: Double
    var isBold = false

    /// From one line to the next.
    var lineHeight: Double { (size * 1.4).rounded(.up) }

    /// How far letters reach above the line that they stand on, with the marks of Vietnamese capitals.
    var ascent: Double { size * 1.05 }

    /// How far letters reach below it.
    var descent: Double { size * 0.3 }

    func width(of text: some StringProtocol) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
        return Double(thousandths) * size / 1_000 * (isBold ? Self.bold : 1) * Self.slack
    }

    /// Bold letters are wider: by 6 % as a mean, by 18 % at most.
    private static let bold = 1.1
    private static let slack = 1.04

    /// Thousandths of the size.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x80 { return ascii(scalar.value) }
        if scalar.value < latin.count { return latin[Int(scalar.value)] }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return switch scalar.value {
        case 0x0E00...0x0EFF: 750
        case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: 1_150
        case 0x1E00...0x1EFF: vietnamese[Int(scalar.value - 0x1E00)]
        case 0x2010...0x2027: 860
        default: 1_000
        }
    }

    private static func ascii(_ value: UInt32) -> Int {
        value >= 0x20 && value < 0x7F ? widths[Int(value - 0x20)] : 0
    }

    /// From the space to the tilde.
    private static let widths = [
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572,
        572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619,
        524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561,
        615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786,
        529, 510, 470, 380, 551, 380, 572,
    ]

    /// Letters with marks are as wide as those without; with a horn, a sixth more at most.
    private static let latin = (0..<UInt32(0x250)).map(accented)
    private static let vietnamese = (UInt32(0x1E00)...0x1EFF).map(accented)

    private static func accented(_ value: UInt32) -> Int {
        guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return ascii(value) }
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        guard let base = parts.first, base.value < 0x80 else { return 950 }
        return parts.contains("\u{31B}") ? ascii(base.value) * 117 / 100 : ascii(base.value)
    }
}
