import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// Where one project stands, what can be done next, and what happened.
struct WayPage: Page {
    let call: WorkspaceCall
    let file: WayFile

    /// Who entered what and why, by commit; empty for those who do not see it.
    let authors: [Int: Attribution]

    private var speaker: Speaker { call.speaker }

    var title: LocalText { speaker.text(file.body.title) }

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="lead">\(standing)</p>
        \(returned)
        \(call.delays(file), each: { "<p class=\"notice\" role=\"note\">\($0)</p>" })
        \(due)
        <h2>\(speaker(.wayNext))</h2>
        \(next)
        <h2>\(speaker(.wayProgress))</h2>
        <ol class="way">\(Self.gates, each: gate)</ol>
        <h2>\(speaker(.wayHistory))</h2>
        \(file.facts.isEmpty ? "<p>\(speaker(.wayNoHistory))</p>" : history.content)
        <h2>\(speaker(.wayProposal))</h2>
        <dl class="facts">\(ProposalFacts(call: call, project: file.body).rows, each: fact)</dl>
        \(links)
        """
    }

    private var standing: String {
        let plan = call.view.body(file.body.plan).map { speaker.text($0.title).words } ?? ""
        let hold = file.way.hold.wording.map { speaker($0) } ?? ""
        return speaker(
            hold.isEmpty ? .wayStands : .wayStandsHeld,
            ["project": file.body.code, "plan": plan, "stage": speaker(file.way.stage.wording), "hold": hold])
    }

    private var returned: HTML? {
        file.openReturn.map { fact in
            """
            <div class="notice" role="note"><p><strong>\(speaker(.wayReturned, ["date": speaker.date(fact.date)]))</strong></p>
            <p class="words">\(fact.words.map { .text(speaker.text($0)) } ?? HTML.empty)</p>
            <p>\(speaker(.wayReturnedHelp))</p></div>
            """
        }
    }

    private var due: HTML? {
        guard let due = file.way.reportDue, due >= call.scene.today else { return nil }
        return "<p>\(speaker(.wayReportDue, ["day": speaker.day(due)]))</p>"
    }

    /// First what the project waits for, then what else may be done.
    private var next: HTML {
        if file.way.stage.isEnd { return "<p>\(speaker(.wayOver))</p>" }
        let possible = file.way.possible.filter { call.may($0, file) }
        let awaited = call.yours(file)
        let mend: HTML? =
            call.mayMend(file)
            ? "<li><a href=\"\(call.address(.proposal(file.project.id.text)).text)\">\(speaker(.wayMend))</a></li>"
            : nil
        if possible.isEmpty, mend == nil { return "<p>\(speaker(.wayNoNext))</p>" }
        let rest = possible.filter { !awaited.contains($0) }
        return
            "<ul class=\"deeds\">\(awaited, each: { deed($0, isAwaited: true) })\(mend)\(rest, each: { deed($0) })</ul>"
    }

    private func deed(_ step: WayStep, isAwaited: Bool = false) -> HTML {
        let there = call.address(.step(file.project.id.text, step.rawValue))
        let kind: HTML? = isAwaited ? " class=\"deed\"" : nil
        return "<li><a\(kind) href=\"\(there.text)\">\(speaker(step.deed))</a></li>"
    }

    /// The stages that a project passes when all goes well.
    private static let gates: [WayStage] = [
        .proposed, .appraised, .endorsed, .approved, .accredited, .commenced, .implemented, .reported, .verified,
    ]

    private func gate(_ stage: WayStage) -> HTML {
        let way = file.way
        if stage == way.stage {
            return "<li aria-current=\"step\"><strong>\(speaker(stage.wording))</strong> (\(speaker(.wayHere)))</li>"
        }
        let isPassed = stage < way.stage && way.stage <= .verified
        return isPassed
            ? "<li class=\"passed\">\(speaker(stage.wording)) (\(speaker(.wayPassed)))</li>"
            : "<li>\(speaker(stage.wording))</li>"
    }

    private var history: TableView {
        var columns: [TableView.Column] = [
            .init(heading: speaker(.dateLabel), kind: .date), .init(heading: speaker(.wayStep)),
            .init(heading: speaker(.meeting)), .init(heading: speaker(.wayWords)),
        ]
        if call.seesAuthors {
            columns += [.init(heading: speaker(.wayWho)), .init(heading: speaker(.wayWhy))]
        }
        return TableView(
            id: "history", caption: speaker(.wayHistory), columns: columns, rows: file.facts.reversed().map(row),
            hidesCaption: true, hasFixedRows: true)
    }

    private func row(_ fact: WayFact) -> [HTML] {
        let meeting = fact.meeting.flatMap { call.mayRead($0.cast()) ? call.view.body($0) : nil }
        let cells: [HTML] = [
            speaker.cell(.date(fact.date)), "\(speaker(fact.step.done))",
            meeting.map { .text($0.title(speaker)) } ?? .empty,
            fact.words.map { "<span class=\"words\">\(.text(speaker.text($0)))</span>" } ?? .empty,
        ]
        guard call.seesAuthors else { return cells }
        let known = authors[fact.commit]
        let who = [known?.author, known?.organisation].compactMap(\.self).joined(separator: ", ")
        return cells + ["\(who)", "\(known?.reason ?? "")"]
    }

    private func fact(_ row: (label: Wording, value: HTML)) -> HTML {
        "<div><dt>\(speaker(row.label))</dt><dd>\(row.value)</dd></div>"
    }

    private var links: HTML {
        let results = call.address(.results(file.project.id.text))
        let isPublic = call.scene.newest.isInUse(file.project.id.cast())
        let page = Address(
            route: .page(call.code, .projects, file.project.id.text),
            choice: Choice(language: call.scene.choice.language))
        return """
            <ul><li><a href="\(results.text)">\(speaker(.resultsTitle))</a></li>
            \(isPublic ? "<li><a href=\"\(page.text)\">\(speaker(.wayPublicPage))</a></li>" as HTML : nil)</ul>
            """
    }
}

extension WorkspaceCall {
    /// What is late with a project, in words.
    func delays(_ file: WayFile) -> [String] {
        file.delays(on: scene.today).map { delay in
            switch delay {
            case .report(let due): speaker(.wayReportLate, ["day": speaker.day(due)])
            case .start(let starts): speaker(.wayStartLate, ["date": speaker.date(starts)])
            }
        }
    }
}
