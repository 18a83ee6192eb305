/// How far a project is on its way. The raw value stands in addresses and in documents.
public enum WayStage: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Its proponent writes the proposal.
    case draft
    /// The proposal was handed in.
    case proposed
    case appraised, endorsed, approved, accredited
    /// What its modality asks for before work begins is there.
    case commenced
    /// The work is done; the completion report is due.
    case implemented
    /// The completion report was handed in.
    case reported
    /// The completion report and any unspent balance were found right: it is completed.
    case verified
    case withdrawn, cancelled

    /// Whether the way ends here.
    public var isEnd: Bool { self == .verified || self == .withdrawn || self == .cancelled }

    /// In the order of the way.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .draft: 0
        case .proposed: 1
        case .appraised: 2
        case .endorsed: 3
        case .approved: 4
        case .accredited: 5
        case .commenced: 6
        case .implemented: 7
        case .reported: 8
        case .verified: 9
        case .withdrawn: 10
        case .cancelled: 11
        }
    }
}

/// What stops a project where it stands.
public enum WayHold: String, Hashable, Sendable, CaseIterable {
    /// It moves on.
    case none
    /// It was given back: its proponent mends it and hands it in again.
    case returned
    case suspended
}
