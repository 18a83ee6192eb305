import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Drafting: a new release, and a draft that is changed.
extension ReleaseDesk {
    @Sendable
    func new(_ call: ReleaseCall, _: String) async throws -> Response {
        guard call.may(.write) else { throw PageProblem.notFound }
        return try await page(call) { ReleaseFormPage(call: call, place: .new, form: ReleaseForm(new: call)) }
    }

    @Sendable
    func create(_ call: ReleaseCall, _: String) async throws -> Response {
        guard call.may(.write) else { throw PageProblem.notFound }
        let form = ReleaseForm(try await manyFields(call))
        let numbers = (call.call.view.records() as [Seen<Release>]).map(\.body.number)
        let release = Identifier<Release>(RecordID.random())
        return try await save(
            call, form, .new, release, number: (numbers.max() ?? 0) + 1, reason: "Drafts a release.")
    }

    @Sendable
    func edit(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let draft = try release(record, call)
        guard call.may(.write), draft.published == nil else { throw PageProblem.notFound }
        return try await page(call) { ReleaseFormPage(call: call, place: .edit(record), form: ReleaseForm(draft)) }
    }

    @Sendable
    func save(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let draft = try release(record, call)
        guard call.may(.write) else { throw PageProblem.notFound }
        let form = ReleaseForm(try await manyFields(call))
        return try await save(
            call, form, .edit(record), draft.release.id, number: draft.release.body.number,
            reason: "Drafts the release anew.")
    }

    private func save(
        _ call: ReleaseCall, _ form: ReleaseForm, _ place: ReleasePlace, _ release: Identifier<Release>, number: Int,
        reason: String
    ) async throws -> Response {
        var form = form
        if let body = form.body(number: number, call.speaker) {
            let version = call.call.view.version(of: release.cast())
            let step = ReleaseStep(
                release: release, event: .drafted, version: version + 1, base: call.call.view.known,
                records: form.records.sorted())
            let command = Command(
                principal: call.principal, reason: reason,
                changes: [
                    Change(release.cast(), expecting: version, .body(body)),
                    Change(Identifier(RecordID.random()), .body(step)),
                ])
            do {
                _ = try await submit(command, call)
                return desk.redirect(call.call, to: .release(.draft(release.text)))
            } catch let refused as Refused {
                form.problems = call.speaker.problems(refused)
            }
        }
        let shown = form
        return try await page(call, status: .unprocessableContent) {
            ReleaseFormPage(call: call, place: place, form: shown)
        }
    }
}

extension Speaker {
    /// What the rules have against something that was done to a release, each at its field.
    func problems(_ refused: Refused) -> [(field: String, words: String)] {
        var seen: Set<String> = []
        return refused.refusals.map { (field: $0.field ?? "content", words: words($0)) }
            .filter { seen.insert($0.words).inserted }
    }

    private func words(_ refusal: Refusal) -> String {
        switch (refusal.rule, refusal.field) {
        case (.access, _): self(.releaseNotAllowed)
        case (.version, _), (.release, "content"), (.release, "version"), (.release, "records"): self(.releaseStale)
        case (.release, "event"): self(.releaseTooLate)
        case (.release, "author"): self(.releaseFourEyes)
        case (.release, "checks"): self(.releaseFails)
        case (.release, "reason"): self(.releaseNoReason)
        case (.release, "until"): self(.releaseNoUntil)
        case (.release, "meeting"): self(.releaseNoMeeting)
        case (.release, "number"): self(.releaseOrder)
        case (.explanation, _): self(.releaseNoEvidence)
        default: self(.releaseRefused, ["rule": refusal.rule.rawValue, "reason": refusal.reason])
        }
    }
}
