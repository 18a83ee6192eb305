import Languages
import Register
import WorkPlan

/// A list of a programme, found for a page or a file.
struct ListMaker {
    let listing: Listing
    let query: ListQuery
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    /// The order when nobody asked for another: what has a date the newest first.
    var sort: ListQuery.Sort {
        let key = listing.sortKeys[0]
        return query.sort ?? ListQuery.Sort(key: key, isDescending: key == .date)
    }

    /// The page.
    ///
    /// - Throws: ``PageProblem`` when what was chosen cannot be.
    func page() throws -> ListPage {
        let result = try result(.page(query.page))
        let scene = guide.scene
        return ListPage(
            speaker: speaker, title: LocalText(words: speaker(listing.title), language: nil),
            plan: listing.isOfPlan ? scene.plan.map { speaker.text($0.body.title) } : nil,
            plans: listing.isOfPlan ? plans : [], result: result,
            address: Address(route: .list(scene.code, listing), choice: scene.choice, list: query), sort: sort,
            count: speaker(listing.count, ["count": .number(result.total)]),
            file: Address(
                route: .table(scene.code, listing), choice: scene.choice,
                list: ListQuery(filters: query.filters, sort: query.sort)),
            marksRows: !scene.isSample)
    }

    /// The file, with every row that was asked for.
    func file() throws -> CSVWriter {
        let result = try result(.all)
        let shown = result.columns.indices.filter { result.columns[$0].medium != .page }
        var file = CSVWriter()
        file.put(shown.map { result.columns[$0].column.heading } + [speaker(.identity), speaker(.illustrative)])
        for row in result.rows {
            let ends: [Datum] = [
                .code(row.record?.text ?? ""), .words(speaker(row.isIllustrative ? .yes : .no)),
            ]
            file.put(shown.map { row.cells[$0] } + ends, speaker)
        }
        return file
    }

    /// What is left of the list, in order.
    func result(_ part: ListResult.Part) throws -> ListResult {
        func result(_ list: some RecordList) throws -> ListResult {
            try ListResult(list, query, default: sort, part, in: speaker.language)
        }
        return switch listing {
        case .plans: try result(PlanList(guide: guide))
        case .areas: try result(AreaList(guide: guide, survey: survey()))
        case .actions: try result(ActionList(guide: guide, survey: survey()))
        case .projects: try result(ProjectList(guide: guide, survey: survey(), isByValue: sort.key == .value))
        case .organisations: try result(OrganisationList(guide: guide, survey: survey()))
        case .countries: try result(CountryList(guide: guide, survey: survey()))
        case .meetings: try result(MeetingList(guide: guide))
        case .documents: try result(DocumentList(guide: guide))
        }
    }

    private func survey() -> PlanSurvey? { guide.scene.plan.map { PlanSurvey($0, guide) } }

    private var plans: [ProgrammePage.PlanLink] {
        guide.scene.plans.map { plan in
            ProgrammePage.PlanLink(
                title: speaker.text(plan.body.title),
                address: Address(
                    route: .list(guide.scene.code, listing), choice: guide.scene.choice.plan(plan.body.code)),
                isCurrent: plan.id == guide.scene.plan?.id)
        }
    }
}

extension Listing {
    /// What the list is called.
    var title: Wording {
        switch self {
        case .plans: .plansTitle
        case .areas: .areasTitle
        case .actions: .actionsTitle
        case .projects: .projectsTitle
        case .organisations: .organisationsTitle
        case .countries: .countriesTitle
        case .meetings: .meetingsTitle
        case .documents: .documentsTitle
        }
    }

    /// A number of what it lists.
    var count: Phrase {
        switch self {
        case .plans: .countPlans
        case .areas: .countAreas
        case .actions: .countActions
        case .projects: .countProjects
        case .organisations: .countOrganisations
        case .countries: .countCountries
        case .meetings: .countMeetings
        case .documents: .countDocuments
        }
    }
}
