import Figures
import Ledger
import Register
import WorkPlan

/// Checks of the figures that a release freezes.
extension WhatIf {
    /// A release names definitions by their digests; each has to be one that the public may see.
    var hiddenDefinitions: [ReleaseCheck.Finding] {
        let known = Set(after.allDefinitions.filter { $0.audience == .public }.map(\.digest.hex))
        let held = current.allDefinitions
        return draft.release.body.definitions.filter { !known.contains($0) }.map { digest in
            ReleaseCheck.Finding(definition: held.first { $0.digest.hex == digest })
        }
    }

    var gaps: [ReleaseCheck.Finding] {
        lines.flatMap { line in
            line.after.tieOut(question(line)).map {
                ReleaseCheck.Finding(definition: line.definition, dimension: $0.dimension)
            }
        }
    }

    /// More cannot be counted than there is. More money can be paid than was approved: that is told, and stops nothing.
    var excesses: [ReleaseCheck.Finding] {
        lines.compactMap { line in
            guard let value = line.after.value, let denominator = value.denominator,
                denominator.exact < value.numerator.exact
            else { return nil }
            let isCount = if case .count = value.numerator { true } else { false }
            return ReleaseCheck.Finding(blocks: isCount, definition: line.definition)
        }
    }

    var negatives: [ReleaseCheck.Finding] {
        lines.flatMap { line in
            line.definition.dimensions.filter { dimension in
                let breakdown = line.after.breakdown(by: dimension, question(line))
                return (breakdown.parts.map(\.value) + [breakdown.remainder].compactMap(\.self)).contains {
                    $0.numerator.exact < .zero
                }
            }.map { ReleaseCheck.Finding(definition: line.definition, dimension: $0) }
        }
    }

    /// Adds the amounts up once more, each as its budget line or flow states it, and not as the register marked it.
    var wrongSums: [ReleaseCheck.Finding] {
        lines.compactMap { line in
            guard let value = line.after.value, case .dollars = value.numerator else { return nil }
            let counted = line.after.trace.rows.filter { $0.part != .denominator }
            let sum = counted.reduce(Rational.zero) { $0 + (stated($1) ?? $1.dollars.dollars) }
            return sum == value.numerator.exact ? nil : ReleaseCheck.Finding(definition: line.definition)
        }
    }

    /// What the body of a row's line says, when it says it in US dollars.
    private func stated(_ row: TraceRow) -> Rational? {
        guard let line = row.line else { return nil }
        let budget = after.budget(line.cast())?.body
        let money =
            row.conversion == .agreed
            ? budget?.agreedUSD : budget?.amount.money ?? after.flow(line.cast())?.body.amount.money
        guard let money, money.currency == .usDollar else { return nil }
        return Rational(money.minorUnits) / Rational(100)
    }
}
