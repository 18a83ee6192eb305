import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of an organisation.
    static func organisation(_ organisation: Seen<Organisation>, _ guide: Guide, _ base: String) -> RecordPage {
        let survey = guide.scene.plan.map { PlanSurvey($0, guide) }
        let tables = OrganisationTables(organisation: organisation, guide: guide)
        return RecordPage(
            organisation, guide, base: base, lead: lead(organisation, survey, guide),
            facts: facts(organisation, guide),
            tables: [tables.statuses, tables.parts] + (survey.map { [tables.funded($0), tables.carriedOut($0)] } ?? [])
                + [tables.flows(survey), tables.consents, tables.chaired])
    }

    private static func lead(
        _ organisation: Seen<Organisation>, _ survey: PlanSurvey?, _ guide: Guide
    ) -> [Sentence] {
        let first = Sentence(
            .organisationIs,
            [
                "type": guide.term(organisation.body.bodyType.rawValue, .bodyType), "day": guide.day,
                "statuses": guide.statusWords(of: organisation.id),
            ])
        guard let survey, let count = survey.accreditedByFunder[organisation.id], count > 0 else { return [first] }
        let funds = Sentence(
            .funds,
            ["projects": guide.count(.countProjects, count), "plan": guide.link(survey.plan)])
        return [first, funds]
    }

    private static func facts(_ organisation: Seen<Organisation>, _ guide: Guide) -> [Fact] {
        let body = organisation.body
        let country = body.country.flatMap { code in
            guide.countries.first { $0.body.country == code && $0.id != organisation.id }
        }
        let asCountry: Datum =
            body.bodyType == .state
            ? .link(
                LocalText(words: guide.speaker(.countryPage), language: nil),
                guide.address(.countries, organisation.id)) : .nothing
        return [
            Fact("code", .code, .code(body.code), guide),
            Fact("body-type", .bodyType, guide.term(body.bodyType.rawValue, .bodyType), guide),
            Fact("country", .country, country.map(guide.country) ?? asCountry, guide),
            Fact("parent", .parent, guide.link(body.parent), guide),
            Fact("figures", .figuresByFunder, guide.figures(["approved-value"], of: guide.scene.plan), guide),
        ]
    }
}

extension Guide {
    /// The states, in the order in which the register heard of them.
    var countries: [Seen<Organisation>] {
        (view.records() as [Seen<Organisation>]).filter { $0.body.bodyType == .state }
    }

    /// The countries that the whole programme serves on the day.
    var beneficiaries: [Seen<Beneficiary>] {
        (view.records() as [Seen<Beneficiary>]).filter { holds(from: $0.body.from, until: $0.body.until) }
    }

    /// The statuses that an organisation holds on the day, in words.
    func statusWords(of organisation: Identifier<Organisation>) -> Datum {
        let held = statuses(of: organisation).map { term($0.body.category.rawValue, .statusCategory) }
        return held.isEmpty ? .words(speaker(.noStatus)) : Datum(each: held)
    }
}
