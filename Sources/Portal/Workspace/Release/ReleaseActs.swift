import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// What somebody may do with a release in its state: a form for each.
struct ReleaseActs: Sendable {
    let call: ReleaseCall
    let what: WhatIf
    let state: ReleaseState
    let problems: [(field: String, words: String)]

    private var place: ReleasePlace { .draft(what.draft.release.id.text) }
    private var form: AccountForm { call.form(to: place, problems) }

    var content: HTML {
        let forms = [edit] + ReleaseEvent.allCases.map(self.act) + [giveUp]
        let open = forms.compactMap(\.self)
        let none: HTML = "<p>\(call.speaker(.releaseNothingToDo))</p>"
        return """
            \(form.summary)
            \(state == .published ? nil : open.isEmpty ? none : "<h2 id=\"content-acts\">\(call.speaker(.releaseNext))</h2>\(HTML(open))" as HTML)
            """
    }

    private var edit: HTML? {
        guard state != .published, call.may(.write) else { return nil }
        let there = call.address(.edit(what.draft.release.id.text))
        return "<p><a href=\"\(there.text)\">\(call.speaker(.releaseEdit))</a></p>"
    }

    private func act(_ event: ReleaseEvent) -> HTML? {
        guard event != .drafted, state.after(event, until: what.draft.release.body.day) != nil else { return nil }
        switch event {
        case .drafted: return nil
        case .circulated:
            return call.may(.write)
                ? folded(event, form.field("until", .releaseUntilLabel, help: .releaseUntilHelp, type: "date")) : nil
        case .cleared, .published: return call.may(.clear) ? form(hidden(event), button: event.button) : nil
        case .returned: return call.may(.clear) ? folded(event, reason(event)) : nil
        case .objected: return mayNote ? folded(event, [reason(event), behalf].joined) : nil
        case .noted: return mayNote ? folded(event, [meetings, behalf].joined) : nil
        }
    }

    /// The Task Force itself, or an officer who has its word in writing.
    private var mayNote: Bool { call.may(.note) || call.principal.may(.standIn) }

    /// What is done is done about what stands on this page.
    private func hidden(_ event: ReleaseEvent) -> HTML {
        [form.hidden("act", event.rawValue), form.hidden("content", what.content)].joined
    }

    private func folded(_ event: ReleaseEvent, _ fields: HTML) -> HTML {
        """
        <details><summary>\(call.speaker(event.button))</summary>
        \(form([hidden(event), fields].joined, button: event.button, isPlain: true))</details>

        """
    }

    private func reason(_ event: ReleaseEvent) -> HTML {
        let id = "reason-\(event.rawValue)"
        return """
            <p><label for="\(id)">\(call.speaker(.releaseReason))</label>
            <textarea id="\(id)" name="reason" rows="3" cols="60" maxlength="2000" required></textarea></p>
            """
    }

    private var meetings: HTML {
        let all: [Seen<Meeting>] = call.call.view.records()
        let held = all.filter { $0.body.series == .taskForce && $0.body.starts.first <= call.call.desk.today }
            .sorted { $1.body.starts.first < $0.body.starts.first }
        return form.choice(
            "meeting", .releaseMeeting, held.map { ($0.id.text, $0.body.title(call.speaker).words) })
    }

    /// For whom an officer enters it, and what shows it.
    private var behalf: HTML {
        guard !call.may(.note) else { return .empty }
        let organisations: [Seen<Organisation>] = call.call.view.records()
        let documents: [Seen<Document>] = call.call.view.records()
        return [
            form.choice(
                "organisation", .releaseBehalf,
                organisations.map { ($0.id.text, $0.body.title(call.speaker).words) }),
            form.choice(
                "evidence", .releaseEvidence, documents.map { ($0.id.text, $0.body.title(call.speaker).words) }),
        ].joined
    }

    private var giveUp: HTML? {
        guard state != .published, call.may(.write) else { return nil }
        let sure: HTML = """
            <p><label><input type="checkbox" name="sure" value="yes" required> \(call.speaker(.releaseGiveUpSure))</label></p>
            """
        return """
            <details><summary>\(call.speaker(.releaseGiveUp))</summary>
            \(form([form.hidden("act", "give-up"), sure].joined, button: .releaseGiveUp, isPlain: true))</details>
            """
    }
}

extension ReleaseEvent {
    /// What is written on the button.
    var button: Wording {
        switch self {
        case .drafted: .releaseSave
        case .cleared: .actClear
        case .returned: .actReturn
        case .circulated: .actCirculate
        case .objected: .actObject
        case .noted: .actNote
        case .published: .actPublish
        }
    }

    /// What the commit says.
    var reason: String {
        switch self {
        case .drafted: "Drafts a release."
        case .cleared: "Clears the release."
        case .returned: "Sends the release back."
        case .circulated: "Puts the release before the Task Force."
        case .objected: "Objects to the release."
        case .noted: "Notes the release in session."
        case .published: "Publishes the release."
        }
    }
}
