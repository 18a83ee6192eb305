public import Register
import WorkPlan

/// Which words stand in which public revisions: derived from registers, and made anew from one at any time.
///
/// A value like ``Register``: a copy costs a few retained references. It holds no revision that is internal, and it does
/// not know which revision stands when: that the view says, so what is found at K is what the public knew at K.
public struct SearchIndex: Sendable {
    /// The newest commit whose revisions can be found.
    public private(set) var head = 0

    /// The parts, the largest first.
    private(set) var segments: [Segment] = []

    private var places: [Kind: Int] = [:]
    private var erasures = 0

    /// How many revisions are put into a segment at first; what a segment takes while it is made is bounded by that.
    private static let batch = 8_192

    /// An index of nothing.
    public init() {}

    /// How many revisions can be found.
    public var revisionCount: Int { segments.reduce(0) { $0 + $1.entries.count } }

    /// Learns what a register holds beyond what is known: a register that grew from those it learned from before.
    ///
    /// After an erasure it begins anew, so that no word of an erased body stays.
    public mutating func learn(from register: Register) {
        if register.erasures.count != erasures { self = SearchIndex() }
        guard register.head > head else { return }
        for kind in Kind.allCases {
            guard let searched = kind.bodyType as? any (Searchable & Registered).Type else { continue }
            learn(searched, from: register)
        }
        head = register.head
        erasures = register.erasures.count
    }

    private mutating func learn<Subject: Searchable & Registered>(_: Subject.Type, from register: Register) {
        var place = places[Subject.kind] ?? 0
        while true {
            let (revisions, next) = register.publicRevisions(of: Subject.self, from: place, limit: Self.batch)
            guard next > place else { break }
            place = next
            var builder = SegmentBuilder()
            for revision in revisions {
                guard let document = revision.body.searchDocument else { continue }
                builder.add(document, record: revision.record, commit: revision.commit)
            }
            if builder.count > 0 { add(builder.build()) }
        }
        places[Subject.kind] = place
    }

    /// Adds a segment, and merges it with those before it that are not twice as large: each revision is merged a
    /// logarithmic number of times, and there are as many segments at most.
    private mutating func add(_ new: Segment) {
        var new = new
        while let last = segments.last, last.entries.count < 2 * new.entries.count {
            segments.removeLast()
            new = Segment.merging(last, new)
        }
        segments.append(new)
    }
}
