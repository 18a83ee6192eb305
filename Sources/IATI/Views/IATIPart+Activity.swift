extension IATIPart<Standard.Milestone> {
    /// Whether it is the start or the end, planned or actual.
    public var type: Code? { code("type", of: "ActivityDateType") }
    /// The day.
    public var day: WrittenDay? { value("iso-date") }
}

extension IATIPart<Standard.Relation> {
    /// Whether the other is the parent, a child, a sibling and so on.
    public var type: Code? { code("type", of: "RelatedActivityType") }
    /// The other's identifier.
    public var identifier: String? { element.attribute("ref")?.withoutBlanksAround }
}

// MARK: - What it is

extension IATIPart<Standard.Activity> {
    /// The identifier, without blanks around it.
    public var identifier: String? { element.child("iati-identifier")?.text.withoutBlanksAround }
    /// What it is called, in each language.
    public var titles: [Narrative] { narratives(in: "title") }
    /// Whether it is in preparation, under way, finished and so on.
    public var status: Code? { code("code", of: "ActivityStatus", in: "activity-status") }
    /// Starts and ends.
    public var milestones: [IATIPart<Standard.Milestone>] { views("activity-date") }
    /// The currency of amounts that name none.
    public var currency: Code? { code("default-currency", of: "Currency") }
    /// The language of texts that name none.
    public var language: String? { element.attribute("xml:lang") }
    /// Whether it answers a humanitarian need.
    public var isHumanitarian: WrittenFlag? { value("humanitarian") }
    /// Parents, children and other activities that it names.
    public var relations: [IATIPart<Standard.Relation>] { views("related-activity") }
}

// MARK: - Who, where, what for

extension IATIPart<Standard.Activity> {
    /// Who wrote the file.
    public var reporter: IATIPart<Standard.Party>? { view("reporting-org") }
    /// Who takes part.
    public var participants: [IATIPart<Standard.Party>] { views("participating-org") }
    /// The countries that it is for.
    public var countries: [IATIPart<Standard.Share>] { views("recipient-country") }
    /// Its sectors, of all vocabularies.
    public var sectors: [IATIPart<Standard.Share>] { views("sector") }
}

// MARK: - Money and results

extension IATIPart<Standard.Activity> {
    /// What is planned to be spent in each period.
    public var budgets: [IATIPart<Standard.Budget>] { views("budget") }
    /// What is planned to be paid to one receiver.
    public var plannedDisbursements: [IATIPart<Standard.Budget>] { views("planned-disbursement") }
    /// What was promised, paid and received.
    public var transactions: [IATIPart<Standard.Transaction>] { views("transaction") }
    /// What is to be reached.
    public var results: [IATIPart<Standard.Result>] { views("result") }
}

extension IATIDocument {
    /// The activities of the file, by what their parts mean.
    public func activities(codelists: CodelistLibrary = .standard) -> [IATIPart<Standard.Activity>] {
        records.filter { $0.name == "iati-activity" && $0.namespace == nil }.map { IATIPart($0, codelists: codelists) }
    }

    /// The organisations of the file, by what their parts mean.
    public func organisations(codelists: CodelistLibrary = .standard) -> [IATIPart<Standard.Organisation>] {
        records.filter { $0.name == "iati-organisation" && $0.namespace == nil }
            .map { IATIPart($0, codelists: codelists) }
    }
}
