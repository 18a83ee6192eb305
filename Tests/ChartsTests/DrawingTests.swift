import Languages
import Testing

@testable import Charts

@Suite("What is drawn says what is so")
struct DrawingTests {
    @Test("bars begin at zero and are as long as their amounts", arguments: Place.allCases)
    func proportional(place: Place) throws {
        let values = [3, 12, 0, 7, 24]
        let picture = Made.chart(.bars(Made.bars(values)), .english, illustrative: false).picture(place)
        let boxes = picture.boxes(.fill) + picture.boxes(.rest)
        #expect(boxes.count == 4, "nothing is drawn for nothing")
        #expect(Set(boxes.map(\.x)).count == 1)
        let unit = try #require(boxes.map(\.width).max()) / 24
        for (width, value) in zip(boxes.map(\.width).sorted(), values.filter { $0 > 0 }.sorted()) {
            #expect(abs(width - Double(value) * unit) < 0.001)
        }
    }

    @Test("a fraction has a dark cell for each part and a light one for each of the rest", arguments: Place.allCases)
    func cells(place: Place) {
        let picture = Made.chart(.fractions(Made.fractions([(4, 5), (3, 6), (0, 2), (0, 0)])), .english).picture(place)
        #expect(picture.boxes(.fill).count == 7)
        #expect(picture.boxes(.rest).count == 6)
        let widths = (picture.boxes(.fill) + picture.boxes(.rest)).map(\.width)
        #expect((widths.max() ?? 0) - (widths.min() ?? 0) < 0.001, "one thing is as large as another")
        #expect(picture.allWords.contains("4 of 5 (80.0%)"))
        #expect(picture.allWords.contains("0 of 0"), "where there is nothing to compare with, there is no rate")
    }

    @Test("of large wholes, the dark part is to the bar as the part is to the whole", arguments: Place.allCases)
    func shares(place: Place) throws {
        let picture = Made.chart(.fractions(Made.fractions([(25, 100), (300, 400)])), .english).picture(place)
        let (parts, wholes) = (picture.boxes(.fill), picture.boxes(.rest))
        try #require(parts.count == 2 && wholes.count == 2)
        #expect(abs(parts[0].width / wholes[0].width - 0.25) < 0.001)
        #expect(abs(parts[1].width / wholes[1].width - 0.75) < 0.001)
        #expect(abs(wholes[0].width / wholes[1].width - 0.25) < 0.001)
    }

    @Test("a course stands at its amounts over a ground of zero; stated points are diamonds, and no line joins them")
    func course() throws {
        let course = Made.course([(24_252, 10), (24_264, 40), (24_276, 80)], stated: [(24_264, 44)])
        let picture = Made.chart(.course(course), .english).picture(.wide)
        let lines = picture.marks.compactMap { mark -> [Point]? in
            if case .line(let points, .course) = mark { points } else { nil }
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1 && line.count == 3)
        let zero = try #require(
            picture.marks.compactMap { if case .line(let points, .axis) = $0 { points[0].y } else { nil } }.first)
        let heights = line.map { zero - $0.y }
        #expect(abs(heights[1] / heights[0] - 4) < 0.001 && abs(heights[2] / heights[0] - 8) < 0.001)
        let diamonds = picture.marks.compactMap { if case .diamond(let at) = $0 { at } else { nil } }
        #expect(diamonds.count == 1)
        #expect(abs((zero - diamonds[0].y) / heights[0] - 4.4) < 0.001)
        #expect(picture.allWords.contains("80 computed"))
        #expect(picture.allWords.contains("44 stated"))
    }

    @Test("panels have the same scales, so that they can be compared", arguments: Place.allCases)
    func panels(place: Place) {
        let picture = Made.chart(.panels(Made.panels([(24_252, 70), (24_300, 140)])), .english).picture(place)
        let lines = picture.marks.compactMap { mark -> [Point]? in
            if case .line(let points, .course) = mark { points } else { nil }
        }
        #expect(lines.count == 7)
        let rises = lines.map { $0[0].y - $0[1].y }
        for (index, rise) in rises.enumerated() {
            let part = Double(140 / (index + 1) - 70 / (index + 1))
            #expect(abs(rise / rises[0] - part / 70) < 0.001)
        }
    }

    @Test("the table has every number that is drawn, and the summary reads them out")
    func table() {
        let chart = Made.chart(.fractions(Made.fractions([(4, 5), (0, 0)])), .english)
        #expect(chart.table.columns.map(\.heading) == ["Area", "Covered", "Actions", "%"])
        #expect(chart.table.rows[0] == [Made.labels[0], "4", "5", "80.0%"])
        #expect(chart.table.rows[1].last == "not applicable")
        #expect(chart.summary.contains("Food and Agriculture 4 of 5 (80.0%)"))
        let many = Made.chart(.bars(Made.bars(Array(1...20))), .vietnamese)
        #expect(many.summary.contains("8 mục khác có trong bảng"))
        #expect(many.table.rows.count == 20)
    }

    @Test(
        "ticks go from zero to no less than what is drawn, in whole steps of what is counted",
        arguments: [0.0, 1, 3, 7, 24, 114, 999, 24_800_000])
    func ticks(largest: Double) {
        let ticks = Ticks(upTo: largest, whole: true)
        #expect(ticks.values.first == 0)
        #expect(ticks.top >= largest)
        #expect((2...6).contains(ticks.values.count))
        #expect(ticks.values.allSatisfy { $0 == $0.rounded() })
    }

    @Test("days are counted as the calendar does")
    func days() {
        #expect(CalendarDate(year: 1970).dayNumber == 0)
        #expect(CalendarDate(year: 2000, month: 2, day: 29).dayNumber == 11_016)
        #expect(CalendarDate(year: 2025, month: 8, day: 11).dayNumber == 20_311)
        #expect(CalendarDate(year: 1969, month: 12, day: 31).dayNumber == -1)
    }
}
