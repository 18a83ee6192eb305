public import Figures
public import Register
public import WorkPlan

/// What arithmetic, other statements or the register say of a number that was stated in public.
///
/// A finding says what can be seen, and judges nobody: a slip may be the reporter's, the translator's or nobody's.
public enum Finding: Hashable, Sendable {
    /// The fraction in percent, and the percentage that is stated beside it.
    case arithmetic(Arithmetic)

    /// The source gives a percentage alone; the fraction was inferred.
    case inferred(numerator: Int, denominator: Int)

    /// Which whole numbers, out of a total that was stated too, give the stated percentage.
    case share(Share)

    /// How much of the stated number the parts make that the source lists.
    case listing(Listing)

    /// Another number that was stated of the same thing on the same occasion.
    case sameOccasion(Seen<Claim>)

    /// The same amount, stated on another occasion for another number of projects.
    case sameAmount(SameAmount)

    /// The register's own figure.
    case register(RegisterFigure)

    /// The register cannot say.
    case cannotBeChecked(Obstacle)

    /// What sort of finding it is; the raw values stand in addresses and data, and never change.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case arithmetic, inferred, share, listing
        case sameOccasion = "same-occasion"
        case sameAmount = "same-amount"
        case register
        case cannotBeChecked = "cannot-be-checked"
    }

    /// Its sort.
    public var kind: Kind {
        switch self {
        case .arithmetic: .arithmetic
        case .inferred: .inferred
        case .share: .share
        case .listing: .listing
        case .sameOccasion: .sameOccasion
        case .sameAmount: .sameAmount
        case .register: .register
        case .cannotBeChecked: .cannotBeChecked
        }
    }

    /// Why a claim cannot be held against the register.
    public enum Obstacle: Hashable, Sendable, CaseIterable {
        /// The register holds no record that the figure could be counted over.
        case noRecords
        /// The records are made up: nothing real is held against them.
        case illustrative
        /// No public figure is defined for what is stated.
        case undefined
    }
}

/// A figure of the register that is about the same thing as a claim.
public struct RegisterFigure: Hashable, Sendable {
    /// The definition.
    public let definition: Definition

    /// Its value on the day of the statement.
    public let value: FigureValue

    /// The day.
    public let day: Day

    /// Whether it rests on made-up records, which only a made-up claim is held against.
    public let isIllustrative: Bool
}
