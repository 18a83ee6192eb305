public import Figures
public import Ledger
public import Register
public import WorkPlan

/// What a brief is written from: a plan on a day, as known at a commit to an audience, and the meeting it is for.
public struct Occasion: Sendable {
    /// The plan, the day, and what is known.
    public let question: Question

    /// The meeting; `nil` when the brief is for none.
    public let meeting: Seen<Meeting>?

    /// The ledger, which every citation names.
    public let ledger: LedgerID

    /// The root of the ledger's tree at the commit up to which things are known.
    public let root: Digest

    /// An occasion.
    public init(question: Question, meeting: Seen<Meeting>?, ledger: LedgerID, root: Digest) {
        self.question = question
        self.meeting = meeting
        self.ledger = ledger
        self.root = root
    }

    var view: View { question.view }
    var day: Day { question.day }

    /// The meeting of the same series before this one; of none, the last consultation before the day.
    public var previous: Seen<Meeting>? {
        let all: [Seen<Meeting>] = view.records()
        guard let meeting else {
            return all.filter { $0.body.series == .consultation && $0.body.starts.last < day }.newest
        }
        return all.filter { $0.body.series == meeting.body.series && $0.body.ordinal < meeting.body.ordinal }.newest
    }

    /// Whether something with these dates holds on the day, taking the widest reading of both.
    func holds(from: PartialDate?, until: PartialDate?) -> Bool {
        (from.map { $0.first <= day } ?? true) && (until.map { day <= $0.last } ?? true)
    }
}

extension [Seen<Meeting>] {
    fileprivate var newest: Seen<Meeting>? { self.max { $0.body.ordinal < $1.body.ordinal } }
}

extension View {
    /// A meeting by its series and its number in it.
    public func meeting(_ series: MeetingSeries, _ ordinal: Int) -> Seen<Meeting>? {
        let all: [Seen<Meeting>] = records()
        return all.first { $0.body.series == series && $0.body.ordinal == ordinal }
    }

    /// The plan that runs on a day; of several the newest.
    public func plan(on day: Day) -> Seen<Plan>? {
        let all: [Seen<Plan>] = records()
        return all.filter { $0.body.starts.first <= day && ($0.body.ends.map { day <= $0.last } ?? true) }
            .max { $0.body.starts.first < $1.body.starts.first }
    }
}
