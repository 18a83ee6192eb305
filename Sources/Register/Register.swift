public import Ledger
public import WorkPlan

/// What a ledger says, as a value: every record with its revisions, and what stands under what.
///
/// A copy costs a few retained references and stays as it is while the original goes on, so a reader takes one and
/// needs no lock. What was known at an earlier commit is a ``View`` of the same value.
public struct Register: Sendable {
    /// The newest commit; 0 before genesis.
    public internal(set) var head = 0

    /// What genesis says; `nil` before it.
    public internal(set) var genesis: Genesis?

    /// How many revisions the register holds.
    public internal(set) var revisionCount = 0

    var tables = Tables()
    var directory = Directory()
    var histories = Chunked<History>()
    var children = Chunked<Children>()
    var strips: [Int32: PlanStrips] = [:]
    /// By the number of a record: those that ever named it, under whom they do not stand anyway.
    var mentions = Chunked<[Int32]>()
    var times = Chunked<Timestamp>()

    /// The commits at which bodies were erased, in order.
    public internal(set) var erasures: [ErasedBody] = []

    /// Stands for the programme as an owner of what stands under nothing else.
    static let root = Identifier<AnyRecord>(high: 0, low: 0)

    /// An empty register, before genesis.
    public init() {
        _ = handle(of: Self.root)
    }

    /// What `audience` could know when commit `known` was the newest.
    ///
    /// - Parameter known: a commit number; one beyond the head means the head.
    public func view(known: Int? = nil, audience: Audience) -> View {
        View(register: self, known: min(known ?? head, head), audience: audience)
    }

    /// When a commit was made; `nil` when there is none of that number.
    public func time(of commit: Int) -> Timestamp? {
        (1...max(head, 1)).contains(commit) && commit <= head ? times[commit - 1] : nil
    }

    /// The newest commit made at `moment` or before; 0 when there is none.
    public func commit(at moment: Timestamp) -> Int {
        var (low, high) = (0, head)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= moment { low = middle + 1 } else { high = middle }
        }
        return low
    }

    mutating func handle(of identity: Identifier<AnyRecord>) -> Int32 {
        let handle = directory.handleOrNew(of: identity)
        if Int(handle) == histories.count {
            histories.append(History())
            children.append(Children())
            mentions.append([])
        }
        return handle
    }
}

/// That the body of one revision was erased.
public struct ErasedBody: Hashable, Sendable {
    /// The record.
    public let record: Identifier<AnyRecord>

    /// The record's kind.
    public let kind: Kind

    /// The commit that had written the revision.
    public let commit: Int

    /// The version that the revision had.
    public let version: Int

    /// Whether the public could see it.
    public let isPublic: Bool

    /// The commit that erased its body.
    public let erasedAt: Int
}
