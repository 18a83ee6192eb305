import Ledger
import Register
import WorkPlan

/// Finds the records that a figure has to be computed again from.
struct ReceiptEvidence {
    private let view: View
    private(set) var records: [Identifier<AnyRecord>: Int] = [:]

    /// - Returns: for each record, the commit that wrote the version that was counted.
    init(_ figure: Figure, _ question: Question) {
        view = question.view
        add(question.plan)
        addDefinition(figure.definition)
        let rows = figure.trace.rows
        for row in rows {
            for evidence in row.evidence { records[evidence.record] = evidence.commit }
            for evidence in row.evidence where evidence.kind == .project { addProject(evidence.record.cast()) }
            if figure.definition.subject == .action { add(row.subject.cast(to: Action.self)) }
        }
        for rate in figure.trace.rates { add(rate.record) }
        if rows.isEmpty { addOneExcluded(figure) }
        if figure.definition.subject == .action { addOneProject(of: question.plan) }
    }

    /// Actions are counted only where the register holds projects: one of them shows that it does.
    private mutating func addOneProject(of plan: Identifier<Plan>) {
        guard !records.keys.contains(where: { view.kind(of: $0) == .project }) else { return }
        if let project = view.projects(of: plan).first { addProject(project.id) }
    }

    /// Nothing was counted, though there is something to count over: one subject that was left out shows that.
    private mutating func addOneExcluded(_ figure: Figure) {
        guard let subject = figure.trace.exclusions.first?.subject else { return }
        switch figure.definition.subject {
        case .project: addProject(subject.cast())
        case .action: add(subject.cast(to: Action.self))
        }
    }

    private mutating func add<Subject: Registered>(_ record: Identifier<Subject>) {
        guard let seen = view.record(record) else { return }
        records[record.cast()] = seen.commit
    }

    private mutating func addAll<Subject: Registered>(_: Subject.Type, under owner: Identifier<AnyRecord>) {
        for seen: Seen<Subject> in view.records(under: owner) { records[seen.id.cast()] = seen.commit }
    }

    private mutating func addDefinition(_ definition: Definition) {
        let documents: [Seen<DefinitionDocument>] = view.records()
        for document in documents where document.body.digest == definition.digest.hex { add(document.id) }
    }

    private mutating func addProject(_ project: Identifier<Project>) {
        add(project)
        addAll(Milestone.self, under: project.cast())
        addAll(Beneficiary.self, under: project.cast())
        addAll(Flow.self, under: project.cast())
        for budget: Seen<Budget> in view.records(under: project.cast()) {
            add(budget.id)
            addOrganisation(budget.body.source)
        }
        for flow: Seen<Flow> in view.records(under: project.cast()) { addOrganisation(flow.body.provider) }
    }

    private mutating func addOrganisation(_ organisation: Identifier<Organisation>) {
        guard records[organisation.cast()] == nil else { return }
        add(organisation)
        addAll(Status.self, under: organisation.cast())
        addAll(Consent.self, under: organisation.cast())
    }
}
