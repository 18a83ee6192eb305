import Ledger
import Register
import WorkPlan

/// What an evaluation asks of the register beside the projects: who holds which status, which consents and rates
/// there are. Each question is answered once.
final class Ground {
    let view: View
    let day: Day
    let plan: Identifier<Plan>

    private var statusesOf: [Handle: [StatusMark]] = [:]
    private var consentsOf: [Handle: Place?] = [:]
    private lazy var rates = Dictionary(grouping: view.exchangeRates(), by: \.body.currency)

    init(_ question: Question) {
        view = question.view
        day = question.day
        plan = question.plan
    }

    /// The statuses that an organisation holds on D.
    func statuses(of organisation: Handle) -> [StatusMark] {
        if let known = statusesOf[organisation] { return known }
        let statuses = view.statusMarks(of: organisation, on: day)
        statusesOf[organisation] = statuses
        return statuses
    }

    /// A status among these that an organisation holds on D.
    func status(of organisation: Handle, among categories: [StatusCategory]) -> StatusMark? {
        statuses(of: organisation).first { categories.contains($0.category) }
    }

    /// What shows that an organisation's amounts in the plan may be published; `nil` when they may not.
    ///
    /// Only a partner's need its consent, and only for the public: inside the house nothing needs to be shown.
    func consent(of organisation: Handle) -> [Place]? {
        guard view.audience == .public, let status = statuses(of: organisation).first(where: \.category.isPartner)
        else { return [] }
        return recordedConsent(of: organisation).map { [status.place, $0] }
    }

    private func recordedConsent(of organisation: Handle) -> Place? {
        if let known = consentsOf[organisation] { return known }
        let consent = view.consents(of: view.identity(of: organisation).cast()).first {
            ($0.body.plan == nil || $0.body.plan == plan) && holds(from: $0.body.from, until: $0.body.until)
        }
        let place = consent.flatMap { view.place(of: $0.id) }
        consentsOf[organisation] = .some(place)
        return place
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
}
