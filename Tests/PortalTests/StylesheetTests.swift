import Foundation
import Testing

@testable import Portal

@Suite("The stylesheet")
struct StylesheetTests {
    /// Words on what lies under them, wherever they are: 4.5 to 1 at least (WCAG 2.2, 1.4.3).
    private static let words = [
        ("ink", "paper"), ("ink", "tint"), ("soft", "paper"), ("soft", "tint"), ("accent", "paper"),
        ("paper", "accent"),
        ("warn", "warn-paper"), ("warn", "paper"), ("paper", "ink"), ("chart-stated", "paper"), ("chart-fill", "paper"),
    ]

    /// Lines and areas that mean something: 3 to 1 (1.4.11).
    private static let lines = [
        ("chart-fill", "paper"), ("chart-fill", "chart-rest"), ("chart-edge", "paper"), ("chart-stated", "paper"),
        ("warn-line", "paper"), ("accent", "paper"), ("soft", "paper"),
    ]

    @Test("words can be read in the light and in the dark", arguments: Scheme.allCases, words)
    func wordContrast(scheme: Scheme, pair: (String, String)) throws {
        #expect(try scheme.contrast(pair) >= 4.5, "--\(pair.0) on --\(pair.1)")
    }

    @Test("lines and areas can be told from what lies under them", arguments: Scheme.allCases, lines)
    func lineContrast(scheme: Scheme, pair: (String, String)) throws {
        #expect(try scheme.contrast(pair) >= 3, "--\(pair.0) on --\(pair.1)")
    }

    @Test("no part but the first names a colour, so that every colour has its dark form and its form on paper")
    func onlyTokens() throws {
        let text = String(decoding: Stylesheet.bytes, as: UTF8.self)
        let parts = text.components(separatedBy: "/* Elements as they are")
        let beforePrint = try #require(parts.last?.components(separatedBy: "@media print").first)
        #expect(beforePrint.firstMatch(of: /[:\s]#[0-9a-f]{3,8}\b/) == nil)
    }

    @Test("every variable that is used is defined")
    func defined() {
        let text = String(decoding: Stylesheet.bytes, as: UTF8.self)
        let used = Set(text.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
        let defined = Set(text.matches(of: /--([a-z0-9-]+):/).map { String($0.1) })
        #expect(used.subtracting(defined).isEmpty)
    }

    @Test("five sizes of type, and no other but on paper")
    func scale() {
        let screen = [
            PackageResources.base_css, PackageResources.frame_css, PackageResources.time_css,
            PackageResources.figures_css, PackageResources.tables_css, PackageResources.panel_css,
        ]
        for part in screen {
            for size in String(decoding: part, as: UTF8.self).matches(of: /font-size: ([^;]+);/) {
                #expect(size.1.hasPrefix("var(--step") || size.1 == ".875em", "\(size.1)")
            }
        }
    }
}

/// The colours of a scheme.
enum Scheme: String, CaseIterable, Sendable {
    case light, dark

    /// The variables, as the first part of the stylesheet has them.
    private var colours: [String: String] {
        let text = String(decoding: PackageResources.tokens_css, as: UTF8.self)
        let parts = text.components(separatedBy: "prefers-color-scheme: dark")
        let found = { (part: String) in
            Dictionary(part.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) }) { $1 }
        }
        return self == .light ? found(parts[0]) : found(parts[0]).merging(found(parts[1])) { $1 }
    }

    func contrast(_ pair: (String, String)) throws -> Double {
        let one = try luminance(#require(colours[pair.0], "--\(pair.0)"))
        let other = try luminance(#require(colours[pair.1], "--\(pair.1)"))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// WCAG 2.2, relative luminance.
    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(number >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
