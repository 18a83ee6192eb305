import Languages

@testable import Charts

/// Charts of every kind, with what data can come to be: none, one, many; nothing, much; long names, every script.
enum Made {
    static let labels = [
        "Food and Agriculture", "Sức khỏe và y tế", "Doanh nghiệp siêu nhỏ, nhỏ và vừa",
        "Ministry of Rural Development, Fisheries and the Restoration of Coral Reefs of the Northern Archipelago",
        "ការអភិវឌ្ឍន៍ជនបទនៅកម្ពុជា", "ການພັດທະນາຊົນນະບົດ", "ကျေးလက်ဒေသဖွံ့ဖြိုးရေးစီမံကိန်း", "การพัฒนาชนบท",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "A",
        #"<script>alert("1")</script> & 'wells'"#, "right\u{202E}to left\u{0}",
    ]

    static func credits(illustrative: Bool = true) -> Credits {
        Credits(
            source: "Sample Programme, Work Plan 4 (2021-2025)", day: CalendarDate(year: 2025, month: 8, day: 11),
            known: 1_056, licence: "Apache-2.0",
            address: "https://figures.example.org/sample/figures/action-coverage@1?at=2025-08-11&known=1056&plan=WP4",
            isIllustrative: illustrative)
    }

    static func chart(_ content: Chart.Content, _ language: Language, illustrative: Bool = true) -> Chart {
        Chart(
            title: "17 of 24 actions (70.8%) have at least one accredited project",
            subtitle: "By strategic area: parts that make the total", content: content,
            credits: credits(illustrative: illustrative), language: language)
    }

    static func bars(_ values: [Int], _ unit: ChartUnit = .count) -> Bars {
        Bars(
            items: values.enumerated().map { index, value in
                let exact = unit == .count ? ExactDecimal(value) : ExactDecimal(digits: Int64(value), scale: 2)
                return .init(
                    label: labels[index % labels.count], amount: ChartAmount(exact),
                    isRemainder: index > 0 && index == values.count - 1)
            }, unit: unit, heading: "Area", measure: "Projects")
    }

    static func fractions(_ values: [(Int, Int)], _ unit: ChartUnit = .count) -> Fractions {
        Fractions(
            items: values.enumerated().map { index, value in
                .init(
                    label: labels[index % labels.count], part: ChartAmount(value.0), whole: ChartAmount(value.1),
                    percent: ExactDecimal.percentage(value.0, of: value.1))
            }, unit: unit, places: 1, heading: "Area", part: "Covered", whole: "Actions")
    }

    static func course(_ computed: [(Int, Int)], stated: [(Int, Int)], _ unit: ChartUnit = .count) -> Course {
        Course(
            computed: computed.map {
                .init(date: CalendarDate(year: $0.0 / 12, month: $0.0 % 12 + 1, day: 28), amount: ChartAmount($0.1))
            },
            stated: stated.map {
                .init(
                    date: CalendarDate(year: $0.0 / 12, month: $0.0 % 12 + 1), amount: ChartAmount($0.1),
                    source: "Paper 7")
            }, unit: unit, measure: "Projects")
    }

    static func panels(_ times: [(Int, Int)], _ unit: ChartUnit = .count) -> Panels {
        Panels(
            items: (1...7).map { part in
                .init(label: labels[part], course: course(times.map { ($0.0, $0.1 / part) }, stated: [], unit))
            }, heading: "Area")
    }

    /// A hundred charts of each kind, made from a seed that the test prints.
    static func many(_ seed: UInt64) -> [Chart] {
        var random = SeededGenerator(seed: seed)
        return (0..<100).flatMap { round in
            let language = Language.allCases[round % 2]
            let unit: ChartUnit = round % 3 == 0 ? .usDollars : .count
            let count = Int.random(in: 1...30, using: &random)
            let most = [1, 9, 40, 3_000, 5_000_000_000][round % 5]
            let amounts = (0..<count).map { _ in Int.random(in: 0...most, using: &random) }
            let wholes = amounts.map { (Int.random(in: 0...$0, using: &random), $0) }
            let start = 12 * 2_000 + Int.random(in: 0..<240, using: &random)
            let times = amounts.enumerated().map {
                (start + $0.offset * Int.random(in: 1...9, using: &random), $0.element)
            }
            let cut = Int.random(in: 0...times.count, using: &random)
            return [
                chart(.bars(bars(amounts, unit)), language), chart(.fractions(fractions(wholes, unit)), language),
                chart(.course(course(Array(times[..<cut]), stated: Array(times[cut...]), unit)), language),
                chart(.panels(panels(times, unit)), language),
            ]
        }
    }
}

/// A small generator with a seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
