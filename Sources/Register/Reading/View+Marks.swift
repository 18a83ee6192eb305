import Ledger
public import WorkPlan

/// The look-ups that figures are made of. They read marks, and no bodies.
extension View {
    /// A record's number.
    public func handle<Subject>(of identity: Identifier<Subject>) -> Handle? {
        register.directory.handle(of: identity.cast()).map(Handle.init(number:))
    }

    /// A record's identity.
    public func identity(of handle: Handle) -> Identifier<AnyRecord> { register.directory[handle.number] }

    /// The record, the version and the commit of a revision.
    public func revision(at place: Place) -> (kind: Kind, record: Identifier<AnyRecord>, version: Int, commit: Int) {
        let kind = Kind.allCases[Int(place.kind)]
        return revision(of: kind.bodyType, at: place)
    }

    private func revision<Subject: Registered>(
        of _: Subject.Type, at place: Place
    ) -> (kind: Kind, record: Identifier<AnyRecord>, version: Int, commit: Int) {
        let table = Subject.place.read(register.tables)
        let (record, version, commit) = (
            table.revisions[Int(place.position)].record, table.revisions[Int(place.position)].version,
            table.revisions[Int(place.position)].commit
        )
        return (Subject.kind, register.directory[record], Int(version), Int(commit))
    }

    /// The revision of a record that stands here.
    public func place<Subject: Registered>(of identity: Identifier<Subject>) -> Place? {
        guard let handle = register.directory.handle(of: identity.cast()),
            let step = register.histories[Int(handle)].step(at: UInt32(known), for: audience), step.state == .body
        else { return nil }
        return Place(kind: Subject.slot, position: step.position)
    }

    /// The revision of a record that stands here, by its number.
    public func place(of record: Handle) -> Place? {
        let history = register.histories[Int(record.number)]
        guard let kind = history.kind, let step = history.step(at: UInt32(known), for: audience), step.state == .body
        else { return nil }
        return Place(kind: kind, position: step.position)
    }

    /// What a revision of a project, an action, a budget line or a flow rests on; `nil` of another.
    ///
    /// Nothing else of the body is read or copied: what a figure rests on is asked of each of its rows.
    public func basis(at place: Place) -> Basis? {
        let position = Int(place.position)
        return switch place.kind {
        case Project.slot: register.tables.projects.revisions[position].body?.basis
        case Action.slot: register.tables.actions.revisions[position].body?.basis
        case Budget.slot: register.tables.budgets.revisions[position].body?.basis
        case Flow.slot: register.tables.flows.revisions[position].body?.basis
        default: nil
        }
    }

    /// The code of a revision of a project or an action; `nil` of another.
    public func code(at place: Place) -> String? {
        let position = Int(place.position)
        return switch place.kind {
        case Project.slot: register.tables.projects.revisions[position].body?.code
        case Action.slot: register.tables.actions.revisions[position].body?.code
        default: nil
        }
    }

    /// The body of a revision.
    public func body<Subject: Registered>(at place: Place, as _: Subject.Type = Subject.self) -> Subject? {
        guard place.kind == Subject.slot else { return nil }
        return Subject.place.read(register.tables).revisions[Int(place.position)].body
    }

    /// The projects that name an action.
    public func projectMarks(under action: Handle) -> [SubjectMark] { subjects(of: Project.slot, under: action) }

    /// The actions of a plan.
    public func actionMarks(of plan: Handle) -> [SubjectMark] { subjects(of: Action.slot, under: plan) }

    /// The milestones that one project reached by a day; for all of a plan, ``PlanMarks`` is quicker.
    public func reachedMilestones(of project: Identifier<Project>, by day: Day) -> ProjectMilestones {
        var reached = ReachedMilestones.Table(places: 1, day: day)
        if let handle = handle(of: project) {
            forEach(Milestone.slot, under: handle) {
                reached.add(Int($0.mark.tag), $0.mark.first, $0.mark.last, $0.position, at: 0)
            }
        }
        return ReachedMilestones(reached)[0]
    }

    /// The statuses that an organisation holds on a day.
    public func statusMarks(of organisation: Handle, on day: Day) -> [StatusMark] {
        var held: [StatusMark] = []
        forEach(Status.slot, under: organisation) { status in
            guard status.mark.first <= day.number, day.number <= status.mark.last else { return }
            held.append(StatusMark(place: Place(kind: status.kind, position: status.position), tag: status.mark.tag))
        }
        return held
    }

    private func subjects(of kind: UInt8, under owner: Handle) -> [SubjectMark] {
        var subjects: [SubjectMark] = []
        forEach(kind, under: owner) { subjects.append(SubjectMark($0)) }
        return subjects
    }

    /// Hands over the intervals of one kind that hold here.
    private func forEach(_ kind: UInt8, under owner: Handle, _ body: (Interval) -> Void) {
        register.children[Int(owner.number)].forEach(kind, at: UInt32(known), for: audience, body)
    }
}
