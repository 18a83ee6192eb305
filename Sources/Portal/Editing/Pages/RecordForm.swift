import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// The form of a record: every field with its help and rule, who is to see it, and why it is written.
struct RecordForm: Page {
    let call: WorkspaceCall
    let kind: Kind
    let record: Identifier<AnyRecord>
    let names: RecordNames
    let entry: Entry
    var problems: [FormProblem] = []
    var merge: FormMerge?
    /// Something to say on top.
    var notices: [String] = []
    /// What a new record's identity is shown to be ours by.
    var new: EditingPlace.NewRecord?

    private var speaker: Speaker { call.speaker }
    private var fields: [FieldDescription] { kind.bodyType.fields }

    private var heading: String {
        entry.version == 0
            ? speaker(.formNew, ["kind": speaker.word(kind.rawValue, .kind)])
            : speaker(.formEdit, ["name": names.name(record)])
    }

    var title: LocalText { LocalText(words: heading, language: nil) }

    var content: HTML {
        """
        <h1>\(heading)</h1>
        \(summary)
        \(notices, each: { "<p class=\"notice\" role=\"status\">\($0)</p>\n" })
        <form method="post" action="\(there.text)" class="record" novalidate\(drafting)>
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <input type="hidden" name="version" value="\(entry.version)">
        <input type="hidden" name="seen" value="\(entry.seen)">
        <input type="hidden" name="command" value="\(entry.command)">
        \(fields, each: inputs.content)
        \(visibility)
        \(reason)
        \(behalf)
        <p class="act"><button name="act" value="save">\(speaker(.formSave))</button>
        <button name="act" value="draft" class="plain">\(speaker(.formDraft))</button>
        <a href="\(back.text)">\(speaker(.formCancel))</a></p>
        <p class="help" role="status" data-draft-status></p>
        </form>
        """
    }

    private var there: Address { call.address(.editing(.edit(record.text, new))) }

    private var back: Address {
        call.address(
            .editing(entry.version == 0 ? .list(kind.rawValue, EditingQuery()) : .record(record.text, saved: nil)))
    }

    /// What the script needs to keep drafts as one types.
    private var drafting: HTML {
        let place = call.address(.editing(.drafts))
        return """
             data-draft="\(place.text)" data-record="\(record.text)" data-kind="\(kind.rawValue)" \
            data-seal="\(new?.seal ?? "")" data-kept="\(speaker(.draftKept))" data-failed="\(speaker(.draftFailed))"
            """
    }

    private var inputs: FieldInputs {
        var inputs = FieldInputs(kind: kind, values: entry.values, problems: problems, names: names)
        for collision in merge?.collisions ?? [] {
            inputs.before[collision.strand] =
                CollisionChoice(
                    collision: collision, chosen: entry.choices[collision.strand], names: names, kind: kind
                ).content
        }
        return inputs
    }

    /// Everything that is wrong, each leading to its field.
    private var summary: HTML? {
        guard !problems.isEmpty else { return nil }
        return """
            <div class="notice problems" role="alert" tabindex="-1"><p>\(speaker(.formProblems))</p>
            <ul>\(problems, each: problem)</ul></div>
            """
    }

    private func problem(_ problem: FormProblem) -> HTML {
        let isField = fields.contains { $0.name == problem.field }
        let id =
            isField ? FieldInputs.id(problem.field) : Self.controls.contains(problem.field) ? problem.field : "content"
        let label = isField ? speaker.field(problem.field) + ": " : ""
        return "<li><a href=\"#\(id)\">\(label)\(speaker(problem.fault))</a></li>"
    }

    /// The inputs that are no fields of the record.
    private static let controls: Set = ["reason", "organisation", "evidence", "visibility"]

    private func wrong(_ control: String) -> HTML {
        let found = problems.filter { $0.field == control && !fields.map(\.name).contains(control) }
        return
            "<p class=\"error\" id=\"\(control)-error\">\(found.map { speaker($0.fault) }.joined(separator: " "))</p>"
    }

