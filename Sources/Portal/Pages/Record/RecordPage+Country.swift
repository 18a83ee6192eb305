import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a country: of a state, by what the programme does for it.
    static func country(_ state: Seen<Organisation>, _ guide: Guide, _ base: String) -> RecordPage? {
        guard state.body.bodyType == .state else { return nil }
        let survey = guide.scene.plan.map { PlanSurvey($0, guide) }
        let tables = OrganisationTables(organisation: state, guide: guide)
        let served =
            survey.map { survey in
                survey.projects.filter { survey.served(by: $0.seen.id).contains(state.id) }
            } ?? []
        return RecordPage(
            state, guide, base: base, in: .countries, lead: countryLead(state, served, guide),
            facts: [
                Fact("code", .code, .code(state.body.country?.text ?? state.body.code), guide),
                Fact("organisation", .asOrganisation, guide.link(state), guide),
                Fact(
                    "figures", .figuresByBeneficiary,
                    guide.figures(["projects-accredited", "approved-value"], of: guide.scene.plan), guide),
            ],
            tables: [tables.statuses]
                + (survey.map { survey in
                    let more = guide.list(.projects, of: survey.plan.body, [.country: state.body.code])
                    return [
                        ProjectTables(guide: guide).projects(
                            served, survey, id: "served", caption: .servedTitle, more: more)
                    ]
                } ?? []) + [tables.bodies, tables.chaired])
    }

    private static func countryLead(
        _ state: Seen<Organisation>, _ served: [PlanSurvey.Entry], _ guide: Guide
    ) -> [Sentence] {
        var lead = [
            Sentence(.countryIs, ["day": guide.day, "statuses": guide.statusWords(of: state.id)])
        ]
        if let beneficiary = guide.beneficiaries.first(where: { $0.body.organisation == state.id }) {
            let since = beneficiary.body.from
            lead.append(
                since == nil ? Sentence(.isBeneficiary) : Sentence(.isBeneficiarySince, ["date": Datum(since)]))
        } else {
            lead.append(Sentence(.isNoBeneficiary))
        }
        if let plan = guide.scene.plan, !served.isEmpty {
            let accredited = served.count { $0.state == .accredited }
            lead.append(
                Sentence(
                    .serves, ["projects": guide.count(.countProjects, accredited), "plan": guide.link(plan)]))
        }
        return lead
    }
}
