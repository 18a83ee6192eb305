import Languages
import Ledger
import Register
import WorkPlan

extension FeedFrame {
    /// What the public learned of a project, commit by commit, the newest first.
    ///
    /// - Parameter name: the project's identity, or its code in the plan.
    func project(_ name: String) throws -> AtomFeed {
        guard let project = find(name) else { throw PageProblem.notFound }
        let title = speaker(.feedProject, ["code": project.body.code, "title": speaker.text(project.body.title).words])
        let page = Route.place(scene.code, "projects/" + name)
        let commits = changes(of: project).sorted { $0.key > $1.key }.prefix(AtomFeed.longest)
        let entries = commits.map { commit, kinds in
            AtomFeed.Entry(
                id: id("project:\(project.id.text):\(commit)"),
                title: "\(project.body.code): \(speaker.phrasebook.formatter.list(words(kinds)))",
                updated: time(of: commit), summary: speaker.text(project.body.title).words + ". " + self.commit(commit),
                link: address(page, Choice(language: choice.language, known: .commit(commit))))
        }
        return feed(
            "project:\(project.id.text)", title: title, subtitle: .feedProjectAbout,
            own: .projectFeed(scene.code, name), page: page, entries: entries)
    }

    private func find(_ name: String) -> Seen<Project>? {
        if let id = Identifier<Project>(text: name) { return scene.view.project(id) }
        return scene.plan.flatMap { plan in
            scene.view.projects(of: plan.id).first { $0.body.code.utf8.elementsEqual(name.utf8) }
        }
    }

    /// The kinds of records that each commit wrote of the project, as they stand.
    private func changes(of project: Seen<Project>) -> [Int: Set<Kind>] {
        let (view, owner) = (scene.view, project.id.cast() as Identifier<AnyRecord>)
        let milestones: [Seen<Milestone>] = view.records(under: owner)
        let budgets: [Seen<WorkPlan.Budget>] = view.records(under: owner)
        let beneficiaries: [Seen<Beneficiary>] = view.records(under: owner)
        var kinds: [Int: Set<Kind>] = [project.commit: [.project]]
        for milestone in milestones { kinds[milestone.commit, default: []].insert(.milestone) }
        for budget in budgets { kinds[budget.commit, default: []].insert(.budget) }
        for beneficiary in beneficiaries { kinds[beneficiary.commit, default: []].insert(.beneficiary) }
        return kinds
    }

    private func words(_ kinds: Set<Kind>) -> [String] {
        Kind.allCases.filter(kinds.contains).map { speaker.word($0.rawValue, .kind) }
    }
}
