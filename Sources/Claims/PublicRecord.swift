public import Register
public import WorkPlan

/// Everything that was stated in public of a programme, as an audience knows it, by occasion.
///
/// A pure function of a view. What is found on a claim depends on the claims beside it, so they are read together.
public struct PublicRecord: Sendable {
    /// What was stated on one occasion.
    public struct Occasion: Sendable {
        /// The meeting, when it was one.
        public let meeting: Identifier<Meeting>?

        /// What the occasion is called.
        public let name: Text

        /// When it was.
        public let stated: PartialDate

        /// The claims, in the order in which they entered the register.
        public let claims: [Seen<Claim>]
    }

    /// The occasions, the latest first.
    public let occasions: [Occasion]

    /// All claims, the latest occasion first.
    public var claims: [Seen<Claim>] { occasions.flatMap(\.claims) }

    /// What `view` knows, of all plans and of the programme as a whole.
    public init(_ view: View) {
        let plans: [Seen<Plan>] = view.records()
        let ofProgramme: [Seen<Claim>] = view.records()
        self.init(ofProgramme + plans.flatMap { view.records(of: Claim.self, under: $0.id.cast()) })
    }

    /// These claims.
    public init(_ claims: [Seen<Claim>]) {
        occasions = Dictionary(grouping: claims) { Key($0.body) }.values.compactMap { claims in
            guard let first = claims.first else { return nil }
            return Occasion(
                meeting: first.body.meeting, name: first.body.occasion, stated: first.body.stated,
                claims: claims.sorted { ($0.commit, $0.id) < ($1.commit, $1.id) })
        }.sorted { ($1.stated.last, $1.claims[0].id) < ($0.stated.last, $0.claims[0].id) }
    }

    /// What tells one occasion from another: the meeting, or the words and the date.
    private struct Key: Hashable {
        let meeting: Identifier<Meeting>?
        let words: Text?
        let stated: PartialDate?

        init(_ claim: Claim) {
            meeting = claim.meeting
            words = claim.meeting == nil ? claim.occasion : nil
            stated = claim.meeting == nil ? claim.stated : nil
        }
    }

    /// The occasion of a claim.
    public func occasion(of claim: Seen<Claim>) -> Occasion? {
        occasions.first { $0.claims.contains { $0.id == claim.id } }
    }
}
