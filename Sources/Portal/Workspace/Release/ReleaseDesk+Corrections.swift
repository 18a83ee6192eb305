import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Corrections of public releases.
extension ReleaseDesk {
    @Sendable
    func correct(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let release = try release(record, call)
        guard call.may(.write, .correction), release.published != nil else { throw PageProblem.notFound }
        return try await page(call) { CorrectionFormPage(call: call, release: release) }
    }

    @Sendable
    func draftCorrection(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let release = try release(record, call)
        guard call.may(.write, .correction) else { throw PageProblem.notFound }
        let fields = try await manyFields(call)
        var form = CorrectionFormPage(
            call: call, release: release, english: fields["reason-en"].trimmingSpace,
            vietnamese: fields["reason-vi"].trimmingSpace, records: ReleaseForm(fields).records)
        if form.english.isEmpty { form.problems.append(("reason-en", call.speaker(.correctionNoReason))) }
        if form.vietnamese.isEmpty { form.problems.append(("reason-vi", call.speaker(.correctionNoVietnamese))) }
        if form.records.isEmpty { form.problems.append(("records", call.speaker(.correctionNoRecords))) }
        if form.problems.isEmpty {
            do {
                return desk.redirect(call.call, to: .release(.correction(try await submit(form, call))))
            } catch let refused as Refused { form.problems = call.speaker.problems(refused) }
        }
        let shown = form
        return try await page(call, status: .unprocessableContent) { shown }
    }

    private func submit(_ form: CorrectionFormPage, _ call: ReleaseCall) async throws -> String {
        let body = Correction(
            release: form.release.release.id, records: form.records.sorted(),
            reason: Text([
                .init(language: .english, words: form.english), .init(language: .vietnamese, words: form.vietnamese),
            ]))
        let record = Identifier<Correction>(RecordID.random())
        _ = try await submit(
            Command(
                principal: call.principal, reason: "Drafts a correction.",
                changes: [Change(record.cast(), .body(body))]), call)
        return record.text
    }

    private func found(_ record: String, _ call: ReleaseCall) throws -> Seen<Correction> {
        guard let id = Identifier<Correction>(text: record), let seen = call.call.view.record(id) else {
            throw PageProblem.notFound
        }
        return seen
    }

    @Sendable
    func correction(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let correction = try found(record, call)
        return try await page(call) { CorrectionDraftPage(call, correction) }
    }

    @Sendable
    func actOnCorrection(_ call: ReleaseCall, _ record: String) async throws -> Response {
        let correction = try found(record, call)
        let fields = try await desk.fields(call.call)
        do {
            switch fields["act"] {
            case "publish":
                _ = try await submit(
                    Correction.publication(
                        correction, in: call.register, by: call.principal, reason: "Publishes a correction."), call)
                return desk.redirect(call.call, to: .release(.correction(record)))
            case "give-up":
                _ = try await submit(
                    Command(
                        principal: call.principal, reason: "Gives up a correction.",
                        changes: [Change(correction.id.cast(), expecting: correction.version, .retired(.correction))]),
                    call)
                return desk.redirect(call.call, to: .release(.all))
            default: throw PageProblem.notFound
            }
        } catch let refused as Refused {
            let problems = call.speaker.problems(refused)
            return try await page(call, status: .unprocessableContent) {
                CorrectionDraftPage(call, correction, problems: problems)
            }
        }
    }
}
