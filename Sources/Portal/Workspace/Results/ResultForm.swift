import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// One of the forms of a project's results: what was typed, and the change that it asks for.
struct ResultForm: Sendable {
    /// What the form does; the raw value is sent with it.
    enum Act: String, Sendable, CaseIterable { case result, indicator, value, correct }

    let call: WorkspaceCall
    let file: WayFile
    let act: Act

    /// The result, indicator or value that it is about.
    let about: String

    let typed: FormFields?

    private(set) var problems: [WayProblem] = []

    init(_ call: WorkspaceCall, _ file: WayFile, _ act: Act, about: String, typed: FormFields?) {
        (self.call, self.file, self.act, self.about, self.typed) = (call, file, act, about, typed)
    }

    private var speaker: Speaker { call.speaker }

    /// The form's name, which is also where a browser finds it.
    var id: String { about.isEmpty ? act.rawValue : "\(act.rawValue)-\(about)" }

    subscript(name: String) -> String { typed?["\(id)-\(name)"] ?? "" }

    /// Reads the form; `nil` when something is wrong.
    mutating func read() -> Change? {
        let change: Change? =
            switch act {
            case .result: result()
            case .indicator: indicator()
            case .value: value()
            case .correct: correction()
            }
        return problems.isEmpty ? change : nil
    }

    private mutating func add(_ field: String, _ wording: Wording, _ label: Wording) {
        problems.append(("\(id)-\(field)", speaker(wording, ["field": speaker(label)])))
    }

    private mutating func title() -> Text? {
        let text = call.text(self["title"])
        if text == nil { add("title", .wrongMissing, .title) }
        if self["title"].utf8.count > 2_000 { add("title", .wrongLong, .title) }
        return text
    }

    private mutating func result() -> Change? {
        let level = ResultLevel(rawValue: self["level"])
        if level == nil { add("level", .wrongChoice, .resultLevel) }
        guard let title = title(), let level else { return nil }
        return new(ProjectResult(project: file.project.id, level: level, title: title))
    }

    private mutating func indicator() -> Change? {
        let measure = ResultMeasure(rawValue: self["measure"])
        if measure == nil { add("measure", .wrongChoice, .indicatorMeasure) }
        let result = Identifier<ProjectResult>(text: about).flatMap { call.view.record($0) }
        guard let title = title(), let measure, let result, result.body.project == file.project.id else { return nil }
        return new(ResultIndicator(result: result.id, title: title, measure: measure))
    }

    private mutating func value() -> Change? {
        let role = MeasurementRole(rawValue: self["role"])
        if role == nil { add("role", .wrongChoice, .measurementRole) }
        let starts = date("starts")
        if starts == nil { add("starts", .wrongDate, .stepPeriodFrom) }
        let ends = date("ends")
        if ends == nil, !self["ends"].trimmed.isEmpty { add("ends", .wrongDate, .stepPeriodUntil) }
        if let starts, let ends, ends.last < starts.first { add("ends", .wrongOrder, .stepPeriodUntil) }
        let country = self["country"].isEmpty ? nil : call.organisation(self["country"])
        if country == nil, !self["country"].isEmpty { add("country", .wrongChoice, .country) }
        let number = number()
        guard let role, let starts, let number, let indicator = own(Identifier<ResultIndicator>(text: about)) else {
            return nil
        }
        return new(
            Measurement(
                indicator: indicator.id, role: role, starts: starts, ends: ends, value: number,
                sex: Sex(rawValue: self["sex"]), country: country))
    }

    private mutating func correction() -> Change? {
        guard let seen = Identifier<Measurement>(text: about).flatMap({ call.view.record($0) }),
            own(seen.body.indicator) != nil, let number = number()
        else { return nil }
        if call.text(self["why"]) == nil { add("why", .wrongMissing, .wayReason) }
        let body = seen.body
        return Change(
            seen.id.cast(), expecting: Int(self["version"]) ?? 0,
            .body(
                Measurement(
                    indicator: body.indicator, role: body.role, starts: body.starts, ends: body.ends, value: number,
                    sex: body.sex, country: body.country, basis: body.basis)))
    }

    private mutating func number() -> DecimalNumber? {
        let number = DecimalNumber(text: self["value"].trimmed)
        if number.map({ $0.digits < 0 }) ?? true { add("value", .wrongNumber, .valueLabel) }
        return number
    }

    private func date(_ field: String) -> PartialDate? { PartialDate(text: self[field].trimmed) }

    /// An indicator of this project; what is another project's is not touched from here.
    private func own(_ indicator: Identifier<ResultIndicator>?) -> Seen<ResultIndicator>? {
        guard let seen = indicator.flatMap({ call.view.record($0) }),
            call.view.body(seen.body.result)?.project == file.project.id
        else { return nil }
        return seen
    }

    private func new(_ body: some Registered) -> Change { Change(Identifier(RecordID.random()), .body(body)) }

    /// The command that writes the change.
    func command(_ change: Change) -> Command {
        let reason =
            switch act {
            case .result: "Result added: \(file.body.code)"
            case .indicator: "Result indicator added: \(file.body.code)"
            case .value: "Value of a result indicator added: \(file.body.code)"
            case .correct: String(self["why"].trimmed.prefix(500))
            }
        return Command(principal: call.principal, reason: reason, changes: [change])
    }

    /// A refusal of the register, told beside the form's own field.
    mutating func refuse(_ problems: [WayProblem]) {
        self.problems = problems.map { ($0.field == "content" ? "content" : "\(id)-\($0.field)", $0.words) }
    }
}
