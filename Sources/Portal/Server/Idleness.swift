import NIOCore

/// How long nothing has come over a connection that waits for its other end.
///
/// A pure state machine: it decides, and the connection's handler does. While a request that was read to its end is being
/// answered, the other end owes nothing.
struct Idleness {
    /// What is to be done when it is looked at.
    enum Verdict: Equatable {
        case close
        case lookAgain(NIODeadline)
    }

    private let patience: TimeAmount
    private var last: NIODeadline
    private var isReading = false
    private var unanswered = 0

    init(patience: TimeAmount, at now: NIODeadline) {
        self.patience = patience
        last = now
    }

    /// Whether a request is being answered by somebody else.
    var isAnswering: Bool { unanswered > 0 }

    /// When it is to be looked at first.
    var first: NIODeadline { last + patience }

    mutating func began(at now: NIODeadline) {
        last = now
        isReading = true
        unanswered += 1
    }

    mutating func received(at now: NIODeadline) { last = now }

    mutating func ended(at now: NIODeadline) {
        last = now
        isReading = false
    }

    mutating func answered(at now: NIODeadline) {
        last = now
        unanswered = max(0, unanswered - 1)
    }

    func verdict(at now: NIODeadline) -> Verdict {
        if !isReading, unanswered > 0 { return .lookAgain(now + patience) }
        return now >= last + patience ? .close : .lookAgain(last + patience)
    }
}
