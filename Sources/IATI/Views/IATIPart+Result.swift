extension IATIPart<Standard.Result> {
    /// Whether it is an output, an outcome, an impact or another.
    public var type: Code? { code("type", of: "ResultType") }
    /// What it is called, in each language.
    public var titles: [Narrative] { narratives(in: "title") }
    /// What it is measured by.
    public var indicators: [IATIPart<Standard.Indicator>] { views("indicator") }
}

extension IATIPart<Standard.Indicator> {
    /// Whether more is better; yes where nothing is said.
    public var isAscending: Bool { (value("ascending") as WrittenFlag?)?.isSet ?? true }
    /// What it is called, in each language.
    public var titles: [Narrative] { narratives(in: "title") }
    /// How it stood before; several where it is split by place or group.
    public var baselines: [IATIPart<Standard.Measurement>] { views("baseline") }
    /// Its periods.
    public var periods: [IATIPart<Standard.Period>] { views("period") }
}

extension IATIPart<Standard.Period> {
    /// Its first day.
    public var start: WrittenDay? { value("iso-date", in: "period-start") }
    /// Its last day.
    public var end: WrittenDay? { value("iso-date", in: "period-end") }
    /// What was wanted.
    public var targets: [IATIPart<Standard.Measurement>] { views("target") }
    /// What was reached.
    public var actuals: [IATIPart<Standard.Measurement>] { views("actual") }
}

extension IATIPart<Standard.Measurement> {
    /// The value as it is written: 2.01 and 2.02 have numbers only, 2.03 any text.
    public var text: String? { element.attribute("value") }
    /// The value as a number, where it is one.
    public var quantity: WrittenNumber? { value("value") }
    /// The year of a baseline.
    public var year: Int? { element.attribute("year")?.withoutBlanksAround.flatMap { Int($0) } }
    /// What is to be said about it, in each language.
    public var comments: [Narrative] { narratives(in: "comment") }
}
