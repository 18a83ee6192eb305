public import Register
public import WorkPlan

/// What a figure is asked of: one plan, on one day, as known at a commit to an audience.
public struct Question: Sendable {
    /// The register as known at K to A.
    public let view: View

    /// The plan.
    public let plan: Identifier<Plan>

    /// The calendar day D.
    public let day: Day

    /// A question.
    public init(view: View, plan: Identifier<Plan>, day: Day) {
        self.view = view
        self.plan = plan
        self.day = day
    }
}

/// The value of a figure, and everything that made it so.
public struct Figure: Sendable {
    /// The definition that was evaluated.
    public let definition: Definition

    /// The value; `nil` when the register holds no record that the figure could be counted over.
    public let value: FigureValue?

    /// The records behind the value.
    public let trace: Trace

    /// How many records in reach of the figure have a body that was erased.
    public let erased: Int

    /// Whether it is a part whose numerator and denominator are lines that stand there each by itself.
    var comparesLines = false
}

extension Definition {
    /// Evaluates the definition.
    ///
    /// A pure function: the same question gives the same figure for ever, but for bodies that are erased, which it
    /// tells. Cost: linear in the revisions of the plan's projects.
    public func evaluate(_ question: Question) -> Figure { evaluate(on: Ground(question)) }

    /// The same, where other figures may have read already what this one needs.
    public func evaluate(on ground: Ground) -> Figure {
        var evaluator = Evaluator(self, ground)
        evaluator.run()
        let trace = Trace(record: evaluator.trace, definition: self, view: ground.view)
        return Figure(
            definition: self, value: evaluator.hasSubjects ? trace.value : nil, trace: trace,
            erased: evaluator.erased)
    }
}
