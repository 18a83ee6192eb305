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
    private var ofOwner: [Handle: [Key]] = [:]
    private var ofAction: [Identifier<Action>: [Key]] = [:]

    init(dimension: Dimension, ground: Ground) {
        self.dimension = dimension
        self.ground = ground
    }

    /// The parts in which a row stands, by its subject, or by the line of money that it is.
    mutating func keys(of row: TraceRecord.Row) -> [Key] {
        if row.line != nil, dimension.isOfOwners { return keys(ofOwner: row.owner) }
        if let known = ofSubject[row.subject] { return known }
        let keys = unique(keys(ofSubject: row.subject))
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
        guard place.isOfProject, let record = ground.view.handle(of: ground.view.revision(at: place).record),
            let project = ground.view.project(at: place)
        else { return nil }
        let keys = unique(keys(of: project, record))
        ofProject[place] = keys
        return keys
    }

    /// The parts in which the money of an organisation stands.
    private mutating func keys(ofOwner organisation: Handle) -> [Key] {
        if let known = ofOwner[organisation] { return known }
        let keys =
            dimension == .funder
            ? [key(of: ground.view.identity(of: organisation).cast())] : unique(categories(of: organisation))
        ofOwner[organisation] = keys
        return keys
    }

    /// The parts in which an action stands, and with it the projects that answer to it.
    private mutating func keys(of action: Identifier<Action>) -> [Key] {
        if let known = ofAction[action] { return known }
        let found = ground.view.action(action).map { keys(of: $0) } ?? []
        ofAction[action] = found
        return found
    }

    private mutating func keys(ofSubject subject: Handle) -> [Key] {
        guard let place = ground.view.place(of: subject) else { return [] }
        if let project = ground.view.project(at: place) { return keys(of: project, subject) }
        return keys(of: ground.view.identity(of: subject).cast(to: Action.self))
    }

    private mutating func keys(of project: Project, _ record: Handle) -> [Key] {
        switch dimension {
        case .area, .action: return project.actions.flatMap { keys(of: $0) }
        case .funder, .statusCategory: return owners(of: record).flatMap { keys(ofOwner: $0) }
        case .beneficiary: return beneficiaries(of: record)
        case .year: return year(of: record)
        case .modality: return [Key(order: 0, code: project.modality.rawValue, record: nil)]
        }
    }

    private func keys(of action: Seen<Action>) -> [Key] {
        switch dimension {
        case .area: action.body.area.flatMap(key(of:)).map { [$0] } ?? []
        case .action: [Key(order: 0, code: action.body.code, record: action.id.cast())]
        default: []
        }
    }

    private func owners(of project: Handle) -> [Handle] {
        ground.marks.place(of: project).map { ground.budgetLines(ofProjectAt: $0).inForce.map(\.owner) } ?? []
    }

    private func categories(of organisation: Handle) -> [Key] {
        ground.statuses(of: organisation).map {
            Key(order: $0.category.index, code: $0.category.rawValue, record: nil)
        }
    }

    private func beneficiaries(of project: Handle) -> [Key] {
        ground.view.beneficiaries(of: ground.view.identity(of: project).cast())
            .filter { ground.holds(from: $0.body.from, until: $0.body.until) }
            .map { key(of: $0.body.organisation) }
    }

    /// The year of the accreditation, by which projects are told apart.
    private func year(of project: Handle) -> [Key] {
        guard let place = ground.marks.place(of: project),
            let accredited = ground.milestones.place(of: .accredited, at: place),
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

    private func unique(_ keys: [Key]) -> [Key] {
        keys.count < 2 ? keys : Array(Set(keys))
    }
}
