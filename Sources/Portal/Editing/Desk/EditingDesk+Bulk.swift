import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// Changes one field of many records: which records, which field, which value; then what would come of it.
    func bulk(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.bulk(let raw)) = call.place, let kind = Kind(rawValue: raw), call.mayWriteAll(kind) else {
            throw PageProblem.notFound
        }
        let fields = try await workspace.fields(call, upTo: Self.formSize, limits: .record)
        let step = try await making { () -> ManyStep in
            let names = RecordNames(call)
            let bulk = BulkForm(fields, kind, names)
            guard let field = bulk.field, fields["act"] == "see" || fields["act"] == "save", !bulk.rows.isEmpty else {
                return .shown(answer(BulkPage(call: call, bulk: bulk), call, kind: kind))
            }
            let rows = bulk.rows.map { bulk.row($0, field) }
            let changes = ManyChanges(rows, kind, id: fields["command"], reason: fields["reason"], names)
            return look(changes, fields, call) { isReasonMissing, changes in
                ManyChangesPage(
                    call: call, heading: call.speaker(.bulkTitle), changes: changes, action: .bulk(raw),
                    pairs: bulk.pairs, reason: fields["reason"], isReasonMissing: isReasonMissing)
            }
        }
        return try await finish(step, call, kind)
    }

    /// Whether changes of many are shown first, or made.
    func look(
        _ changes: ManyChanges, _ fields: FormFields, _ call: WorkspaceCall,
        page: @escaping @Sendable (Bool, ManyChanges) -> ManyChangesPage
    ) -> ManyStep {
        let isSent = fields["act"] == "save"
        let isMissing = isSent && fields["reason"].allSatisfy(\.isWhitespace)
        let isSeen = fields["confirmed"] == changes.figures.seal
        guard isSent, !isMissing, !changes.isWrong, changes.count > 0, isSeen else {
            let status: HTTPResponse.Status = changes.isWrong || isMissing ? .unprocessableContent : .ok
            return .shown(answer(page(isMissing, changes), call, kind: changes.kind, status: status))
        }
        return .ready(changes, page)
    }

    func finish(_ step: ManyStep, _ call: WorkspaceCall, _ kind: Kind) async throws -> Response {
        guard case .ready(var changes, let page) = step else {
            if case .shown(let response) = step { return response }
            throw PageProblem.failed
        }
        do {
            _ = try await site.submit(changes.command, to: call.code)
            return workspace.redirect(call, to: .editing(.list(kind.rawValue, EditingQuery())))
        } catch let refused as Refused {
            changes.refuse(refused.refusals, RecordNames(call))
            return answer(page(false, changes), call, kind: kind, status: .unprocessableContent)
        }
    }
}

/// What comes of a form of many changes.
enum ManyStep: Sendable {
    case shown(Response)
    case ready(ManyChanges, @Sendable (Bool, ManyChanges) -> ManyChangesPage)
}

/// Which records, which field and which value.
struct BulkForm: Sendable {
    let kind: Kind
    let names: RecordNames
    /// The records, each with the version that was chosen.
    let rows: [(record: Identifier<AnyRecord>, version: Int)]
    let field: FieldDescription?
    let values: FormValues
    /// Whether it is about who sees them, and who is to.
    let isOfVisibility: Bool
    let isPublic: Bool

    /// What a record's visibility is called among its fields.
    static let visibility = "visibility"

    /// What is set in other ways.
    private static let apart: Set = ["sha256", "digest", "document"]

    static func fields(of kind: Kind) -> [FieldDescription] {
        kind.bodyType.fields.filter { !apart.contains($0.name) }
    }

