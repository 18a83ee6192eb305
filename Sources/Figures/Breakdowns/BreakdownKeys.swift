import Register
import WorkPlan

/// Finds in which parts of a breakdown a row stands.
struct BreakdownKeys {
    /// A part, in the order in which parts are shown.
    struct Key: Hashable, Comparable {
        let order: Int
        let code: String
        let record: Identifier<AnyRecord>?

        static func < (left: Key, right: Key) -> Bool {
            (left.order, left.code.utf8.count, left.code) < (right.order, right.code.utf8.count, right.code)
        }
    }

    let dimension: Dimension
    let ground: Ground
    private var ofSubject: [Handle: [Key]] = [:]
    private var ofProject: [Place: [Key]] = [:]

    init(dimension: Dimension, ground: Ground) {
        self.dimension = dimension
        self.ground = ground
    }

    /// The parts in which a row stands, by its subject, or by the line of money that it is.
    mutating func keys(of row: TraceRecord.Row) -> [Key] {
        if let line = row.line, let source = source(of: ground.view.identity(of: line)) {
            if dimension == .funder { return [key(of: source)] }
            if dimension == .statusCategory { return unique(categories(of: source)) }
        }
        if let known = ofSubject[row.subject] { return known }
        let keys = unique(keys(ofSubject: ground.view.identity(of: row.subject)))
        ofSubject[row.subject] = keys
        return keys
    }

    /// The parts of the projects among the revisions that an action's row rests on.
    mutating func keys(ofProjectsIn evidence: some Sequence<Place>) -> [Key] {
        unique(evidence.flatMap { keys(ofProjectAt: $0) ?? [] })
    }

    /// The parts in which a project stands; `nil` when the revision is of something else.
    mutating func keys(ofProjectAt place: Place) -> [Key]? {
        if let known = ofProject[place] { return known }
        let revision = ground.view.revision(at: place)
        guard revision.kind == .project, let project = ground.view.project(revision.record.cast()) else { return nil }
        let keys = unique(keys(of: project))
        ofProject[place] = keys
        return keys
    }

    private func source(of line: Identifier<AnyRecord>) -> Identifier<Organisation>? {
        ground.view.budget(line.cast())?.body.source ?? ground.view.flow(line.cast())?.body.provider
    }

    private func keys(ofSubject subject: Identifier<AnyRecord>) -> [Key] {
        if let action = ground.view.action(subject.cast()) { return keys(of: action) }
        return ground.view.project(subject.cast()).map { keys(of: $0) } ?? []
    }

    private func keys(of project: Seen<Project>) -> [Key] {
        switch dimension {
        case .area: return project.body.actions.compactMap { ground.view.action($0)?.body.area }.compactMap(key(of:))
        case .action: return project.body.actions.compactMap(key(of:))
        case .funder: return sources(of: project).map(key(of:))
        case .statusCategory: return sources(of: project).flatMap(categories)
        case .beneficiary: return beneficiaries(of: project)
        case .year: return year(of: project)
        case .modality: return [Key(order: 0, code: project.body.modality.rawValue, record: nil)]
        }
    }

    private func keys(of action: Seen<Action>) -> [Key] {
        switch dimension {
        case .area: action.body.area.flatMap(key(of:)).map { [$0] } ?? []
        case .action: [Key(order: 0, code: action.body.code, record: action.id.cast())]
        default: []
        }
    }

    private func sources(of project: Seen<Project>) -> [Identifier<Organisation>] {
        guard let place = place(of: project) else { return [] }
        return ground.budgetLines(ofProjectAt: place).inForce.map {
            ground.view.identity(of: $0.owner).cast()
        }
    }

    private func place(of project: Seen<Project>) -> Int? {
        ground.view.handle(of: project.id).flatMap { ground.marks.place(of: $0) }
    }

    private func categories(of organisation: Identifier<Organisation>) -> [Key] {
        guard let handle = ground.view.handle(of: organisation) else { return [] }
        return ground.statuses(of: handle).map {
            Key(order: $0.category.index, code: $0.category.rawValue, record: nil)
        }
    }

    private func beneficiaries(of project: Seen<Project>) -> [Key] {
        ground.view.beneficiaries(of: project.id).filter { ground.holds(from: $0.body.from, until: $0.body.until) }
            .map { key(of: $0.body.organisation) }
    }

    /// The year of the accreditation, by which projects are told apart.
    private func year(of project: Seen<Project>) -> [Key] {
        guard let accredited = place(of: project).flatMap({ ground.milestones.place(of: .accredited, at: $0) }),
            let year = ground.view.body(at: accredited, as: Milestone.self)?.date.year
        else { return [] }
        return [Key(order: year, code: String(year), record: nil)]
    }

    private func key(of organisation: Identifier<Organisation>) -> Key {
        Key(
            order: 0, code: ground.view.organisation(organisation)?.body.code ?? organisation.text,
            record: organisation.cast())
    }

    private func key(of area: Identifier<Area>) -> Key? {
        ground.view.area(area).map { Key(order: $0.body.position, code: $0.body.code, record: area.cast()) }
    }

    private func key(of action: Identifier<Action>) -> Key? {
        ground.view.action(action).map { Key(order: 0, code: $0.body.code, record: action.cast()) }
    }

    private func unique(_ keys: [Key]) -> [Key] {
        keys.count < 2 ? keys : Array(Set(keys))
    }
}
