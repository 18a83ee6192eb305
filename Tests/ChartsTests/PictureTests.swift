import Languages
import Testing

@testable import Charts

@Suite("A picture of a chart")
struct PictureTests {
    private static let seeds: [UInt64] = [1, 2, 3]

    @Test("everything stands inside of it, and nothing has a negative size", arguments: seeds, Place.allCases)
    func inside(seed: UInt64, place: Place) {
        for chart in Made.many(seed) {
            let picture = chart.picture(place)
            let sheet = Box(x: -0.01, y: -0.01, width: picture.width + 0.02, height: picture.height + 0.02)
            for mark in picture.marks {
                #expect(mark.box.width >= 0 && mark.box.height >= 0)
                #expect(sheet.contains(mark.box), "\(mark) of \(chart.content), seed \(seed)")
            }
        }
    }

    @Test("no words cover other words", arguments: seeds, Place.allCases)
    func noOverlap(seed: UInt64, place: Place) {
        for chart in Made.many(seed) {
            let words = chart.picture(place).marks.compactMap { if case .words(let words) = $0 { words } else { nil } }
            for (index, one) in words.enumerated() {
                for other in words[(index + 1)...] where one.inkBox.overlaps(other.inkBox) {
                    Issue.record("“\(one.text)” covers “\(other.text)”, seed \(seed)")
                }
            }
        }
    }

    @Test(
        "it says the finding, what is shown, day, commit, source and licence, in both languages",
        arguments: Place.allCases)
    func says(place: Place) {
        let english = Made.chart(.bars(Made.bars([3, 4])), .english).picture(place).allWords
        for part in [
            "17 of 24 actions", "By strategic area", "As at 11 August 2025", "commit 1,056", "Apache-2.0",
            "Source: Sample", "Illustrative data",
        ] {
            #expect(english.contains(part), "\(part)")
        }
        let vietnamese = Made.chart(.bars(Made.bars([3, 4])), .vietnamese).picture(place).allWords
        for part in ["Tính đến ngày 11 tháng 8 năm 2025", "lần ghi số 1.056", "Nguồn: Sample", "Dữ liệu minh họa"] {
            #expect(vietnamese.contains(part), "\(part)")
        }
    }

    @Test("it bears the illustrative mark when it rests on made-up records, and only then")
    func illustrative() {
        let words = { (illustrative: Bool) in
            Made.chart(.bars(Made.bars([1])), .english, illustrative: illustrative).picture(.wide).allWords
        }
        #expect(words(true).contains("Illustrative data"))
        #expect(!words(false).contains("Illustrative data"))
    }

    @Test("dollars of one chart are written in one unit with one precision")
    func oneUnit() {
        let bars = Made.bars([250_000_000, 2_480_000_000, 0, 4_000_000], .usDollars)
        let scale = bars.scale
        let words = Phrasebook(.english)
        #expect(bars.items.map { scale.written($0.amount, words) } == ["2.50", "24.80", "0.00", "0.04"])
        #expect(scale.name(words) == "US$ million")
        #expect(scale.name(Phrasebook(.vietnamese)) == "triệu USD")
    }
}

extension Words {
    /// Where ink can be: without the room above and below that only some letters use.
    var inkBox: Box {
        let box = box
        return Box(
            x: box.x, y: box.y + lettering.size * 0.15, width: box.width, height: box.height - lettering.size * 0.2)
    }
}

extension Picture {
    /// All its words, line by line.
    var allWords: String {
        marks.compactMap { if case .words(let words) = $0 { words.text } else { nil } }.joined(separator: " ")
    }

    /// The bars and cells of a paint, in the order in which they were drawn.
    func boxes(_ paint: Paint) -> [Box] {
        marks.compactMap { if case .box(let box, paint) = $0 { box } else { nil } }
    }
}
