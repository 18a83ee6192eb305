import WorkPlan

/// A kind of record as a programme folder holds it: one CSV file each.
struct FolderKind: Sendable {
    let kind: Kind
    let file: String

    init(_ kind: Kind, _ stem: String) {
        self.kind = kind
        file = stem + ".csv"
    }

    /// The type of the kind's body.
    var type: any Body.Type { Self.types[kind] ?? Document.self }

    /// The file's name without its ending, which a reference to a record of any kind begins with.
    var stem: String { String(file.dropLast(4)) }

    /// All kinds that stand in CSV files, what is referred to before what refers to it.
    ///
    /// `programme.json` is read between the organisations and the plans, `definitions/` before the releases.
    static let inLoadOrder: [FolderKind] = [
        .init(.document, "documents"), .init(.organisation, "organisations"), .init(.plan, "plans"),
        .init(.meeting, "meetings"), .init(.area, "areas"), .init(.action, "actions"), .init(.status, "statuses"),
        .init(.exchangeRate, "exchange-rates"), .init(.consent, "consents"), .init(.project, "projects"),
        .init(.beneficiary, "beneficiaries"), .init(.milestone, "milestones"), .init(.budget, "budgets"),
        .init(.flow, "flows"), .init(.openingAggregate, "opening-aggregates"), .init(.claim, "claims"),
        .init(.release, "releases"), .init(.return, "returns"), .init(.progressReport, "progress-reports"),
        .init(.result, "results"), .init(.resultIndicator, "result-indicators"), .init(.measurement, "measurements"),
        .init(.confirmation, "confirmations"),
    ]

    /// How a refusal names the place where records of a kind stand.
    static func place(of kind: Kind) -> String {
        inLoadOrder.first { $0.kind == kind }?.file ?? (kind == .programme ? "programme.json" : "definitions/")
    }

    private static let types: [Kind: any Body.Type] = {
        let all: [any Body.Type] = [
            Document.self, Organisation.self, Plan.self, Meeting.self, Area.self, Action.self, Status.self,
            ExchangeRate.self, Consent.self, Project.self, Beneficiary.self, Milestone.self, Budget.self, Flow.self,
            OpeningAggregate.self, Claim.self, Release.self, Return.self, ProgressReport.self, ProjectResult.self,
            ResultIndicator.self, Measurement.self, Confirmation.self,
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })
    }()
}
