import Commands
import Languages
import Ledger
import Programmes
import Register
import WorkPlan

/// The form of one step: what was typed, what is wrong with it, and the changes that it asks for.
struct StepForm: Sendable {
    let call: WorkspaceCall
    let file: WayFile
    let step: WayStep

    /// What was typed; `nil` before anything was.
    let typed: FormFields?

    var speaker: Speaker { call.speaker }

    /// The value of a field, or with what the form begins.
    subscript(name: String) -> String {
        if let typed { return typed[name] }
        switch name {
        case "date": return call.scene.today.text
        case "number": return String(file.nextNumber)
        case "version": return String(file.project.version)
        default: return ""
        }
    }

    /// What came of reading the form.
    struct Reading {
        var problems: [WayProblem] = []
        var changes: [Change] = []
    }

    /// Reads the form; the changes are whole only when there is no problem.
    func read() -> Reading {
        var reading = Reading()
        guard let date = day("date", .stepDate, &reading) else {
            // What else is wrong is told at once.
            _ = fields(PartialDate(day: call.scene.today), &reading)
            return reading
        }
        if date > call.scene.today, step != .join { reading.add("date", speaker(.wrongFuture, name(.stepDate))) }
        order(date, &reading)
        reading.changes = fields(PartialDate(day: date), &reading)
        return reading
    }

    private func order(_ date: Day, _ reading: inout Reading) {
        guard step != .join else { return }
        var way = file.way
        do { try way.take(step, on: PartialDate(day: date)) } catch {
            switch error.obstacle {
            case .notHere:
                reading.add("content", speaker(.stepNotHere, ["stage": speaker(way.stage.wording)]))
            case .before(let last):
                let values = ["field": speaker(.stepDate), "date": speaker.date(last)]
                reading.add("date", speaker(.wrongBefore, values))
            }
        }
    }

    private func fields(_ date: PartialDate, _ reading: inout Reading) -> [Change] {
        switch step {
        case .giveBack:
            let event: MilestoneEvent = file.way.stage == .reported ? .completionReportReceived : .proposed
            guard let reason = words("words", .wayReason, &reading) else { return [] }
            return [new(Return(project: file.project.id, event: event, date: date, reason: reason))]
        case .report: return report(date, &reading)
        case .join: return joining(date, &reading)
        case .extend: return milestone(date, &reading) + longer(&reading)
        case .revise: return milestone(date, &reading) + revision(date, &reading)
        default: return milestone(date, &reading)
        }
    }

    private func milestone(_ date: PartialDate, _ reading: inout Reading) -> [Change] {
        guard let event = step.event else { return [] }
        let meeting = meeting(&reading)
        let note = step.needsReason ? words("words", .wayReason, &reading) : nil
        return [
            new(
                Milestone(
                    project: file.project.id, event: event, date: date, meeting: meeting, basis: Basis(note: note)))
        ]
    }

    private func meeting(_ reading: inout Reading) -> Identifier<Meeting>? {
        guard asksMeeting else { return nil }
        let found = Identifier<Meeting>(text: self["meeting"]).flatMap { call.view.record($0)?.id }
        if found == nil, step == .accredit || !self["meeting"].isEmpty {
            reading.add("meeting", speaker(.wrongChoice, name(.meeting)))
        }
        return found
    }

    /// Whether a meeting may have decided so.
    var asksMeeting: Bool { [.endorse, .approve, .accredit].contains(step) }

    private func report(_ date: PartialDate, _ reading: inout Reading) -> [Change] {
        let starts = self.date("starts", .stepPeriodStarts, &reading)
        let ends = self.date("ends", .stepPeriodEnds, &reading)
        let summary = words("words", .reportSummary, &reading)
        guard let starts, let ends, let summary else { return [] }
        if ends.last < starts.first { reading.add("ends", speaker(.wrongOrder, name(.stepPeriodEnds))) }
        return [
            new(
                ProgressReport(
                    project: file.project.id, starts: starts, ends: ends, date: date, summary: summary))
        ]
    }

    private func joining(_ date: PartialDate, _ reading: inout Reading) -> [Change] {
        guard let state = call.organisation(self["country"]) else {
            reading.add("country", speaker(.wrongChoice, name(.country)))
            return []
        }
        return [new(Beneficiary(organisation: state, project: file.project.id, from: date))]
    }

    private func longer(_ reading: inout Reading) -> [Change] {
        guard let ends = date("ends", .stepEnds, &reading) else { return [] }
        if let starts = file.body.proposal.starts ?? file.facts.first?.date, ends.last < starts.first {
            reading.add("ends", speaker(.wrongOrder, name(.stepEnds)))
        }
        let body = file.body.with(proposal: file.body.proposal.ending(ends))
        return [Change(file.project.id.cast(), expecting: file.project.version, .body(body))]
    }

