public import WorkPlan

extension Kind {
    /// The type of the bodies of this kind.
    public var bodyType: any Registered.Type {
        switch self {
        case .programme: Programme.self
        case .plan: Plan.self
        case .area: Area.self
        case .action: Action.self
        case .organisation: Organisation.self
        case .status: Status.self
        case .beneficiary: Beneficiary.self
        case .project: Project.self
        case .milestone: Milestone.self
        case .budget: Budget.self
        case .flow: Flow.self
        case .exchangeRate: ExchangeRate.self
        case .meeting: Meeting.self
        case .document: Document.self
        case .claim: Claim.self
        case .openingAggregate: OpeningAggregate.self
        case .definition: DefinitionDocument.self
        case .release: Release.self
        case .consent: Consent.self
        case .confirmation: Confirmation.self
        case .return: Return.self
        case .progressReport: ProgressReport.self
        case .result: ProjectResult.self
        case .resultIndicator: ResultIndicator.self
        case .measurement: Measurement.self
        case .releaseStep: ReleaseStep.self
        case .correction: Correction.self
        }
    }
}
