import Testing

@testable import Charts

@Suite("The widths of words")
struct LetteringTests {
    @Test("lines are no wider than they may be, and have all words", arguments: Made.labels, [80.0, 200])
    func lines(text: String, width: Double) {
        let lettering = Lettering(size: 13)
        let lines = lettering.lines(of: text, within: width)
        for line in lines { #expect(lettering.width(of: line) <= width) }
        #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }

    @Test("where there are too many lines, the last ends with an ellipsis")
    func ellipsis() {
        let lettering = Lettering(size: 13)
        let lines = lettering.lines(of: Made.labels[3], within: 120, most: 2)
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("…"))
        #expect(lettering.width(of: lines[1]) <= 120)
    }

    @Test("marks above letters take no room, horns take a little")
    func marks() {
        let lettering = Lettering(size: 10)
        #expect(lettering.width(of: "e\u{302}\u{323}") == lettering.width(of: "e"))
        #expect(lettering.width(of: "ệ") >= lettering.width(of: "e"))
        #expect(lettering.width(of: "ư") > lettering.width(of: "u"))
    }
}
