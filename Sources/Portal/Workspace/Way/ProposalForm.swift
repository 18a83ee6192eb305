import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// The form of a proposal: what was typed, what is wrong with it, and the project that it makes.
struct ProposalForm: Sendable {
    let call: WorkspaceCall

    /// The project that is mended; `nil` for a new one.
    let file: WayFile?

    /// What was typed; `nil` before anything was.
    let typed: FormFields?

    var speaker: Speaker { call.speaker }

    /// How many sources of money the form has room for.
    static let sources = 4

    /// The plan for which it is proposed.
    var plan: Seen<Plan>? {
        if let file { return call.view.record(file.body.plan) }
        let plans = call.plans
        return plans.first { $0.id.text == self["plan"] } ?? plans.first
    }

    /// The actions to which a project of the plan can answer, by their codes.
    var actions: [Seen<Action>] {
        guard let plan else { return [] }
        let all: [Seen<Action>] = call.view.records(under: plan.id.cast())
        return all.filter { call.mayRead($0.id.cast()) }.sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }
    }

    /// The states that can take part.
    var states: [Seen<Organisation>] { call.organisations { $0.bodyType == .state } }

    /// The value of a field, as typed or as it stands.
    subscript(name: String) -> String { typed.map { $0[name] } ?? standing(name) }

    /// Which of several are ticked.
    func ticked(_ name: String, _ values: [String]) -> Set<String> {
        if let typed { return Set(values.filter { typed["\(name)-\($0)"] == "yes" }) }
        let kept = name == "actions" ? file?.body.actions.map(\.text) : file?.body.proposal.participants.map(\.text)
        return Set(kept ?? []).intersection(values)
    }

    private func standing(_ name: String) -> String {
        guard let body = file?.body else { return name == "version" ? "0" : "" }
        let details = body.proposal
        switch name {
        case "version": return String(file?.project.version ?? 0)
        case "title": return words(body.title)
        case "description": return words(body.description)
        case "why-not-all": return words(details.whyNotAll)
        case "modality": return body.modality.rawValue
        case "proponent": return body.proponent?.text ?? ""
        case "implementer": return body.implementer?.text ?? ""
        case "recurring": return details.isRecurring ? "yes" : ""
        case "previous-code": return details.previousCode ?? ""
        case "scope": return details.scope?.rawValue ?? ""
        case "pillar": return details.pillar?.rawValue ?? ""
        case "nature": return details.nature?.rawValue ?? ""
        case "intervention": return details.intervention?.rawValue ?? ""
        case "duration": return details.duration?.rawValue ?? ""
        case "starts": return details.starts?.text ?? ""
        case "ends": return details.ends?.text ?? ""
        default: return requested(name, details.requested)
        }
    }

    private func requested(_ name: String, _ amounts: [RequestedAmount]) -> String {
        guard let dash = name.lastIndex(of: "-"), let number = Int(name[name.index(after: dash)...]),
            amounts.indices.contains(number - 1)
        else { return "" }
        let amount = amounts[number - 1]
        return name.hasPrefix("amount") ? amount.money.text : amount.source?.text ?? ""
    }

    /// The words in the page's language; in another when there are none, so that nothing is typed anew.
    private func words(_ text: Text?) -> String { text.map { speaker.text($0).words } ?? "" }
}

/// What came of reading a form of a proposal.
struct ProposalReading {
    var problems: [WayProblem] = []
    var project: Project?
    var results: [(level: ResultLevel, title: Text)] = []

    mutating func add(_ field: String, _ words: String) { problems.append((field, words)) }
}

extension ProposalForm {
    /// Reads the form.
    ///
    /// - Parameter isWhole: whether it is to be handed in, and so must say all that the template asks for.
    func read(isWhole: Bool) -> ProposalReading {
        var reading = ProposalReading()
        let title = text("title", .title, replacing: file?.body.title, &reading)
        if title == nil { reading.add("title", speaker(.wrongMissing, ["field": speaker(.title)])) }
        let modality: FundingModality? = term("modality", .modality, &reading)
        if modality == nil, self["modality"].isEmpty {
            reading.add("modality", speaker(.wrongMissing, ["field": speaker(.modality)]))
        }
        let details = details(&reading)
        let description = text("description", .description, replacing: file?.body.description, &reading)
        readResults(&reading)
        guard let plan else { return reading }
        // What else is wrong is told at once, also of a proposal that has no title or modality yet.
        let project = Project(
            plan: plan.id, code: file?.body.code ?? freeCode(in: plan.id), title: title ?? Text([]),
            description: description,
            actions: actions.map(\.id).filter { ticked("actions", [$0.text]).contains($0.text) },
            modality: modality ?? .inKind,
            proponent: organisation("proponent", .proponent, call.proponents.map(\.id), &reading),
            implementer: organisation("implementer", .implementer, call.organisations().map(\.id), &reading),
            carriedFrom: file?.body.carriedFrom, proposal: details, basis: file?.body.basis ?? .none)
        check(project, isWhole: isWhole, &reading)
        if title != nil, modality != nil { reading.project = project }
        return reading
    }

    private func details(_ reading: inout ProposalReading) -> ProposalDetails {
        let states = states.map(\.id)
        let chosen = ticked("participants", states.map(\.text))
        return ProposalDetails(
            isRecurring: self["recurring"] == "yes",
            previousCode: self["previous-code"].trimmed.isEmpty ? nil : self["previous-code"].trimmed,
            scope: term("scope", .proposalScope, &reading), pillar: term("pillar", .proposalPillar, &reading),
            nature: term("nature", .proposalNature, &reading),
            intervention: term("intervention", .proposalIntervention, &reading),
            duration: term("duration", .proposalDuration, &reading),
            starts: date("starts", .proposalStarts, &reading), ends: date("ends", .proposalEnds, &reading),
            participants: states.filter { chosen.contains($0.text) },
            whyNotAll: text("why-not-all", .proposalWhyNotAll, replacing: file?.body.proposal.whyNotAll, &reading),
            requested: (1...Self.sources).compactMap { amount($0, &reading) })
    }

