import Foundation
import WorkPlan

/// Finds typed words in titles and codes, whatever their case and marks: *giao duc* finds *Giáo dục*, *dau* finds *đậu*.
struct TextMatch {
    private let words: [String]

    /// Every word of `text` must be found.
    init(_ text: String) { words = Self.folded(text).split(separator: " ").map(String.init) }

    /// Whether all words stand in the code or in the text, in any of its languages.
    func matches(_ code: String, _ text: Text) -> Bool {
        let all = Self.folded(([code] + text.versions.map(\.words)).joined(separator: " "))
        return words.allSatisfy(all.contains)
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .replacing("đ", with: "d").replacing("Đ", with: "d")
    }
}
