import Ledger
import Register
import WorkPlan

/// What evaluations ask of the register: the plan's projects and what stands under them, who holds which status, which
/// consents and rates there are. Each question is answered once.
///
/// Of one ``Question``; figures that are asked it one after another can share one. It stays on one thread.
public final class Ground {
    let view: View
    let day: Day
    let plan: Identifier<Plan>

    /// The plan's projects and what stands under them.
    let marks: PlanMarks

    /// The milestones that the projects of the plan reached by D.
    let milestones: ReachedMilestones

    private lazy var budgets = marks.budgets()
    /// The lines that were asked for last: one project is asked several times in a row.
    private var lastLines: (place: Int, lines: BudgetLines)?

    private var flowsRead: [(type: FlowType, leg: FlowLeg, flows: MoneyMarks)] = []
    private var statusesOf = Answers<[StatusMark]>()
    private var consentsOf = Answers<Place?>()
    private lazy var rates = Dictionary(grouping: view.exchangeRates(), by: \.body.currency)

    /// Reads what every figure needs; the rest is read when one asks for it.
    public init(_ question: Question) {
        view = question.view
        day = question.day
        plan = question.plan
        marks = view.marks(of: plan)
        milestones = marks.reachedMilestones(by: day)
    }

    /// The budget lines of the project at a place in the plan.
    func budgetLines(ofProjectAt place: Int) -> BudgetLines {
        if let lastLines, lastLines.place == place { return lastLines.lines }
        let lines = BudgetLines(budgets[place], on: day)
        lastLines = (place, lines)
        return lines
    }

    /// The flows of each project of the plan that are of one type and cover one leg, by the projects' places.
    func flows(_ type: FlowType, on leg: FlowLeg) -> MoneyMarks {
        if let read = flowsRead.first(where: { $0.type == type && $0.leg == leg }) { return read.flows }
        let flows = marks.flows(type, on: leg)
        flowsRead.append((type, leg, flows))
        return flows
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
        consentsOf[organisation] = place
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

/// What was answered for each of some organisations.
///
/// A plan has a few dozen funders, and each line of money asks for its own: to walk a short list is quicker than to hash.
private struct Answers<Value> {
    private var organisations: [Handle] = []
    private var values: [Value] = []

    subscript(organisation: Handle) -> Value? {
        get { organisations.firstIndex(of: organisation).map { values[$0] } }
        set {
            guard let newValue else { return }
            organisations.append(organisation)
            values.append(newValue)
        }
    }
}