    init(_ fields: FormFields, _ kind: Kind, _ names: RecordNames) {
        (self.kind, self.names) = (kind, names)
        rows = fields.all("row").compactMap { text in
            let parts = text.split(separator: ":")
            guard parts.count == 2, let record = Identifier<AnyRecord>(text: String(parts[0])),
                let version = Int(parts[1]), names.call.view.kind(of: record) == kind
            else { return nil }
            return (record, version)
        }
        isOfVisibility = fields["field"] == Self.visibility
        let visibility = FieldDescription.visibility
        field =
            isOfVisibility ? visibility : Self.fields(of: kind).first { $0.name == fields["field"] }
        values = FormValues(fields)
        isPublic = fields["visibility"] == Visibility.public.rawValue
    }

    /// What the form carries along.
    var pairs: [(name: String, value: String)] {
        rows.map { ("row", "\($0.record.text):\($0.version)") }
            + [("field", field?.name ?? ""), ("visibility", (isPublic ? Visibility.public : .internal).rawValue)]
            + values.pairs
    }

    /// What comes of one of the records.
    func row(_ chosen: (record: Identifier<AnyRecord>, version: Int), _ field: FieldDescription) -> ManyChanges.Row {
        var form = names.call.view.anyBody(chosen.record)?.form ?? FormValues()
        if !isOfVisibility {
            for input in form.inputs.keys where input == field.name || input.hasPrefix(field.name + ".") {
                form[all: input] = []
            }
            for (input, texts) in values.inputs where input == field.name || input.hasPrefix(field.name + ".") {
                form[all: input] = texts
            }
        }
        return ManyChanges.row(
            chosen.record, kind, expecting: chosen.version, form, isPublic: isOfVisibility ? isPublic : nil, names)
    }
}

extension FieldDescription {
    /// Who sees a record, among what is changed of many.
    static let visibility = FieldDescription(
        name: BulkForm.visibility, shape: .single(.choice(["internal", "public"])))
}

/// Asks which field is changed, and then for its value.
struct BulkPage: Page {
    let call: WorkspaceCall
    let bulk: BulkForm

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.bulkTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.bulkTitle))</h1>
        \(bulk.rows.isEmpty ? "<p class=\"notice\" role=\"alert\">\(speaker(.bulkNone))</p>" : form)
        """
    }

    private var form: HTML {
        """
        <p>\(speaker(.bulkChosen, ["count": speaker.number(bulk.rows.count)]))</p>
        <form method="post" action="\(call.address(.editing(.bulk(bulk.kind.rawValue))).text)" class="record">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        \(HTML.hidden(bulk.rows.map { ("row", "\($0.record.text):\($0.version)") }))
        \(bulk.field.map(value) ?? choice)
        </form>
        """
    }

    private var choice: HTML {
        let fields = BulkForm.fields(of: bulk.kind).map { ($0.name, speaker.field($0.name)) }
        let all = fields + [(BulkForm.visibility, speaker(.recordsWho))]
        return """
            <div class="field"><label for="field">\(speaker(.bulkField))</label>
            <p class="help" id="field-help">\(speaker(.bulkFieldHelp))</p>
            <select id="field" name="field" aria-describedby="field-help">
            \(all, each: { "<option value=\"\($0.0)\">\($0.1)</option>\n" })</select></div>
            <p class="act"><button>\(speaker(.bulkNext))</button></p>
            """
    }

    private func value(_ field: FieldDescription) -> HTML {
        let inputs = FieldInputs(kind: bulk.kind, values: bulk.values, problems: [], names: bulk.names)
        let input = bulk.isOfVisibility ? visibility : inputs.content(field)
        return """
            <input type="hidden" name="field" value="\(field.name)">
            \(input)
            <p class="act"><button name="act" value="see">\(speaker(.bulkSee))</button></p>
            """
    }

    private var visibility: HTML {
        """
        <div class="field"><label for="visibility">\(speaker(.recordsWho))</label>
        <select id="visibility" name="visibility"><option value="internal">\(speaker(.seenInternal))</option>
        <option value="public">\(speaker(.seenPublic))</option></select></div>
        """
    }
}
