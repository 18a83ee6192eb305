import Figures
import Languages
import Register
import WorkPlan

/// What others stated: beside what the register counts, and never mixed with it.
extension BriefWriter {
    /// What was stated at the meeting, where the register holds no records to count.
    func stated() -> BriefSection? {
        guard let meeting = occasion.meeting, figures["projects-accredited"]?.value == nil else { return nil }
        let claims: [Seen<Claim>] = occasion.view.records(under: occasion.question.plan.cast())
        let said = claims.filter { $0.body.meeting == meeting.id && $0.body.stated.first <= occasion.day }
        return section(.briefStated, [.list(said.map(statement))])
    }

    /// Sourced totals for the time without records.
    func past() -> BriefSection? {
        let totals: [Seen<OpeningAggregate>] = occasion.view.records()
        let shown = totals.filter { $0.body.until.first <= occasion.day }
        return section(
            .briefPast, [.list(shown.map(total)), .paragraph(shown.isEmpty ? [] : [sentence(.briefPastNote)])])
    }

    private func statement(_ claim: Seen<Claim>) -> BriefSentence {
        let body = claim.body
        let fraction = phrasebook.fraction(of: body).map { "(\($0))" }
        let value = [phrasebook.stated(body.value, body.unit), fraction].compactMap(\.self)
        return item(
            named(phrasebook.subject(of: body), [.number(value.joined(separator: " "), source(claim))])
                + [.words(" (")] + attribution(body.basis, body.stated) + [.words(")")])
    }

    private func total(_ total: Seen<OpeningAggregate>) -> BriefSentence {
        let body = total.body
        let value = BriefPart.number(phrasebook.stated(body.value, body.unit), source(total))
        let amount = body.isAtLeast ? parts(.briefMoreThan, ["value": .parts([value])]) : [value]
        let until = parts(.briefUntil, ["day": .plain(day(body.until))])
        let span = body.from.map {
            parts(.briefFromUntil, ["from": .plain(day($0)), "until": .plain(day(body.until))])
        }
        return item(
            named(phrasebook.name(of: body.subject.rawValue, in: .claimSubject), amount) + [.words(" (")]
                + (span ?? until) + [.words(")")])
    }

    private func named(_ name: String, _ value: [BriefPart]) -> [BriefPart] {
        [.words(name + ": ")] + value
    }

    private func attribution(_ basis: Basis, _ date: PartialDate) -> [BriefPart] {
        let titles = basis.documents.compactMap { occasion.view.body($0) }.map { [name($0.title)] }
        return parts(.provenanceStated, ["source": .parts(list(titles)), "day": .plain(day(date))])
    }
}
