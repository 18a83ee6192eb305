extension IATIPart<Standard.Party> {
    /// The identifier, without blanks around it; nil where there is none, or an empty one.
    public var identifier: String? { element.attribute("ref")?.withoutBlanksAround }
    /// What kind of organisation it is.
    public var type: Code? { code("type", of: "OrganisationType") }
    /// Whether it funds, is accountable, extends or implements; participating organisations only.
    public var role: Code? { code("role", of: "OrganisationRole") }
    /// The activity of its own that this one stands for on its side, under whichever name the element has it.
    public var activity: String? {
        ["activity-id", "provider-activity-id", "receiver-activity-id"]
            .lazy.compactMap { element.attribute($0)?.withoutBlanksAround }.first
    }
    /// What it is called, in each language.
    public var names: [Narrative] { Narrative.all(in: element) }
}

extension IATIPart<Standard.Organisation> {
    /// The identifier, without blanks around it.
    public var identifier: String? { element.child("organisation-identifier")?.text.withoutBlanksAround }
    /// What it is called, in each language.
    public var names: [Narrative] { narratives(in: "name") }
    /// Who wrote the file.
    public var reporter: IATIPart<Standard.Party>? { view("reporting-org") }
    /// What it plans to spend in all.
    public var totalBudgets: [IATIPart<Standard.Budget>] { views("total-budget") }
    /// What it plans for countries.
    public var budgetsOfCountries: [IATIPart<Standard.Budget>] { views("recipient-country-budget") }
}

extension String {
    /// The text without blanks before and behind it; nil when nothing is left.
    var withoutBlanksAround: String? {
        let text = Slice(self).collapsed
        return text.isEmpty ? nil : text.string
    }
}
