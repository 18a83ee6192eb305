/// How far an element's children have come, while they are walked.
struct ElementState {
    var place: Schema.Place
    /// The children that were met: a bit for each position in the type.
    var seen: UInt64 = 0
    /// 1 + the furthest position that was met.
    var reach: UInt8 = 0
    /// Whether something was said about this element's children already.
    var hasElement = false
}
