import Commands
import Drafts
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// What comes of a form that was sent.
enum Saving: Sendable {
    /// Something to look at first.
    case shown(Response)
    /// Everything is right so far.
    case ready(Command, Subject, Entry)
}

extension EditingDesk {
    /// Takes the form of a record.
    func take(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.edit(let text, let new)) = call.place else { throw PageProblem.notFound }
        let fields = try await workspace.fields(call, upTo: Self.formSize, limits: .record)
        let saving = try await making { () -> Saving in
            let subject = try Subject(text, new, RecordNames(call))
            var entry = Entry(fields, record: subject.record, subject.kind)
            entry.values = try settled(entry.values, subject)
            switch fields["act"] {
            case "draft": return .shown(try keepDraft(entry, subject))
            case "back": return .shown(show(subject, entry))
            default: return try prepare(entry, subject)
            }
        }
        guard case .ready(let command, let subject, let entry) = saving else {
            if case .shown(let response) = saving { return response }
            throw PageProblem.failed
        }
        return try await submit(command, subject, entry)
    }

    private func keepDraft(_ entry: Entry, _ subject: Subject) throws -> Response {
        do {
            try drafts.keep(entry, subject.call)
            return workspace.redirect(subject.call, to: .editing(.drafts))
        } catch let refusal as DraftStore.Refusal {
            let words = subject.call.speaker(refusal == .tooMany ? .draftTooMany : .draftTooLong)
            return show(subject, entry, problems: [FormProblem(field: "content", fault: .rule("", reason: words))])
        }
    }

    /// What nobody types: a file is named by its bytes, a definition by its text.
    func settled(_ values: FormValues, _ subject: Subject) throws -> FormValues {
        var values = values
        if subject.kind == .document {
            // A file that was just handed in stands in the draft.
            let draft = try drafts.draft(of: subject.record.text, subject.call)?.entry.values["sha256"] ?? ""
            values["sha256"] = draft.isEmpty ? subject.present["sha256"] : draft
        }
        if subject.kind == .definition {
            let text = values["document"]
            values["digest"] = text.isEmpty ? "" : Digest.of(Array(text.utf8)).hex
        }
        return values
    }

    /// Reads, brings together with what others saved, and shows what must be seen before it is saved.
    private func prepare(_ typed: Entry, _ subject: Subject) throws -> Saving {
        var entry = typed
        guard subject.isOpen else {
            return .shown(show(subject, entry, problems: [], notices: [subject.call.speaker(.mergeGone)]))
        }
        // The identity was given to this session: a form that is sent again has made the record already.
        if entry.version == 0, subject.version > 0 { return .shown(saved(subject, at: nil)) }
        if let shown = decide(&entry, subject) { return .shown(shown) }
        let (body, faults) = subject.kind.bodyType.entered(entry.values, subject.names)
        let (behalf, others) = self.behalf(entry, subject.names)
        var problems = faults + others
        if entry.reason.allSatisfy(\.isWhitespace) { problems.append(FormProblem(field: "reason", fault: .missing)) }
        guard let body, problems.isEmpty else {
            entry.confirmed = ""
            return .shown(show(subject, entry, problems: problems))
        }
        if isSaid(body, entry, subject) {
            try drafts.drop(subject.record.text, subject.call)
            return .shown(saved(subject, at: nil))
        }
        let command = Command(
            id: CommandID(hex: entry.command) ?? .random(), principal: subject.call.principal, reason: entry.reason,
            behalf: behalf,
            changes: [
                Change(
                    subject.record, expecting: entry.version, visibility: entry.isPublic ? .public : .internal,
                    .body(body))
            ])
        return look(command, entry, subject)
    }

    /// Brings together with what somebody else saved since the form was made; the form again, while somebody must choose.
    ///
    /// The form keeps the version that it was made from until everything is decided.
    private func decide(_ entry: inout Entry, _ subject: Subject) -> Response? {
        guard entry.version != subject.version, entry.version > 0, subject.version > 0 else { return nil }
        let strands = FormStrands(subject.kind.bodyType.fields)
        let theirs = subject.present
        var merge = FormMerge(
            base: subject.form(at: entry.version), mine: entry.values, theirs: theirs,
            fields: subject.kind.bodyType.fields)
        entry.values = merge.values
        let wasSeen = entry.seen == subject.version
        merge.collisions.removeAll { collision in
            let choice = wasSeen ? entry.choices[collision.strand] : nil
            if choice == "theirs" {
                entry.values = strands.taking(collision.strand, from: theirs, into: entry.values)
            }
            return choice == "mine" || choice == "theirs"
        }
        guard !merge.collisions.isEmpty else {
            // Another command: the one that the form was given may have been done, by this very form.
            (entry.version, entry.command) = (subject.version, CommandID.random().description)
            return nil
        }
        entry.seen = subject.version
        let problems = merge.collisions.map { collision in
            FormProblem(field: String(collision.strand.prefix { $0 != "." }), fault: .undecided)
        }
        return show(
            subject, entry, problems: wasSeen ? problems : [], merge: merge, notices: notices(of: merge, subject))
    }

    private func notices(of merge: FormMerge, _ subject: Subject) -> [String] {
        let speaker = subject.call.speaker
        let taken = Set(merge.taken.map { String($0.prefix { $0 != "." }) }).sorted().map(speaker.field)
        guard !taken.isEmpty else { return [speaker(.mergeTitle)] }
        let list = speaker.phrasebook.formatter.list(taken)
        return [speaker(.mergeTitle), speaker(.mergeTaken, ["fields": list])]
    }

    /// On whose behalf, as it was typed.
    private func behalf(_ entry: Entry, _ names: RecordNames) -> (behalf: Behalf?, problems: [FormProblem]) {
        guard names.call.principal.may(.standIn), !(entry.organisation + entry.evidence).isEmpty else {
            return (nil, [])
        }
        var problems: [FormProblem] = []
        func find(_ name: String, _ words: String, _ kind: Kind) -> Identifier<AnyRecord>? {
            switch words.isEmpty ? .none : names.find(words, kind) {
            case .one(let record): return record
            case .several: problems.append(FormProblem(field: name, fault: .severalRecords(words)))
            case .none: problems.append(FormProblem(field: name, fault: .noSuchRecord(words)))
            }
            return nil
        }
        let organisation = find("organisation", entry.organisation, .organisation)
        let evidence = find("evidence", entry.evidence, .document)
        guard let organisation, let evidence else { return (nil, problems) }
        return (Behalf(organisation: organisation.cast(), evidence: evidence.cast()), [])
    }

    /// Holds a command against the rules and, where the public sees it, shows which figures it alters.
    private func look(_ command: Command, _ entry: Entry, _ subject: Subject) -> Saving {
        guard entry.isPublic else { return .ready(command, subject, entry) }
        let preview = subject.call.desk.preview(command, on: subject.call.scene.day, for: [.public])
        guard preview.refusals.isEmpty else { return .shown(refused(preview.refusals, entry, subject)) }
        let changes = AlteredFigures(preview.changes, subject.names)
        if changes.isEmpty || entry.confirmed == changes.seal { return .ready(command, subject, entry) }
        let page = ConfirmPage(
            call: subject.call, name: subject.names.name(command.changes.compactMap(\.body)[0]), figures: changes,
            action: .editing(.edit(subject.record.text, subject.new)), pairs: entry.pairs, reason: entry.reason)
        return .shown(answer(page, subject.call, kind: subject.kind))
    }

    private func submit(_ command: Command, _ subject: Subject, _ entry: Entry) async throws -> Response {
        do {
            let done = try await site.submit(command, to: subject.call.code)
            try await making { try drafts.drop(subject.record.text, subject.call) }
            return saved(subject, at: done.appended.number)
        } catch let refused as Refused {
            return try await making { self.refused(refused.refusals, entry, subject) }
        } catch let error as LedgerError where error.code == .readOnly {
            let problem = FormProblem(
                field: "content", fault: .rule("", reason: subject.call.speaker(.writeClosed)))
            return try await making { show(subject, entry, problems: [problem]) }
        }
    }

    /// The record, after it was saved.
    private func saved(_ subject: Subject, at commit: Int?) -> Response {
        workspace.redirect(subject.call, to: .editing(.record(subject.record.text, saved: commit)))
    }

    /// Whether the record says so already, to the same people.
    private func isSaid(_ body: any Registered, _ entry: Entry, _ subject: Subject) -> Bool {
        subject.version > 0 && subject.call.view.anyBody(subject.record)?.json == body.json
            && subject.names.isPublic(subject.record) == entry.isPublic
    }

    /// The form with what the rules say, each at its field.
    func refused(_ refusals: [Refusal], _ entry: Entry, _ subject: Subject) -> Response {
        show(subject, entry, problems: refusals.map { subject.names.problem($0, subject.kind) })
    }
}

extension RecordNames {
    /// What a rule says, at its field; records are called by their names.
    func problem(_ refusal: Refusal, _ kind: Kind) -> FormProblem {
        let fields = kind.bodyType.fields.map(\.name)
        let field = refusal.field.map { String($0.prefix { $0 != "." }) } ?? "content"
        let reason = refusal.reason.replacing(#/[0-9a-f]{32}/#) { match in
            Identifier<AnyRecord>(text: String(match.output)).map { "“\(name($0))”" } ?? String(match.output)
        }
        let isControl = field == "reason"
        return FormProblem(
            field: fields.contains(field) || isControl ? field : "content",
            fault: .rule(refusal.rule.rawValue, reason: reason))
    }
}
