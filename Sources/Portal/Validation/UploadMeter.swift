/// Counts what comes of an upload, and refuses what is too large or too slow.
struct UploadMeter: Sendable {
    private let megabytes: Int
    private let patience: Duration
    private let start: ContinuousClock.Instant
    private var bytes = 0

    /// Slower than this, the upload is cut.
    static let slowest = 16_384

    /// - Parameters:
    ///   - patience: how long the first bytes may take; ten times as long may the whole.
    init(megabytes: Int, patience: Duration, start: ContinuousClock.Instant = .now) {
        (self.megabytes, self.patience, self.start) = (megabytes, patience, start)
    }

    /// What the client says that it will send.
    func check(length: String?) throws(PageProblem) {
        guard let length else { return }
        guard let length = Int(length), length <= megabytes << 20 else {
            throw .upload(.tooLarge(megabytes: megabytes))
        }
    }

    /// Counts a piece.
    mutating func take(_ count: Int, at now: ContinuousClock.Instant = .now) throws(PageProblem) {
        bytes += count
        guard bytes <= megabytes << 20 else { throw .upload(.tooLarge(megabytes: megabytes)) }
        let elapsed = now - start
        guard elapsed > patience else { return }
        let isSlow = Double(bytes) < elapsed / .seconds(1) * Double(Self.slowest)
        guard !isSlow, elapsed < patience * 10 else { throw .upload(.tooSlow) }
    }
}
