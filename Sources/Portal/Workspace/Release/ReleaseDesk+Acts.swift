import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// The steps of a release.
extension ReleaseDesk {
    @Sendable
    func draft(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let draft = try release(record, call)
        return try await page(call) { DraftPage(call, draft) }
    }

    @Sendable
    func act(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let draft = try release(record, call)
        let fields = try await desk.fields(call.call)
        do {
            if fields["act"] == "give-up" {
                guard fields["sure"] == "yes" else { throw PageProblem.notFound }
                _ = try await submit(giveUp(draft, call), call)
                return desk.redirect(call.call, to: .release(.all))
            }
            guard let event = ReleaseEvent(rawValue: fields["act"]), event != .drafted else {
                throw PageProblem.notFound
            }
            _ = try await submit(command(event, draft, fields, call), call)
            return desk.redirect(call.call, to: .release(.draft(record)))
        } catch let refused as Refused {
            // As it stands now: somebody else may have been quicker.
            let view = call.call.desk.register.view(audience: .internal)
            let now = try ReleaseCall(call.call.showing(view))
            let problems = call.speaker.problems(refused)
            let draft = try release(record, now)
            return try await page(now, status: .unprocessableContent) { DraftPage(now, draft, problems: problems) }
        }
    }

    /// A step about what stood on the page from which it was taken, and not about what has come since.
    private func command(
        _ event: ReleaseEvent, _ draft: ReleaseDraft, _ fields: FormFields, _ call: ReleaseCall
    ) throws -> Command {
        let what = WhatIf(draft, in: call.register)
        if event == .published && what.content == fields["content"] {
            return what.publication(by: call.principal, reason: event.reason)
        }
        let step = ReleaseStep(
            release: draft.release.id, event: event, version: draft.release.version, base: call.call.view.known,
            content: fields["content"], meeting: Identifier<Meeting>(text: fields["meeting"]),
            until: Day(text: fields["until"]), reason: text(fields["reason"], call))
        return Command(
            principal: call.principal, reason: event.reason, behalf: behalf(fields),
            changes: [
                Change(
                    Identifier(RecordID.random()), visibility: event == .published ? .public : .internal, .body(step))
            ])
    }

    /// Words in the language of the page.
    func text(_ words: String, _ call: ReleaseCall) -> Text? {
        let words = words.trimmingSpace
        guard !words.isEmpty else { return nil }
        return Text(call.speaker.language == .vietnamese ? .vietnamese : .english, words)
    }

    private func behalf(_ fields: FormFields) -> Behalf? {
        guard let organisation = Identifier<Organisation>(text: fields["organisation"]),
            let evidence = Identifier<Document>(text: fields["evidence"])
        else { return nil }
        return Behalf(organisation: organisation, evidence: evidence)
    }

    private func giveUp(_ draft: ReleaseDraft, _ call: ReleaseCall) -> Command {
        Command(
            principal: call.principal, reason: "Gives up the draft of a release.",
            changes: [Change(draft.release.id.cast(), expecting: draft.release.version, .retired(.release))])
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingSpace: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension WorkspaceCall {
    /// The same request, held against a newer view.
    func showing(_ view: View) -> WorkspaceCall {
        WorkspaceCall(
            request: request, place: place, speaker: speaker, visitor: visitor, principal: principal, scene: scene,
            view: view)
    }
}
