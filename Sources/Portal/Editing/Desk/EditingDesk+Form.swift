import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// Leads to the form of a new record, under an identity that this session is given.
    func new(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.new(let raw)) = call.place, let kind = Kind(rawValue: raw), call.mayAdd(kind) else {
            throw PageProblem.notFound
        }
        let id = RecordID.random()
        let record = Identifier<AnyRecord>(high: id.high, low: id.low)
        return workspace.redirect(call, to: .editing(.edit(record.text, Subject.newRecord(record, kind, call))))
    }

    /// The form of a record, with the draft that was kept of it.
    func form(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.edit(let text, let new)) = call.place else { throw PageProblem.notFound }
        return try await making {
            let subject = try Subject(text, new, RecordNames(call))
            guard subject.isOpen else { throw PageProblem.notFound }
            if let draft = try drafts.draft(of: subject.record.text, call) {
                let notice = call.speaker(.draftShown, ["time": call.speaker.moment(draft.kept)])
                return show(subject, draft.entry, notices: [notice])
            }
            return show(subject, fresh(subject))
        }
    }

    private func fresh(_ subject: Subject) -> Entry {
        let isPublic = subject.version > 0 && subject.names.isPublic(subject.record)
        return Entry(
            record: subject.record.text, kind: subject.kind.rawValue, version: subject.version,
            isPublic: isPublic && subject.call.mayPublish(subject.record, subject.kind), values: subject.present)
    }

    /// The form with what was typed.
    func show(
        _ subject: Subject, _ entry: Entry, problems: [FormProblem] = [], merge: FormMerge? = nil,
        notices: [String] = []
    ) -> Response {
        let form = RecordForm(
            call: subject.call, kind: subject.kind, record: subject.record, names: subject.names, entry: entry,
            problems: problems, merge: merge, notices: notices, new: subject.new)
        let status: HTTPResponse.Status = merge != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
        return answer(form, subject.call, kind: subject.kind, status: status)
    }
}
