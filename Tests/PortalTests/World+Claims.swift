import Commands
import Foundation
import Ledger
import Register
import WorkPlan

extension World {
    static let report = Identifier<Claim>(high: 6, low: 10)

    /// Writes what was said on one occasion of the reef's plan: a percentage with another fraction, parts that are not
    /// all, two numbers of the same thing, and exact words in another language.
    func writeClaims() throws {
        let day = PartialDate(text: "2025-03-05")!
        func claim(
            _ subject: ClaimSubject, _ value: String, _ unit: ClaimUnit, of parts: [String] = [],
            fraction: (Int, Int)? = nil, language: String = "en", words: Text? = nil, scope: String = "all"
        ) -> Claim {
            Claim(
                stated: day, occasion: Self.words("Second meeting", "Cuộc họp thứ hai"), plan: Self.plan,
                subject: subject, value: DecimalNumber(text: value)!, unit: unit, numerator: fraction?.0,
                denominator: fraction?.1, fraction: fraction == nil ? nil : .stated, scope: scope, breakdown: parts,
                breakdownWording: parts.isEmpty ? nil : "of which", language: LanguageTag(text: language)!,
                words: words, quality: .machineTranslation,
                basis: Basis(documents: [Identifier(high: 5, low: 1)], note: Self.words("As it was printed.")))
        }
        try write([
            Self.change(
                Self.report,
                claim(
                    .actionsCovered, "66", .percent, fraction: (14, 24), language: "de",
                    words: Text(LanguageTag(text: "de")!, "66 % der <Aktionslinien>"))),
            Self.change(
                Identifier<Claim>(high: 6, low: 11),
                claim(.projects, "50", .projects, of: ["Shore=39", "Wave=9"], language: "fr")),
            Self.change(Identifier<Claim>(high: 6, low: 12), claim(.projects, "49", .projects)),
        ])
    }
}
