extension Language {
    /// The reader's first choice among our languages, from an `Accept-Language` header (RFC 9110, 12.5.4).
    ///
    /// Ranges that cannot be read are passed over, as are all beyond the thirtieth. `nil` when none of ours is named.
    public init?(acceptLanguage header: String) {
        let ranges = header.split(separator: ",").prefix(30).compactMap(Self.weighted)
        var best: (language: Language, weight: Int)?
        for range in ranges where range.weight > best?.weight ?? 0 { best = range }
        guard let best else { return nil }
        self = best.language
    }

    private static func weighted(_ range: Substring) -> (language: Language, weight: Int)? {
        let parts = range.split(separator: ";").map(trimmed)
        guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
        guard parts.count > 1 else { return (language, 1000) }
        return weight(parts[1]).map { (language, $0) }
    }

    /// Thousandths, from `q=0.8`.
    private static func weight(_ text: Substring) -> Int? {
        guard text.lowercased().hasPrefix("q=") else { return nil }
        let parts = text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, whole == "0" || whole == "1", parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.utf8.count <= 3, fraction.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let padded = fraction + String(repeating: "0", count: 3 - fraction.utf8.count)
        return Int(whole + padded).flatMap { $0 <= 1000 ? $0 : nil }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " || $0 == "\t" }
        guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return start[...end]
    }
}
