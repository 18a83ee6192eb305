import Commands
import Languages
import Register
import WorkPlan

/// All projects of a plan that the visitor may see, by where they stand.
struct ProjectsPage: Page {
    let call: WorkspaceCall
    let plan: Seen<Plan>?
    let others: [Seen<Plan>]
    let files: [WayFile]

    private var speaker: Speaker { call.speaker }

    /// The most projects that are shown of one stage.
    private static let most = 200

    var title: LocalText { LocalText(words: speaker(.wayTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(title.words)</h1>
        \(plan.map { "<p class=\"lead\">\(.text($0.body.title(speaker)))</p>" as HTML })
        <p>\(speaker(.wayIntro))</p>
        \(call.mayPropose
            ? "<p><a class=\"deed\" href=\"\(call.address(.way(.new)).text)\">\(speaker(.wayNew))</a></p>" as HTML : nil)
        \(files.isEmpty ? "<p>\(speaker(.wayNone))</p>" as HTML : nil)
        \(stages, each: section)
        \(otherPlans)
        """
    }

    /// The stages at which something stands: first those with work for the visitor, then in the order of the way.
    private var stages: [(stage: WayStage, files: [WayFile])] {
        let found = Dictionary(grouping: files, by: \.way.stage).sorted { $0.key < $1.key }
        let groups = found.map { (stage: $0.key, files: yoursFirst($0.value)) }
        return groups.filter { $0.files.contains(where: isYours) }
            + groups.filter { !$0.files.contains(where: isYours) }
    }

    private func yoursFirst(_ files: [WayFile]) -> [WayFile] {
        files.filter(isYours) + files.filter { !isYours($0) }
    }

    private func isYours(_ file: WayFile) -> Bool { !call.yours(file).isEmpty }

    private func section(_ group: (stage: WayStage, files: [WayFile])) -> HTML {
        let heading = speaker(
            .wayStageCount,
            ["stage": speaker(group.stage.wording), "count": speaker.number(group.files.count)])
        let table = TableView(
            id: "stage-\(group.stage.rawValue)", caption: heading,
            columns: [
                .init(heading: speaker(.code), kind: .code), .init(heading: speaker(.title)),
                .init(heading: speaker(.wayAwaited)), .init(heading: speaker(.waySince), kind: .date),
            ], rows: group.files.prefix(Self.most).map(row),
            note: group.files.count > Self.most
                ? speaker(
                    .firstRows,
                    ["shown": speaker.number(Self.most), "total": speaker.number(group.files.count)]) : nil,
            hidesCaption: true)
        return "<h2>\(heading)</h2>\n\(table.content)\n"
    }

    private func row(_ file: WayFile) -> [HTML] {
        let there = call.address(.project(file.project.id.text))
        return [
            "<code>\(file.body.code)</code>", "<a href=\"\(there.text)\">\(.text(speaker.text(file.body.title)))</a>",
            call.waiting(file), file.way.last.map { speaker.cell(.date($0)) } ?? .empty,
        ]
    }

    private var otherPlans: HTML? {
        guard !others.isEmpty else { return nil }
        let links = others.map { plan -> HTML in
            var there = call.address(.way(.projects))
            there.choice.plan = plan.body.code
            return "<a href=\"\(there.text)\">\(.text(plan.body.title(speaker)))</a>"
        }
        return "<p>\(speaker(.wayOtherPlans)) \(.list(links))</p>"
    }
}

extension WorkspaceCall {
    /// The steps that a project waits for the visitor to take.
    ///
    /// An officer may also hand in for others; what is theirs to do does not wait for an officer.
    func yours(_ file: WayFile) -> [WayStep] {
        let roles = Set(principal.grants.filter(\.isFitting).map(\.role))
        return file.way.awaited.filter { step in
            let waited = step.roles.count > 1 ? step.roles.subtracting([.officer]) : step.roles
            return !waited.isDisjoint(with: roles) && may(step, file)
        }
    }

    /// Whether the visitor may write a proposal of their own.
    var mayPropose: Bool {
        principal.may(.write, everywhereWith: .project) || !proponents.isEmpty
    }

    /// The organisations for which the visitor may propose; whoever keeps all projects may for any.
    var proponents: [Seen<Organisation>] {
        if principal.may(.write, everywhereWith: .project) { return organisations() }
        let own = principal.grants.compactMap { grant -> Identifier<Organisation>? in
            guard grant.isFitting, WayStep.submit.roles.contains(grant.role) else { return nil }
            if case .organisation(let organisation) = grant.scope { return organisation }
            return nil
        }
        return own.compactMap { (organisation) -> Seen<Organisation>? in view.record(organisation) }
    }

    /// What a project waits for, with a mark on what the visitor can do.
    func waiting(_ file: WayFile) -> HTML {
        let hold: HTML? = file.way.hold.wording.map { "<strong>\(speaker($0))</strong> " }
        let awaited = file.way.awaited
        guard !awaited.isEmpty else { return "\(hold)" }
        let words = speaker.phrasebook.formatter.list(awaited.map { speaker($0.done) })
        let mark: HTML? = yours(file).isEmpty ? nil : " <span class=\"yours\">\(speaker(.wayYours))</span>"
        return "\(hold)\(words)\(mark)"
    }
}
