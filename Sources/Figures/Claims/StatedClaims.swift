public import Register
public import WorkPlan

extension Definition {
    /// The claims about a plan that speak of what the definition defines, the latest first.
    public func claims(in view: View, plan: Identifier<Plan>) -> [Seen<Claim>] {
        guard let claims else { return [] }
        let all: [Seen<Claim>] = view.records(under: plan.cast())
        return all.filter { $0.body.subject == claims.subject && $0.body.scope == claims.scope }
            .sorted { ($1.body.stated.last, $1.id) < ($0.body.stated.last, $0.id) }
    }
}
