import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// What was stated in public of a figure that no records are held for.
struct StatedClaim {
    let claim: Seen<Claim>
    let source: Text

    /// The newest claims of what a definition defines, known by the day.
    static func newest(_ definition: Definition, _ question: Question) -> [StatedClaim] {
        let all = definition.claims(in: question.view, plan: question.plan).filter {
            $0.body.stated.last <= question.day
        }
        return all.filter { $0.body.stated == all.first?.body.stated }.map { claim in
            let document = claim.body.basis.documents.first.flatMap { question.view.body($0) }
            return StatedClaim(claim: claim, source: document?.title ?? claim.body.occasion)
        }
    }

    /// "70.8% (17/24, inferred here), stated by … on …".
    func text(_ teller: Teller) -> String {
        let body = claim.body
        let value = teller.phrasebook.stated(body.value, body.unit)
        let parts = body.numerator.flatMap { numerator in body.denominator.map { (numerator, $0) } }
        let inferred = body.fraction == .inferred ? ", " + teller.word("inferred", .fractionOrigin) : ""
        let fraction = parts.map { " (\(teller.phrasebook.fraction($0, $1))\(inferred))" } ?? ""
        let stated = teller(
            .provenanceStated, ["source": .text(teller.words(source)), "day": .date(body.stated.shown)])
        return "\(value)\(fraction), \(stated)"
    }

    func json(_ teller: Teller) -> JSON {
        [
            "record": .string(claim.id.text), "subject": .string(claim.body.subject.rawValue),
            "value": .string(claim.body.value.text), "unit": .string(claim.body.unit.rawValue),
            "numerator": claim.body.numerator.map { .integer($0) } ?? .null,
            "denominator": claim.body.denominator.map { .integer($0) } ?? .null,
            "fraction": claim.body.fraction.map { .string($0.rawValue) } ?? .null,
            "stated": .string(claim.body.stated.text), "source": .string(teller.words(source)),
        ]
    }
}
