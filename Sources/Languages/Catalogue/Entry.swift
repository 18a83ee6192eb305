import Foundation

/// What a catalogue holds under one key: a pattern, or several to choose from by one of the values.
///
/// In the file: `"words"`, or `{"choose": "count", "one": "words", "other": "words"}`. A whole number chooses `one` or
/// `other`; a date chooses `day`, `month` or `year`, and `other` stands for those that are not there.
struct Entry: Hashable, Sendable {
    /// The name of the value that chooses.
    let chooser: String?

    /// The patterns by the name of the variant; a single one is `other`.
    let variants: [String: Pattern]

    /// The words of an entry that has no place for a value; most have none.
    let plain: String?

    /// The pattern for these values.
    func pattern(for values: [String: PhraseValue], in formatter: Formatter) -> Pattern? {
        let variant = chooser.flatMap { values[$0] }?.variant(for: formatter) ?? "other"
        return variants[variant] ?? variants["other"]
    }

    /// The names of all places in all variants, and of what chooses.
    var places: Set<String> {
        variants.values.reduce(into: Set(chooser.map { [$0] } ?? [])) { $0.formUnion($1.places) }
    }
}

extension Entry: Decodable {
    static let variantNames: Set = ["one", "other", "day", "month", "year"]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let words = try? container.decode(String.self) {
            try self.init(chooser: nil, ["other": words], in: container)
            return
        }
        var texts = try container.decode([String: String].self)
        let chooser = texts.removeValue(forKey: "choose")
        guard chooser != nil, texts["other"] != nil, Self.variantNames.isSuperset(of: texts.keys) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "variants need choose, other, and only names that are known")
        }
        try self.init(chooser: chooser, texts, in: container)
    }

    private init(chooser: String?, _ texts: [String: String], in container: any SingleValueDecodingContainer) throws {
        self.chooser = chooser
        variants = try texts.mapValues { text in
            guard let pattern = Pattern(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "braces do not match: \(text)")
            }
            return pattern
        }
        guard variants.count == 1, let pieces = variants["other"]?.pieces, pieces.count == 1,
            case .words(let words) = pieces[0]
        else {
            plain = nil
            return
        }
        plain = words
    }
}
