/// Holds the leaves of a commit to their order: acts, author, organisation, reason, revisions.
///
/// An erased leaf is not an act, so that it takes the place that is next.
struct LeafOrder {
    private var place = 0
    private(set) var acts = 0
    /// Whether the leaf that was taken last is an act.
    private(set) var isInActs = true

    /// Whether author, organisation and reason were all there.
    var isComplete: Bool { place >= 3 }

    mutating func takes(_ content: some Collection<UInt8>) -> Bool {
        if isInActs, ActBytes.begin(content) {
            acts += 1
            return true
        }
        isInActs = false
        defer { place += 1 }
        switch place {
        case 0: return ActBytes.starts(content, "{\"leaf\":\"author\",")
        case 1: return ActBytes.starts(content, "{\"leaf\":\"organisation\",")
        case 2: return ActBytes.starts(content, "{\"leaf\":\"reason\",")
        default: return ActBytes.starts(content, "{\"body\":") || ActBytes.starts(content, "{\"kind\":")
        }
    }

    mutating func takesErased() {
        isInActs = false
        place += 1
    }
}
