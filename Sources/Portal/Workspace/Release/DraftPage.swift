import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A release as a what-if: how far it is, what happens next, every figure from what to what, the checks, the changes.
struct DraftPage: Page {
    let call: ReleaseCall
    let what: WhatIf
    let state: ReleaseState
    let checks: [ReleaseCheck]
    let acts: ReleaseActs
    private let authors: [Int: String]
    private let claims: [ReleaseClaim]
    private let left: [LeftAmount]

    init(_ call: ReleaseCall, _ draft: ReleaseDraft, problems: [(field: String, words: String)] = []) {
        self.call = call
        what = WhatIf(draft, in: call.register)
        let desk = call.call.desk
        state = draft.state(what.content, on: desk.today)
        checks = draft.published == nil ? what.checks() : []
        acts = ReleaseActs(call: call, what: what, state: state, problems: problems)
        let commits = draft.steps.map(\.commit)
        authors = Dictionary(commits.map { ($0, desk.author(of: $0) ?? "") }, uniquingKeysWith: { first, _ in first })
        claims = draft.published == nil ? what.claims() : []
        left = what.leftAmounts()
    }

    private var speaker: Speaker { call.speaker }
    private var body: Release { what.draft.release.body }
    private var record: String { what.draft.release.id.text }

    var title: LocalText {
        let words = speaker.text(body.title)
        return LocalText(
            words: speaker(.feedRelease, ["number": speaker.number(body.number), "title": words.words]),
            language: words.language)
    }

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="sentence lead">\(speaker(state.wording)). \(speaker(.releaseAsAt, ["day": speaker.day(body.day)]))</p>
        \(lapsed)
        \(deadline)
        \(acts.content)
        \(what.draft.published == nil ? inquiry : published)
        \(history)
        """
    }

    private var lapsed: HTML? {
        guard state != .published, what.draft.hasLapsed(what.content) else { return nil }
        return "<p class=\"notice\" role=\"status\">\(speaker(.releaseLapsed))</p>"
    }

    private var deadline: HTML? {
        guard case .circulated(let until) = state else { return nil }
        return "<p>\(speaker(.releaseUntil, ["day": speaker.day(until)]))</p>"
    }

    private var published: HTML {
        let there = Address(
            route: .release(call.call.code, body.number), choice: Choice(language: call.call.scene.choice.language))
        let correct = call.may(.write, .correction)
        return """
            <p><a href="\(there.text)">\(speaker(.releasePublicPage))</a></p>
            \(correct ? "<p><a href=\"\(call.address(.correct(record)).text)\">\(speaker(.correctionNew))</a></p>" as HTML : nil)
            """
    }

    private var inquiry: HTML {
        """
        <h2>\(speaker(.releaseFigures))</h2>
        <p class="help">\(speaker(.releaseWhatIf))</p>
        \(figures.content(speaker))
        \(leftTable.content(speaker, marksRows: false))
        <h2>\(speaker(.releaseChecks))</h2>
        <ul class="checks">\(checks, each: check)\(claimCheck)</ul>
        \(changes.table("changes", .releaseBecoming, speaker).content(speaker, marksRows: false))
        """
    }

    private var figures: FigureChanges {
        let plans = Set(what.lines.map(\.plan)).count > 1
        let isFirst = what.last == nil
        let names = call.guide.scene.plans
        return FigureChanges(
            id: "what-if", caption: speaker(.releaseFigures),
            headings: (what.last.map { [speaker(.releaseLast, ["number": speaker.number($0.body.number)])] } ?? [])
                + [speaker(.releaseNow), speaker(.releaseThen)],
            lines: what.lines.map { line in
                FigureChanges.Line(
                    definition: line.definition,
                    plan: plans ? names.first { $0.id == line.plan }?.body.code : nil,
                    values: (isFirst ? [] : [line.last]) + [line.before, line.after.value])
            })
    }

    private var changes: RecordChanges {
        RecordChanges(what.draft.choice.map(\.record), from: what.before, to: what.current, call.guide)
    }

    private var leftTable: DataTable {
        DataTable(
            id: "left", caption: speaker(.releaseLeft),
            columns: [
                .init(key: "project", heading: speaker(.releaseRecord)),
                .init(key: "line", heading: speaker(.releaseLine)), .init(key: "why", heading: speaker(.releaseWhy)),
            ],
            rows: left.map { amount in
                DataTable.Row(
                    record: amount.line,
                    cells: [
                        .words(amount.code), .words(call.name(amount.line)),
                        .words(speaker.word(amount.reason.rawValue, .exclusion)),
                    ])
            }, empty: speaker(.releaseLeftNone))
    }

    private func check(_ check: ReleaseCheck) -> HTML {
        let findings: HTML? =
            check.findings.isEmpty
            ? nil : "<ul>\(check.findings.prefix(50), each: { "<li>\(call.words($0, of: check.question))</li>" })</ul>"
        return """
            <li class="\(check.outcome.name)"><strong>\(speaker(check.outcome.wording))</strong> \
            \(speaker(check.question.wording))\(findings)</li>

            """
    }

    private var claimCheck: HTML {
        let outcome: ReleaseCheck.Outcome = claims.isEmpty ? .passed : .warning
        let findings: HTML? =
            claims.isEmpty ? nil : "<ul>\(claims, each: { "<li>\($0.words(call))</li>" })</ul>"
        return """
            <li class="\(outcome.name)"><strong>\(speaker(outcome.wording))</strong> \(speaker(.checkClaims))\(findings)</li>
            """
    }

    private var history: HTML {
        """
        <h2>\(speaker(.releaseSteps))</h2>
        <ol>\(what.draft.steps, each: step)</ol>
        """
    }

    private func step(_ step: Seen<ReleaseStep>) -> HTML {
        let day = call.register.time(of: step.commit).map { speaker.day($0.day) } ?? ""
        let counts =
            step.body.event == .drafted || state == .published
            || what.draft.standing(what.content).contains { $0.id == step.id }
        let meeting = step.body.meeting.map { call.name($0.cast()) }
        return """
            <li>\(speaker(step.body.event.wording)): \(day), <bdi>\(authors[step.commit] ?? "")</bdi>\
            \(meeting.map { ". \($0)" as HTML })\(step.body.until.map { ". \(speaker(.releaseUntil, ["day": speaker.day($0)]))" as HTML })\
            \(step.body.reason.map { ". \(.text(speaker.text($0)))" as HTML })\
            \(counts ? nil : " <span class=\"help\">\(speaker(.releaseStepLapsed))</span>" as HTML)</li>
            """
    }
}
