import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A number that was stated in public and is not what the register would say of the same day.
struct ReleaseClaim: Sendable {
    let claim: Seen<Claim>
    let definition: Definition
    let value: FigureValue

    func words(_ call: ReleaseCall) -> String {
        call.speaker(
            .foundClaim,
            [
                "day": call.speaker.date(claim.body.stated),
                "stated": call.speaker.stated(claim.body.value, claim.body.unit),
                "figure": call.speaker.name(of: definition), "value": call.speaker.short(definition, value),
            ])
    }
}

/// A line of money that a figure leaves out.
struct LeftAmount: Hashable, Sendable {
    let code: String
    let line: Identifier<AnyRecord>
    let reason: Exclusion.Reason
}

extension WhatIf {
    /// The claims since the last release that contradict a figure of this one, each on the day of the claim.
    ///
    /// Nothing real is held against made-up records.
    func claims() -> [ReleaseClaim] {
        lines.flatMap { line in
            line.definition.claims(in: after, plan: line.plan).compactMap { claim -> ReleaseClaim? in
                guard last.map({ $0.body.day < claim.body.stated.last }) ?? true else { return nil }
                let question = Question(view: after, plan: line.plan, day: claim.body.stated.last)
                let figure = line.definition.evaluate(question)
                let isMadeUp =
                    after.register.genesis?.purpose == .sample || figure.trace.provenance.contains(.illustrative)
                guard let value = figure.value, !isMadeUp || claim.body.basis.isIllustrative,
                    Self.contradicts(claim.body, value)
                else { return nil }
                return ReleaseClaim(claim: claim, definition: line.definition, value: value)
            }
        }
    }

    /// Whether a stated number is another one than a value, written with as many places.
    private static func contradicts(_ claim: Claim, _ value: FigureValue) -> Bool {
        let places = claim.value.scale
        let written: String? =
            switch claim.unit {
            case .percent: value.percent(places: places)
            case .millionUSDollars: (value.numerator.exact / Rational(1_000_000))?.text(places: places)
            case .projects, .actions, .people, .usDollars: value.numerator.exact.text(places: places)
            }
        return written.map { $0 != claim.value.text } ?? false
    }

    /// Which amounts the figures leave out because nobody agreed that they are public.
    func leftAmounts() -> [LeftAmount] {
        let all = lines.flatMap { $0.after.trace.exclusions }.compactMap { left -> LeftAmount? in
            guard let line = left.line, [.noConsent, .amountWithheld].contains(left.reason) else { return nil }
            return LeftAmount(code: left.code, line: line, reason: left.reason)
        }
        return Set(all).sorted { ($0.code, $0.line) < ($1.code, $1.line) }
    }
}
