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

    /// "24.8 million US dollars, stated by … on …".
    func text(_ teller: Teller) -> String {
        let body = claim.body
        let value = teller.phrasebook.stated(body.value, body.unit)
        let parts = body.numerator.flatMap { numerator in body.denominator.map { (numerator, $0) } }
        let fraction = parts.map { " (\(teller.phrasebook.fraction($0, $1)))" } ?? ""
        let stated = teller(
            .provenanceStated, ["source": .text(teller.words(source)), "day": .date(body.stated.shown)])
        return "\(value)\(fraction), \(stated)"
    }

    func json(_ teller: Teller) -> JSON {
        [
            "record": .string(claim.id.text), "subject": .string(claim.body.subject.rawValue),
            "value": .string(claim.body.value.text), "unit": .string(claim.body.unit.rawValue),
            "stated": .string(claim.body.stated.text), "source": .string(teller.words(source)),
        ]
    }
}
