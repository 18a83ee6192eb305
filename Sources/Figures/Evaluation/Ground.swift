import Register
import WorkPlan

/// What an evaluation asks of the register beside the projects: who holds which status, which consents and rates
/// there are. Each question is answered once.
final class Ground {
    let view: View
    let day: Day
    let plan: Identifier<Plan>

    private var statusesOf: [Identifier<Organisation>: [Seen<Status>]] = [:]
    private var consentsOf: [Identifier<Organisation>: Seen<Consent>?] = [:]
    private lazy var rates = ratesByCurrency()

    init(view: View, day: Day, plan: Identifier<Plan>) {
        self.view = view
        self.day = day
        self.plan = plan
    }

    /// The statuses that an organisation holds on D.
    func statuses(of organisation: Identifier<Organisation>) -> [Seen<Status>] {
        if let known = statusesOf[organisation] { return known }
        let statuses = view.statuses(of: organisation).filter {
            holds(from: $0.body.from, until: $0.body.until)
        }
        statusesOf[organisation] = statuses
        return statuses
    }

    /// Whether an organisation holds one of these statuses on D, and by which record.
    func status(of organisation: Identifier<Organisation>, among categories: [StatusCategory]) -> Seen<Status>? {
        statuses(of: organisation).first { categories.contains($0.body.category) }
    }

    /// The consent under which an organisation's amounts in the plan are public on D.
    func consent(of organisation: Identifier<Organisation>) -> Seen<Consent>? {
        if let known = consentsOf[organisation] { return known }
        let consent = view.consents(of: organisation).first {
            ($0.body.plan == nil || $0.body.plan == plan) && holds(from: $0.body.from, until: $0.body.until)
        }
        consentsOf[organisation] = .some(consent)
        return consent
    }

    /// The most precise rate whose period holds all of `date`.
    func rate(for currency: Currency, on date: PartialDate) -> Seen<ExchangeRate>? {
        rates[currency]?.filter { $0.body.period.first <= date.first && date.last <= $0.body.period.last }
            .max { $0.body.period.precision.rawValue < $1.body.period.precision.rawValue }
    }

    /// Whether D lies between two dates, taking the widest reading of both.
    func holds(from: PartialDate?, until: PartialDate?) -> Bool {
        (from.map { $0.first <= day } ?? true) && (until.map { day <= $0.last } ?? true)
    }

    private func ratesByCurrency() -> [Currency: [Seen<ExchangeRate>]] {
        Dictionary(grouping: view.exchangeRates(), by: \.body.currency)
    }
}
