import Foundation
import Register
import WorkPlan

/// Makes up bodies of any kind, with any of its fields.
struct RandomBody: FieldReader {
    private(set) var problems: [FieldProblem] = []
    private var random: Seeded
    private let required: Set<String>

    init(_ type: any Body.Type, seed: UInt64) {
        random = Seeded(state: seed)
        required = Set(type.fields.filter(\.isRequired).map(\.name))
    }

    static func make(_ type: any Registered.Type, seed: UInt64) -> (any Registered)? {
        func make<Subject: Registered>(_: Subject.Type) -> (any Registered)? {
            var reader = RandomBody(type, seed: seed)
            return Subject(from: &reader)
        }
        return make(type)
    }

    private mutating func isThere(_ name: String) -> Bool {
        required.contains(name) || Bool.random(using: &random)
    }

    mutating func value<Value: FieldValue>(_ name: String) -> Value? { isThere(name) ? make() : nil }

    mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        var made: [Value] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            if let value: Value = make(), !made.contains(value) { made.append(value) }
        }
        return made
    }

    mutating func integer(_ name: String) -> Int? {
        isThere(name) ? Int.random(in: 0..<1 << 53, using: &random) : nil
    }

    mutating func flag(_ name: String) -> Bool { Bool.random(using: &random) }

    mutating func text(_ name: String) -> Text? {
        guard isThere(name) else { return nil }
        let languages = ["en", "vi", "km", "pt-TL"].shuffled(using: &random).prefix(.random(in: 1...4, using: &random))
        var versions: [Text.Version] = []
        for language in languages {
            versions.append(.init(language: LanguageTag(text: language)!, words: words(lines: true)))
        }
        return Text(versions)
    }

    mutating func reject(_ name: String, _ reason: String) { problems.append(.init(name, reason)) }

    private mutating func make<Value: FieldValue>() -> Value? {
        switch Value.form {
        case .words: Value(text: words(lines: false))
        case .date: Value(text: ["2025", "2024-02", "2024-02-29"].randomElement(using: &random)!)
        case .day: Value(text: "2025-08-1\(Int.random(in: 0...9, using: &random))")
        case .amount: Value(text: [money(), "withheld", "unknown"].randomElement(using: &random)!)
        case .money: Value(text: money())
        case .decimal:
            Value(
                text: DecimalNumber(
                    digits: .random(in: -9_999_999...9_999_999, using: &random),
                    scale: .random(in: 0...6, using: &random)
                ).text)
        case .code: ["USD", "vi", "pt-TL", "VNM"].shuffled(using: &random).lazy.compactMap { Value(text: $0) }.first
        case .choice(let options): Value(text: options.randomElement(using: &random)!)
        case .reference:
            Value(text: Identifier<AnyRecord>(high: random.next(), low: random.next()).text)
        }
    }

    private mutating func money() -> String {
        let currency = Currency(text: ["USD", "VND", "KWD"].randomElement(using: &random)!)!
        return Money(minorUnits: .random(in: -1_000_000...1_000_000_000_000, using: &random), currency: currency).text
    }

    private mutating func words(lines: Bool) -> String {
        let letters =
            ["a", "ế", "đ", "&", "=", "+", "%41", "<b>", "\"", "'", "💧", "កម្ពុជា", " ", ".", "\t"] + (lines ? ["\n"] : [])
        let middle = (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random)! }
        return ("x" + middle.joined() + "y").precomposedStringWithCanonicalMapping
    }
}

struct Seeded: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