    private var visibility: HTML {
        let mayPublish = call.mayPublish(entry.version == 0 ? nil : record, kind)
        let options: [(Visibility, Wording)] =
            [(.internal, .formInternal)] + (mayPublish ? [(.public, .formPublic)] : [])
        return """
            <fieldset class="field"><legend>\(speaker(.formVisibility))</legend>
            \(wrong("visibility"))\(options, each: { visibility, wording in
                let isChosen = entry.isPublic == (visibility == .public) || !mayPublish
                let id: HTML = visibility == .internal ? "visibility" : "visibility-public"
                return """
                    <p class="tick"><input type="radio" id="\(id)" name="visibility" value="\(visibility.rawValue)"\
                    \(isChosen ? " checked" as HTML : nil)> <label for="\(id)">\(speaker(wording))</label></p>
                    """
            })</fieldset>
            """
    }

    private var reason: HTML { ReasonField(speaker: speaker, reason: entry.reason, error: wrong("reason")).content }

    /// An officer enters what somebody else wanted, with the document that shows it.
    private var behalf: HTML? {
        guard call.principal.may(.standIn) else { return nil }
        let isOpen = !entry.organisation.isEmpty || !entry.evidence.isEmpty
        return """
            <details\(isOpen ? " open" as HTML : nil)><summary>\(speaker(.formBehalf))</summary>
            \(search("organisation", .formBehalfWho, entry.organisation))
            \(search("evidence", .formBehalfEvidence, entry.evidence))</details>
            """
    }

    private func search(_ name: String, _ label: Wording, _ value: String) -> HTML {
        """
        <div class="field"><label for="\(name)">\(speaker(label))</label>
        <p class="help" id="\(name)-help">\(speaker(.formSearch))</p>\(wrong(name))
        <input type="text" id="\(name)" name="\(name)" value="\(value)" maxlength="400" autocomplete="off" \
        aria-describedby="\(name)-help \(name)-error"></div>
        """
    }
}

/// Where somebody says why they write.
struct ReasonField: Sendable {
    let speaker: Speaker
    let reason: String
    var error = HTML.empty

    var content: HTML {
        """
        <div class="field"><label for="reason">\(speaker(.formReason))</label>
        <p class="help" id="reason-help">\(speaker(.formReasonHelp))</p>\(error)
        <textarea id="reason" name="reason" rows="2" maxlength="\(Entry.longestReason)" aria-describedby="reason-help">
        \(reason)</textarea></div>
        """
    }
}

/// Two people's words for one field, to choose from.
struct CollisionChoice: Sendable {
    let collision: FormMerge.Collision
    let chosen: String?
    let names: RecordNames
    let kind: Kind

    private var speaker: Speaker { names.speaker }

    var content: HTML {
        let id = FieldInputs.id(collision.strand)
        return """
            <fieldset class="collision"><legend class="heard">\(speaker(.faultUndecided))</legend>
            <p>\(speaker(.mergeBase, ["words": words(collision.base)]))</p>
            \(option("theirs", "\(id)-theirs", speaker(.mergeTheirs, ["words": words(collision.theirs)])))
            \(option("mine", "\(id)-mine", speaker(.mergeMine)))</fieldset>
            """
    }

    private func option(_ value: String, _ id: String, _ words: String) -> HTML {
        let checked: HTML? = chosen == value ? " checked" : nil
        return """
            <p class="tick"><input type="radio" id="\(id)" name="\(Entry.choiceName(collision.strand))" \
            value="\(value)"\(checked)> <label for="\(id)">\(words)</label></p>
            """
    }

    private func words(_ values: FormValues) -> String {
        let all = values.inputs.sorted { $0.key < $1.key }.flatMap(\.value)
        let field = kind.bodyType.fields.first { $0.name == String(collision.strand.prefix { $0 != "." }) }
        let shown = all.map { text in
            if case .reference?? = field.map(\.valueForm) {
                return Identifier<AnyRecord>(text: text).map { names.name($0) } ?? text
            }
            guard case .choice?? = field.map(\.valueForm), let field,
                let vocabulary = FieldValues.vocabulary(of: field.name, kind)
            else { return text }
            return speaker.word(text, vocabulary)
        }
        return shown.isEmpty ? speaker(.formNothing) : shown.joined(separator: " · ")
    }
}

extension FieldDescription {
    /// The form of the field's values, when it has one.
    var valueForm: ValueForm? {
        switch shape {
        case .single(let form), .list(let form): form
        case .integer, .flag, .text: nil
        }
    }
}