    private func revision(_ date: PartialDate, _ reading: inout Reading) -> [Change] {
        let line = lines.first { $0.id.text == self["line"] }
        if line == nil { reading.add("line", speaker(.wrongChoice, name(.stepLine))) }
        let amount = money("amount", .stepAmount, &reading)
        let agreed = self["agreed"].isEmpty ? nil : money("agreed", .stepAgreed, &reading)
        if let agreed, agreed.currency != .usDollar { reading.add("agreed", speaker(.wrongMoney, name(.stepAgreed))) }
        guard let line, let amount else { return [] }
        let revised = WorkPlan.Budget(
            project: file.project.id, source: line.body.source, amount: .stated(amount), agreedUSD: agreed,
            approved: date, replaces: line.id)
        return [Change(Identifier(RecordID.random()), .body(revised))]
    }

    /// The budget lines in force, which can be revised.
    var lines: [Seen<WorkPlan.Budget>] {
        let all: [Seen<WorkPlan.Budget>] = call.view.records(under: file.project.id.cast())
        let replaced = Set(all.compactMap(\.body.replaces))
        return all.filter { !replaced.contains($0.id) }
    }
}

extension StepForm {
    private func name(_ field: Wording) -> [String: String] { ["field": speaker(field)] }

    /// The first record of the step, by an identity that is made of how many steps there were before: of two who take a
    /// step at once, the second is refused.
    private func new(_ body: some Registered) -> Change {
        Change(file.identity(Int(self["number"]) ?? 0, call), .body(body))
    }

    private func day(_ field: String, _ label: Wording, _ reading: inout Reading) -> Day? {
        let day = Day(text: self[field].trimmed)
        if day == nil { reading.add(field, speaker(.wrongDay, name(label))) }
        return day
    }

    private func date(_ field: String, _ label: Wording, _ reading: inout Reading) -> PartialDate? {
        let date = PartialDate(text: self[field].trimmed)
        if date == nil { reading.add(field, speaker(.wrongDate, name(label))) }
        return date
    }

    private func money(_ field: String, _ label: Wording, _ reading: inout Reading) -> Money? {
        let money = Money(text: self[field].trimmed.uppercased())
        if money.map({ $0.minorUnits < 0 }) ?? true { reading.add(field, speaker(.wrongMoney, name(label))) }
        return money
    }

    private func words(_ field: String, _ label: Wording, _ reading: inout Reading) -> Text? {
        let text = call.text(self[field])
        if text == nil { reading.add(field, speaker(.wrongMissing, name(label))) }
        if self[field].utf8.count > 20_000 { reading.add(field, speaker(.wrongLong, name(label))) }
        return text
    }
}

extension StepForm.Reading {
    mutating func add(_ field: String, _ words: String) { problems.append((field, words)) }
}

extension WayFile {
    /// How many steps there were, and one more: the number of the next.
    var nextNumber: Int { facts.count + 1 }

    /// The identity of the record of the step with a number; one that was taken and retired is passed over.
    func identity(_ number: Int, _ call: WorkspaceCall) -> Identifier<AnyRecord> {
        var number = number
        while true {
            let identity = Self.identity(number, of: project.id, ledger: call.desk.ledger.id.description)
            if call.view.kind(of: identity) == nil || call.view.isInUse(identity) { return identity }
            number += 1000
        }
    }

    static func identity(
        _ number: Int, of project: Identifier<Project>, ledger: String
    ) -> Identifier<AnyRecord> {
        RecordIdentity.of(kind: .milestone, key: "way \(project.text) \(number)", ledger: ledger)
    }
}

extension Project {
    /// The same with another proposal.
    func with(proposal: ProposalDetails) -> Project {
        Project(
            plan: plan, code: code, title: title, description: description, actions: actions, modality: modality,
            proponent: proponent, implementer: implementer, carriedFrom: carriedFrom, proposal: proposal, basis: basis)
    }
}

extension WorkspaceCall {
    /// An organisation that the visitor may see, by its identity.
    func organisation(_ text: String) -> Identifier<Organisation>? {
        Identifier<Organisation>(text: text).flatMap { view.record($0)?.id }.flatMap { mayRead($0.cast()) ? $0 : nil }
    }

    /// The organisations that the visitor may see, by their names.
    func organisations(_ isWanted: (Organisation) -> Bool = { _ in true }) -> [Seen<Organisation>] {
        let all: [Seen<Organisation>] = view.records()
        return all.filter { isWanted($0.body) && mayRead($0.id.cast()) }.sorted {
            speaker.inOrder(speaker.text($0.body.name).words, speaker.text($1.body.name).words)
        }
    }
}
