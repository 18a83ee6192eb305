import Claims
import Commands
import Figures
import Languages
import Register
import WorkPlan

extension PublicRecordPage {
    /// The claims that pass the filter, by occasion, with what is found on each.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scene: Scene, _ filter: ClaimFilter, _ speaker: Speaker, _ deadline: Deadline) throws {
        let record = scene.publicRecord
        let all = try scene.checked(record, deadline)
        let shown = all.filter(filter.passes)
        let isChecked = shown.contains { $0.findings.contains { $0.kind == .register } }
        let findings = Dictionary(
            uniqueKeysWithValues: shown.map { ($0.claim.id, Self.shown($0.findings, isChecked)) })
        let occasions: [Occasion] = record.occasions.compactMap { occasion in
            let cards = occasion.claims.compactMap { claim in
                findings[claim.id].map { (claim: claim, card: ClaimCard(claim, $0, scene, speaker)) }
            }
            guard let first = cards.first else { return nil }
            return Occasion(
                key: first.claim.id.text, name: speaker.text(occasion.name), stated: speaker.date(occasion.stated),
                claims: cards.map(\.card))
        }
        self.init(
            speaker: speaker, programme: scene.name(speaker), occasions: occasions, total: all.count,
            isChecked: isChecked, form: ClaimFilterForm(all, filter, scene, speaker),
            table: Address(route: .publicRecordTable(scene.code, filter), choice: scene.choice))
    }

    /// That the register cannot say is said once for all of them where it can say of none.
    private static func shown(_ findings: [Finding], _ isChecked: Bool) -> [Finding] {
        isChecked ? findings : findings.filter { $0.kind != .cannotBeChecked }
    }
}
