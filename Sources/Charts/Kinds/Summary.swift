import Languages

/// What a picture shows, item by item, as far as one can listen to.
enum Summary {
    /// So many items are read out; the table has the others.
    private static let most = 12

    static func of(_ items: [String], _ words: Phrasebook) -> String {
        let read = items.prefix(most).joined(separator: "; ")
        let more = items.count - most
        return more > 0 ? "\(read); \(words(.chartMore, ["count": .number(more)]))." : "\(read)."
    }
}
