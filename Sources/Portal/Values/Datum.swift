import Figures
import WorkPlan

/// A value that a page shows: typed, so that the same value becomes words on a page and a cell of a file.
indirect enum Datum: Hashable, Sendable {
    /// Why a value is not there.
    enum Absence: Hashable, Sendable {
        /// Nobody reported it.
        case notReported
        /// The question does not apply.
        case notApplicable
        /// Nobody knows.
        case unknown
        /// Its owner withholds it.
        case withheld
        /// The partner's consent is not recorded.
        case noConsent
        /// The record that is named is not public.
        case notPublic
    }

    /// The record says nothing of it.
    case nothing
    /// It is not there, and why.
    case missing(Absence)
    /// Words in the page's language.
    case words(String)
    /// Words of the register.
    case text(LocalText)
    /// A code or an identity.
    case code(String)
    /// A whole number.
    case number(Int)
    /// A date as precisely as it is known.
    case date(PartialDate)
    /// A time, open at either end.
    case period(from: PartialDate?, until: PartialDate?)
    /// An amount in its own currency.
    case money(Money)
    /// Exact US dollars.
    case dollars(Rational)
    /// Words that lead to another page.
    case link(LocalText, Address)
    /// A number that leads to what it counts.
    case counted(Int, Address)
    /// Words that lead out of the portal.
    case web(LocalText, WebAddress)
    /// Several values.
    case list([Datum])

    /// An amount as far as it may be known.
    init(_ amount: Amount) {
        switch amount {
        case .stated(let money): self = .money(money)
        case .withheld: self = .missing(.withheld)
        case .unknown: self = .missing(.unknown)
        }
    }

    /// Several values; nothing when there are none, and one as itself.
    init(each values: [Datum]) {
        switch values.count {
        case 0: self = .nothing
        case 1: self = values[0]
        default: self = .list(values)
        }
    }

    /// A date that may be absent.
    init(_ date: PartialDate?) { self = date.map(Datum.date) ?? .nothing }
}
