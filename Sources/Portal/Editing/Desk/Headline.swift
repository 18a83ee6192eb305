import Ledger
import Register
import WorkPlan

/// Which fields tell the records of a kind apart: what a list shows of them, the first one first.
enum Headline {
    static func fields(of kind: Kind) -> [String] {
        switch kind {
        case .programme, .area, .organisation: ["code", "name"]
        case .plan, .action, .project: ["code", "title"]
        case .status: ["organisation", "category", "from"]
        case .beneficiary: ["organisation", "project", "from"]
        case .milestone: ["event", "project", "date"]
        case .budget: ["amount", "project", "source", "approved"]
        case .flow: ["type", "amount", "provider", "project", "date"]
        case .exchangeRate: ["currency", "period", "units-per-usd"]
        case .meeting: ["series", "ordinal", "starts"]
        case .document: ["title", "date", "quality"]
        case .claim: ["occasion", "subject", "value", "stated"]
        case .openingAggregate: ["subject", "value", "until"]
        case .definition: ["name", "version"]
        case .release: ["number", "title", "day"]
        case .consent: ["organisation", "plan", "from"]
        case .confirmation: ["record", "version", "day"]
        case .return: ["project", "event", "date"]
        case .progressReport: ["project", "starts", "ends"]
        case .result: ["title", "level", "project"]
        case .resultIndicator: ["title", "measure", "result"]
        case .measurement: ["indicator", "role", "starts", "value"]
        case .releaseStep: ["release", "event"]
        case .correction: ["release", "reason"]
        }
    }

    /// How many of these a name is made of.
    static func named(_ kind: Kind) -> ArraySlice<String> {
        switch kind {
        case .document: fields(of: kind).prefix(1)
        case .budget, .flow: fields(of: kind).prefix(3)
        default: fields(of: kind).prefix(2)
        }
    }
}

extension Body {
    /// The fields as the ledger keeps them, by name.
    var members: JSON.Object { json.object ?? JSON.Object() }
}
