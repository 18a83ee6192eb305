import Figures
import Ledger
import Register
import WorkPlan

/// Which amounts a history does not show, by the rules by which pages do not: a partner's without its consent, and
/// what was agreed of an amount that is withheld.
struct HiddenAmounts {
    let kind: Kind
    let guide: Guide

    /// Why a field of a body is not shown; `nil` when it is.
    func absence(of field: String, in body: JSON.Object?) -> Datum? {
        guard let body, field == "amount" || field == "agreed-usd", body[field] != nil,
            let owner = body[kind == .flow ? "provider" : "source"]?.string
        else { return nil }
        if field == "agreed-usd", body["amount"] == "withheld" { return .missing(.withheld) }
        guard let organisation = Identifier<Organisation>(text: owner), let plan = plan(of: body) else {
            return .missing(.noConsent)
        }
        let values = ProjectValues(guide.scene.question(plan))
        return values.mayPublish(amountsOf: organisation) ? nil : .missing(.noConsent)
    }

    /// The plan of the body's project; of money that belongs to none, the plan that is looked at.
    private func plan(of body: JSON.Object) -> Seen<Plan>? {
        let project = body["project"]?.string.flatMap { Identifier<Project>(text: $0) }.flatMap { guide.view.body($0) }
        return project.map { guide.view.record($0.plan) } ?? guide.scene.plan
    }
}