    private func check(_ project: Project, isWhole: Bool, _ reading: inout ProposalReading) {
        // An amount that cannot be read is told as such, and not as missing.
        let told = Set(reading.problems.map { $0.field.hasPrefix("amount-") ? "requested" : $0.field })
        for (field, flaw) in ProposalCheck.flaws(in: project) where !told.contains(field) {
            let name = ["field": speaker(Self.label(field))]
            switch flaw {
            case .missing: if isWhole { reading.add(field, speaker(.wrongMissing, name)) }
            case .endsEarly: reading.add(field, speaker(.wrongOrder, name))
            case .words(let count):
                let counts = ["count": speaker.number(count), "most": speaker.number(ProposalCheck.mostWords)]
                reading.add(field, speaker(.wrongWords, name.merging(counts) { $1 }))
            }
        }
        let missing = Set(call.memberStates).subtracting(project.proposal.participants)
        if isWhole, !project.proposal.participants.isEmpty, !missing.isEmpty, project.proposal.whyNotAll == nil {
            reading.add("why-not-all", speaker(.wrongMissing, ["field": speaker(.proposalWhyNotAll)]))
        }
    }

    /// What a field of a proposal is called in its form.
    static func label(_ field: String) -> Wording {
        switch field {
        case "starts": .proposalStarts
        case "ends": .proposalEnds
        default: Wording.field(field) ?? .proposalRequested
        }
    }

    private func readResults(_ reading: inout ProposalReading) {
        guard file == nil else { return }
        for (field, level) in [("outcomes", ResultLevel.outcome), ("outputs", .output)] {
            let lines = self[field].trimmed.split(separator: "\n").compactMap { call.text(String($0)) }
            if lines.count > 20 || self[field].utf8.count > 8_000 {
                reading.add(field, speaker(.wrongLong, ["field": speaker(level.wording)]))
            }
            reading.results += lines.prefix(20).map { (level, $0) }
        }
    }
}

extension ProposalForm {
    private func term<Term: FieldValue>(
        _ field: String, _ label: Wording, _ reading: inout ProposalReading
    ) -> Term? {
        guard !self[field].isEmpty else { return nil }
        let term = Term(text: self[field])
        if term == nil { reading.add(field, speaker(.wrongChoice, ["field": speaker(label)])) }
        return term
    }

    private func date(_ field: String, _ label: Wording, _ reading: inout ProposalReading) -> PartialDate? {
        guard !self[field].trimmed.isEmpty else { return nil }
        let date = PartialDate(text: self[field].trimmed)
        if date == nil { reading.add(field, speaker(.wrongDate, ["field": speaker(label)])) }
        return date
    }

    private func organisation(
        _ field: String, _ label: Wording, _ allowed: [Identifier<Organisation>], _ reading: inout ProposalReading
    ) -> Identifier<Organisation>? {
        guard !self[field].isEmpty else { return nil }
        let chosen = allowed.first { $0.text == self[field] }
        if chosen == nil { reading.add(field, speaker(.wrongChoice, ["field": speaker(label)])) }
        return chosen
    }

    /// One row of the budget: an amount, and of whom it is asked if that is known.
    private func amount(_ number: Int, _ reading: inout ProposalReading) -> RequestedAmount? {
        let field = "amount-\(number)"
        guard !self[field].trimmed.isEmpty else { return nil }
        guard let money = Money(text: self[field].trimmed.uppercased()), money.minorUnits >= 0 else {
            reading.add(field, speaker(.wrongMoney, ["field": speaker(.proposalRequested)]))
            return nil
        }
        return RequestedAmount(source: call.organisation(self["source-\(number)"]), money: money)
    }

    /// The words that were typed, beside those in other languages that stand already.
    private func text(
        _ field: String, _ label: Wording, replacing before: Text?, _ reading: inout ProposalReading
    ) -> Text? {
        if self[field].utf8.count > 20_000 { reading.add(field, speaker(.wrongLong, ["field": speaker(label)])) }
        // What was shown in another language, and left as it was, is no translation.
        if let before, words(before) == self[field].trimmed { return before }
        let others = before?.versions.filter { $0.language.tag != speaker.language.tag } ?? []
        let versions = others + (call.text(self[field])?.versions ?? [])
        return versions.isEmpty ? nil : Text(versions)
    }

    /// The next code that is free in the plan, until the Secretariat gives the project its own.
    private func freeCode(in plan: Identifier<Plan>) -> String {
        let numbers = call.view.projects(of: plan).compactMap { seen in
            seen.body.code.hasPrefix(Self.prefix) ? Int(seen.body.code.dropFirst(Self.prefix.count)) : nil
        }
        let next = String((numbers.max() ?? 0) + 1)
        return Self.prefix + String(repeating: "0", count: max(0, 3 - next.count)) + next
    }

    private static let prefix = "PP-"
}

extension WorkspaceCall {
    /// The member states on the programme's day.
    var memberStates: [Identifier<Organisation>] {
        organisations { $0.bodyType == .state }.map(\.id).filter { state in
            let statuses: [Seen<Status>] = view.records(under: state.cast())
            return statuses.contains { status in
                status.body.category == .memberState && status.body.from.map { $0.first <= scene.today } ?? true
                    && status.body.until.map { scene.today <= $0.last } ?? true
            }
        }
    }
}
