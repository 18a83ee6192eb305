public import Ledger
public import WorkPlan

/// What an audience could know when a commit was the newest.
///
/// A view is a pure function of the register, the commit and the audience: later commits never change it.
public struct View: Sendable {
    /// Holds the register, so that a copy of a view counts one reference and not those of all tables.
    private final class Box: Sendable {
        let register: Register

        init(_ register: Register) { self.register = register }
    }

    private let box: Box

    /// The register.
    public var register: Register { _read { yield box.register } }

    /// The commit K.
    public let known: Int

    /// The audience A.
    public let audience: Audience

    init(register: Register, known: Int, audience: Audience) {
        self.init(box: Box(register), known: known, audience: audience)
    }

    private init(box: Box, known: Int, audience: Audience) {
        self.box = box
        self.known = known
        self.audience = audience
    }

    /// The same as another audience may know it.
    public func seen(by audience: Audience) -> View { View(box: box, known: known, audience: audience) }

    /// A record as it stands, with its body.
    public func record<Subject: Registered>(_ identity: Identifier<Subject>) -> Seen<Subject>? {
        guard let handle = register.directory.handle(of: identity.cast()) else { return nil }
        let history = register.histories[Int(handle)]
        guard history.kind == Subject.slot, let step = history.step(at: UInt32(known), for: audience),
            step.state == .body
        else { return nil }
        return seen(at: step.position)
    }

    /// The body of a record as it stands.
    public func body<Subject: Registered>(_ identity: Identifier<Subject>) -> Subject? { record(identity)?.body }

    /// The records of one kind that stand under `owner`, by the commits that wrote what stands; `nil` means the programme.
    ///
    /// Records whose body was erased are left out; ``erased(under:)`` counts them.
    public func records<Subject: Registered>(
        of _: Subject.Type = Subject.self, under owner: Identifier<AnyRecord>? = nil
    ) -> [Seen<Subject>] {
        guard let handle = register.directory.handle(of: owner ?? Register.root) else { return [] }
        let table = Subject.place.read(register.tables)
        var found: [Seen<Subject>] = []
        for interval in register.children[Int(handle)][Subject.slot]
        where interval.holds(at: UInt32(known), for: audience) {
            if let seen = seen(at: interval.position, in: table) { found.append(seen) }
        }
        return found
    }

    /// How many records of a kind stand under `owner` with a body that was erased.
    public func erased(under owner: Identifier<AnyRecord>?) -> Int {
        guard let handle = register.directory.handle(of: owner ?? Register.root) else { return 0 }
        let known = UInt32(known)
        return register.children[Int(handle)].all.reduce(0) { count, interval in
            interval.isErased && interval.holds(at: known, for: audience) ? count + 1 : count
        }
    }

    /// Every record of one kind, in the order in which the register first heard of them.
    ///
    /// Walks the whole directory: for lists and exports, not for figures.
    public func all<Subject: Registered>(_: Subject.Type) -> [Seen<Subject>] {
        (0..<Int32(register.directory.count)).compactMap { record(register.directory[$0].cast(to: Subject.self)) }
    }

    /// The kind of a record that has at least one revision known here; `nil` otherwise.
    public func kind(of identity: Identifier<AnyRecord>) -> Kind? {
        guard let handle = register.directory.handle(of: identity) else { return nil }
        let history = register.histories[Int(handle)]
        guard let kind = history.kind, history.step(at: UInt32(known), for: audience) != nil else { return nil }
        return Kind.allCases[Int(kind)]
    }

    /// The newest version of a record known here, whatever its state; 0 when there is none.
    public func version(of identity: Identifier<AnyRecord>) -> Int {
        guard let handle = register.directory.handle(of: identity) else { return 0 }
        return register.histories[Int(handle)].step(at: UInt32(known), for: audience).map { Int($0.version) } ?? 0
    }

    /// The commit at which this audience first knew a record; `nil` when it does not know it.
    public func began(_ identity: Identifier<AnyRecord>) -> Int? {
        guard let handle = register.directory.handle(of: identity) else { return nil }
        let first = register.histories[Int(handle)].steps.first { audience == .internal || $0.isPublic }
        return first.flatMap { $0.commit <= UInt32(known) ? Int($0.commit) : nil }
    }

    private func seen<Subject: Registered>(at position: Int32) -> Seen<Subject>? {
        seen(at: position, in: Subject.place.read(register.tables))
    }

    func seen<Subject: Registered>(at position: Int32, in table: Table<Subject>) -> Seen<Subject>? {
        let revision = table.revisions[Int(position)]
        guard let body = revision.body else { return nil }
        return Seen(
            id: register.directory[revision.record].cast(), version: Int(revision.version),
            commit: Int(revision.commit), body: body)
    }
}

/// A record as an audience sees it.
public struct Seen<Subject: Body>: Hashable, Sendable {
    /// The record.
    public let id: Identifier<Subject>

    /// Its version.
    public let version: Int

    /// The commit that wrote this version.
    public let commit: Int

    /// What it says.
    public let body: Subject
}

extension View {
    /// Whether a record has a body here: it is there, and neither retired nor erased.
    public func isInUse(_ identity: Identifier<AnyRecord>) -> Bool {
        guard let handle = register.directory.handle(of: identity) else { return false }
        return register.histories[Int(handle)].step(at: UInt32(known), for: audience)?.state == .body
    }
}
