import Ledger
public import Register
public import WorkPlan

extension Desk {
    /// The day that it is where the programme is.
    public var today: Day { occasion.today(in: register.view(audience: .internal)) }

    /// Who wrote a commit, for those who may see it; `nil` when that was erased.
    public func author(of commit: Int) -> String? { occasion.author(commit)?.name }
}

extension WhatIf {
    /// A step about exactly this, to be submitted.
    public func step(
        _ event: ReleaseEvent, by principal: Principal, reason: String, behalf: Behalf? = nil,
        meeting: Identifier<Meeting>? = nil, until: Day? = nil, why: Text? = nil
    ) -> Command {
        let step = ReleaseStep(
            release: draft.release.id, event: event, version: draft.release.version, base: current.known,
            content: content, meeting: meeting, until: until, reason: why)
        return Command(
            principal: principal, reason: reason, behalf: behalf,
            changes: [Change(Identifier(RecordID.random()), .body(step))])
    }

    /// The one commit that makes the release public, with everything that was chosen for it.
    public func publication(by principal: Principal, reason: String) -> Command {
        let release = draft.release
        let noted = draft.meeting(content).flatMap { after.isInUse($0.cast()) ? $0 : nil }
        let step = ReleaseStep(
            release: release.id, event: .published, version: release.version, base: current.known, content: content,
            meeting: noted)
        return Command(
            principal: principal, reason: reason,
            changes: changes + [
                Change(release.id.cast(), expecting: release.version, visibility: .public, .body(release.body)),
                Change(Identifier(RecordID.random()), visibility: .public, .body(step)),
            ])
    }
}

extension Correction {
    /// The one commit that makes a drafted correction public, with the versions that put it right.
    public static func publication(
        _ correction: Seen<Correction>, in register: Register, by principal: Principal, reason: String
    ) -> Command {
        let carried = Carried(correction.body.records, in: register)
        return Command(
            principal: principal, reason: reason,
            changes: carried.changes + [
                Change(
                    correction.id.cast(), expecting: correction.version, visibility: .public,
                    .body(correction.body))
            ])
    }

    /// The register as the public would see it with these versions; nothing is written.
    public static func view(of records: [VersionOfRecord], in register: Register) -> View {
        WhatIf.view(of: register, with: Carried(records, in: register).changes)
    }
}
