/// One request and what came of it.
struct Visit: Sendable {
    /// Where an answer came from.
    enum Source: String, CaseIterable, Sendable {
        /// It was made for this request.
        case made
        /// It had been made before, and still held.
        case kept
        /// The reader had it.
        case unchanged
    }

    let method: String

    /// Path and query, as they were asked for.
    let target: String
    let status: Int
    /// The pattern of the address, so that there are few.
    let route: String
    let source: Source
    /// The size of the body; `nil` for what is sent as it is made.
    let bytes: Int?
    /// From the request's head to the answer's.
    let seconds: Double

    static func seconds(since start: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: .now).components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
