import Claims
import Commands
import Figures
import Languages
import Register
import WorkPlan

extension Scene {
    /// What was stated in public by D, of the programme and all its plans.
    var publicRecord: PublicRecord {
        PublicRecord(PublicRecord(view).claims.filter { $0.body.stated.first <= day })
    }
}

extension PublicRecordPage {
    /// The claims that pass the filter, by occasion, with what is found on each.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scene: Scene, _ filter: ClaimFilter, _ speaker: Speaker, _ deadline: Deadline) throws {
        let record = scene.publicRecord
        let all = record.claims
        let shown = all.filter { filter.passes($0.body) }
        var check = RegisterCheck(scene.view, definitions: scene.definitions)
        let checks = try shown.map { claim in
            try deadline.check()
            return (claim.id, check.finding(on: claim.body))
        }
        let found = Dictionary(uniqueKeysWithValues: checks)
        let isChecked = found.values.contains { if case .register = $0 { true } else { false } }
        let occasions: [Occasion] = record.occasions.compactMap { occasion in
            let claims = occasion.claims.filter { filter.passes($0.body) }
            guard let first = claims.first else { return nil }
            let cards = claims.map { claim in
                let register = isChecked ? [found[claim.id]].compactMap(\.self) : []
                return ClaimCard(claim, record.findings(on: claim) + register, scene, speaker)
            }
            return Occasion(
                key: first.id.text, name: speaker.text(occasion.name), stated: speaker.date(occasion.stated),
                claims: cards)
        }
        self.init(
            speaker: speaker, programme: scene.name(speaker), occasions: occasions, total: all.count,
            isChecked: isChecked, form: ClaimFilterForm(all.map(\.body), filter, scene, speaker),
            table: Address(route: .publicRecordTable(scene.code, filter), choice: scene.choice))
    }
}

extension ClaimFilterForm {
    /// The choices that the claims of a programme give.
    init(_ claims: [Claim], _ filter: ClaimFilter, _ scene: Scene, _ speaker: Speaker) {
        let subjects = Set(claims.map(\.subject))
        let languages = Set(claims.compactMap(\.language)).sorted()
        self.init(
            speaker: speaker, address: Address(route: .publicRecord(scene.code, filter), choice: scene.choice),
            all: Address(route: .publicRecord(scene.code, ClaimFilter()), choice: scene.choice),
            isFiltered: !filter.isEmpty,
            fields: [
                Field(
                    parameter: .subject, label: .filterSubject, chosen: filter.subject?.rawValue,
                    options: ClaimSubject.allCases.filter(subjects.contains).map {
                        (value: $0.rawValue, words: speaker.name($0.rawValue, .claimSubject))
                    }),
                Field(
                    parameter: .year, label: .filterYear, chosen: filter.year.map(String.init),
                    options: Set(claims.map(\.stated.year)).sorted(by: >).map {
                        (value: String($0), words: String($0))
                    }),
                Field(
                    parameter: .said, label: .filterLanguage, chosen: filter.language?.tag,
                    options: languages.map {
                        (value: $0.tag, words: speaker.phrasebook.formatter.languageName($0.tag))
                    }),
            ])
    }
}
