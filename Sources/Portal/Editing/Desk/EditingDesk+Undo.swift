import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// Brings the body of an earlier version back, or takes a record out of use: first shown, then done.
    func undo(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.undo(let text)) = call.place else { throw PageProblem.notFound }
        let fields = try await workspace.fields(call)
        let step = try await making { () -> UndoStep in
            let step = try UndoStep(text, fields, RecordNames(call))
            return step
        }
        guard step.isConfirmed, let command = step.command else {
            return try await making { answer(UndoPage(step: step), call, kind: step.subject.kind, status: step.status) }
        }
        do {
            let done = try await site.submit(command, to: call.code)
            return workspace.redirect(call, to: .editing(.record(text, saved: done.appended.number)))
        } catch let refused as Refused {
            var failed = step
            failed.problems = refused.refusals.map { step.subject.names.problem($0, step.subject.kind) }
            return answer(UndoPage(step: failed), call, kind: step.subject.kind, status: .unprocessableContent)
        }
    }
}

/// That a version is brought back, or a record taken out of use.
struct UndoStep: Sendable {
    let subject: Subject
    /// The version whose body comes back; 0 takes the record out of use.
    let version: Int
    let reason: String
    let differences: [FieldDifference]
    let figures: AlteredFigures
    let command: Command?
    let id: String
    var problems: [FormProblem] = []
    let isConfirmed: Bool

    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    init(_ text: String, _ fields: FormFields, _ names: RecordNames) throws {
        let subject = try Subject(text, nil, names)
        let number = Int(fields["version"]) ?? -1
        let (call, kind, record) = (names.call, subject.kind, subject.record)
        let state: Change.State
        if number == 0 {
            guard call.view.isInUse(record) else { throw PageProblem.notFound }
            state = .retired(kind)
            differences = []
        } else {
            let step = call.view.history(of: record).first { $0.version == number }
            guard case .body(let members)? = step?.state, let body = try? kind.bodyType.body(of: .object(members))
            else {
                throw PageProblem.notFound
            }
            state = .body(body)
            differences = FieldDifference.between(call.view.anyBody(record)?.members, members, kind, names)
        }
        (self.subject, version, reason) = (subject, number, fields["reason"])
        id = CommandID(hex: fields["command"]) == nil ? CommandID.random().description : fields["command"]
        let isPublic = names.isPublic(record) && call.mayPublish(record, kind)
        let command = Command(
            id: CommandID(hex: id) ?? .random(), principal: call.principal,
            reason: reason.isEmpty ? "?" : String(reason.prefix(Entry.longestReason)),
            changes: [
                Change(record, expecting: subject.version, visibility: isPublic ? .public : .internal, state)
            ])
        self.command = command
        let preview = call.desk.preview(command, on: call.scene.day, for: isPublic ? [.public] : [])
        problems = preview.refusals.map { names.problem($0, kind) }
        figures = AlteredFigures(preview.changes, names)
        let isSent = fields["act"] == "save"
        if isSent, reason.allSatisfy(\.isWhitespace) {
            problems.append(FormProblem(field: "reason", fault: .missing))
        }
        let isSeen = fields["confirmed"] == figures.seal && fields["expecting"] == String(subject.version)
        isConfirmed = isSent && isSeen && problems.isEmpty
    }
}

/// Shows what bringing a version back would change, and asks why.
struct UndoPage: Page {
    let step: UndoStep

    private var call: WorkspaceCall { step.subject.call }
    private var speaker: Speaker { call.speaker }
    private var number: [String: String] { ["version": speaker.number(step.version)] }
    private var isRetiring: Bool { step.version == 0 }

    var title: LocalText {
        LocalText(words: speaker(isRetiring ? .retireTitle : .undoTitle, number), language: nil)
    }

    var content: HTML {
        """
        <h1>\(title.words)</h1>
        \(problems)
        <p class="lead">\(step.subject.names.name(step.subject.record))</p>
        <p>\(speaker(isRetiring ? .retireIntro : .undoIntro, number))</p>
        \(isRetiring ? nil : FieldDifference.table(step.differences, id: "changes", speaker))
        \(step.figures.isEmpty ? nil : "<h2>\(speaker(.confirmTitle))</h2>\(step.figures.table(speaker))")
        <form method="post" action="\(call.address(.editing(.undo(step.subject.record.text))).text)" class="record">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <input type="hidden" name="version" value="\(step.version)">
        <input type="hidden" name="expecting" value="\(step.subject.version)">
        <input type="hidden" name="command" value="\(step.id)">
        <input type="hidden" name="confirmed" value="\(step.figures.seal)">
        \(ReasonField(speaker: speaker, reason: step.reason).content)
        <p class="act"><button name="act" value="save">\(speaker(.undoDo))</button>
        <a href="\(call.address(.editing(.record(step.subject.record.text, saved: nil))).text)">\(speaker(.formCancel))</a></p>
        </form>
        """
    }

    private var problems: HTML? {
        guard !step.problems.isEmpty else { return nil }
        return """
            <div class="notice problems" role="alert"><p>\(speaker(.formProblems))</p>
            <ul>\(step.problems, each: { problem in
                let id: HTML = problem.field == "reason" ? "reason" : "content"
                return "<li><a href=\"#\(id)\">\(speaker(problem.fault))</a></li>"
            })</ul></div>
            """
    }
}
