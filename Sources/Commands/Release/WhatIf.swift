public import Figures
import Ledger
public import Register
public import WorkPlan

/// The register as the public would see it if a draft became public now. Nothing is written.
public struct WhatIf: Sendable {
    /// A figure, as the public sees it and as it would.
    public struct Line: Sendable {
        /// The definition.
        public let definition: Definition

        /// The plan.
        public let plan: Identifier<Plan>

        /// As the release before it had it, with its own day; `nil` when there was none.
        public let last: FigureValue?

        /// As the public sees it now.
        public let before: FigureValue?

        /// As it would be.
        public let after: Figure
    }

    /// The draft.
    public let draft: ReleaseDraft

    /// The changes that would make the chosen records public.
    public let changes: [Change]

    /// What was chosen and cannot become public: another version has followed, or it is public by now.
    public let passed: [VersionOfRecord]

    /// As those who keep the register see it now.
    public let current: View

    /// As the public sees it now.
    public let before: View

    /// As the public would see it.
    public let after: View

    /// The last release that is public.
    public let last: Seen<Release>?

    /// The figures that the release freezes.
    public let lines: [Line]

    /// Names exactly what would be published: the draft's version, the chosen versions as they stand, and every value.
    public let content: String

    /// Evaluates a draft against a register.
    ///
    /// Cost: one copy of what the chosen records touch, and an evaluation of each figure.
    public init(_ draft: ReleaseDraft, in register: Register) {
        self.draft = draft
        current = register.view(audience: .internal)
        before = register.view(audience: .public)
        let carried = Carried(draft.choice, in: register)
        (changes, passed) = (carried.changes, carried.passed)
        after = Self.view(of: register, with: carried.changes)
        let releases: [Seen<Release>] = before.records()
        last = releases.filter { $0.id != draft.release.id }.max { $0.body.number < $1.body.number }
        lines = Self.lines(of: draft.release.body, before, after, last)
        content = Self.fingerprint(draft, current, after, lines)
    }

    /// What the public would see.
    static func view(of register: Register, with changes: [Change]) -> View {
        var after = register
        let time = register.time(of: register.head) ?? Timestamp(microseconds: 0)
        let revisions = PreparedCommand(
            Command(principal: .nobody, reason: "What if", changes: changes)
        ).revisions
        // What cannot be applied is refused by the rules; the figures are then those of today.
        guard !changes.isEmpty, (try? after.apply(number: register.head + 1, at: time, revisions)) != nil else {
            return register.view(audience: .public)
        }
        return after.view(audience: .public)
    }

    private static func lines(
        of release: Release, _ before: View, _ after: View, _ last: Seen<Release>?
    ) -> [Line] {
        let known = after.allDefinitions.filter { $0.audience == .public }
        let definitions = release.definitions.compactMap { digest in known.first { $0.digest.hex == digest } }
        return plans(of: release, after).flatMap { plan in
            definitions.map { definition in
                Line(
                    definition: definition, plan: plan,
                    last: last.flatMap { last in
                        let then = before.register.view(known: last.commit, audience: .public)
                        return definition.evaluate(Question(view: then, plan: plan, day: last.body.day)).value
                    },
                    before: definition.evaluate(Question(view: before, plan: plan, day: release.day)).value,
                    after: definition.evaluate(Question(view: after, plan: plan, day: release.day)))
            }
        }
    }

    private static func plans(of release: Release, _ view: View) -> [Identifier<Plan>] {
        if let plan = release.plan { return [plan] }
        let plans: [Seen<Plan>] = view.records()
        return plans.map(\.id)
    }

    /// The question of a line, as the public would ask it.
    public func question(_ line: Line) -> Question {
        Question(view: after, plan: line.plan, day: draft.release.body.day)
    }
}

extension WhatIf {
    /// SHA-256 of a text that says everything that would be published.
    fileprivate static func fingerprint(
        _ draft: ReleaseDraft, _ current: View, _ after: View, _ lines: [Line]
    ) -> String {
        var text = "\(draft.release.id)@\(draft.release.version)\n"
        for chosen in draft.choice.sorted() { text += "\(chosen) \(current.version(of: chosen.record))\n" }
        for line in lines {
            let question = Question(view: after, plan: line.plan, day: draft.release.body.day)
            text += "\(line.definition.digest.hex) \(line.plan) \(written(line.after.value))\n"
            for dimension in line.definition.dimensions where line.after.value != nil {
                let breakdown = line.after.breakdown(by: dimension, question)
                for part in breakdown.parts { text += " \(dimension.rawValue) \(part.key) \(written(part.value))\n" }
                text += " \(dimension.rawValue) - \(written(breakdown.remainder))\n"
            }
        }
        return Digest.of(Array(text.utf8)).hex
    }

    private static func written(_ value: FigureValue?) -> String {
        guard let value else { return "none" }
        let denominator = value.denominator.map { "/" + $0.exact.fraction } ?? ""
        return value.numerator.exact.fraction + denominator + (value.gap.map { " " + $0.rawValue } ?? "")
    }
}
