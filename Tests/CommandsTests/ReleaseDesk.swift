import Commands
import Figures
import Foundation
import Ledger
import Register
import Synchronization
import WorkPlan

/// A clock that stands until a test sets it.
final class SetClock: Sendable {
    let moment = Mutex(Timestamp("2025-08-11T12:00:00.000000Z")!)
}

/// A ledger with the people that a release needs, and a clock that a test sets.
final class ReleaseDesk: Sendable {
    let desk: Desk
    let data: DataFolder
    let clock = SetClock()
    let officer = Principal(name: "An Officer", organisation: "Office", grants: [Grant(role: .officer)])
    let director = Principal(name: "A Director", organisation: "Office", grants: [Grant(role: .director)])
    let another = Principal(name: "B Director", organisation: "Office", grants: [Grant(role: .director)])
    let member = Principal(name: "A Member", organisation: "State", grants: [Grant(role: .taskForceMember)])
    let plan = Identifier<Plan>(high: 1, low: 1)
    let meeting = Identifier<Meeting>(high: 1, low: 2)
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "titian-\(UUID().uuidString)")
        data = DataFolder(url: folder.appending(path: "data"), keys: folder.appending(path: "keys"))
        let ledger = try data.create(
            "test", purpose: .live, clock: LedgerClock { [clock] in clock.moment.withLock(\.self) }, author: "Root",
            organisation: "Office", reason: "Begins.")
        desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        try keep(plan, Plan(code: "I", title: Text(.english, "I"), starts: PartialDate(year: 2021)!))
        try keep(meeting, Meeting(series: .taskForce, ordinal: 7, starts: PartialDate(text: "2025-08-01")!))
        for definition in try Catalogue.definitions() { try keep(Identifier(RecordID.random()), definition.record()) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Lets days pass.
    func pass(days: Int64) {
        clock.moment.withLock { $0 = Timestamp(microseconds: $0.microseconds + days * 86_400_000_000) }
    }

    /// Writes a record from the machine that holds the ledger.
    @discardableResult
    func keep<Subject: Registered>(
        _ record: Identifier<Subject>, _ body: Subject, _ visibility: Visibility = .public
    ) throws -> VersionOfRecord {
        let version = desk.register.view(audience: .internal).version(of: record.cast())
        let change = Change(record.cast(), expecting: version, visibility: visibility, .body(body))
        try submit(Command(principal: .keeper(name: "Root", organisation: "Office"), reason: "T", changes: [change]))
        return VersionOfRecord(record.cast(), version: version + 1)
    }

    func submit(_ command: Command) throws { _ = try desk.submitAndWait(command) }

    /// The fields of every refusal; empty when it was done.
    func refusals(_ command: Command) throws -> [Refusal] {
        do { try submit(command) } catch let refused as Refused { return refused.refusals }
        return []
    }

    /// An accredited project that is internal, with the amount of an organisation.
    func project(_ low: UInt64, _ amount: Int64 = 1_000_00) throws -> [VersionOfRecord] {
        let project = Identifier<Project>(high: 2, low: low)
        let funder = Identifier<Organisation>(high: 3, low: low)
        let day = PartialDate(text: "2024-03-01")!
        return [
            try keep(
                project,
                Project(plan: plan, code: "P\(low)", title: Text(.english, "P\(low)"), modality: .trustFund), .internal),
            try keep(
                funder, Organisation(code: "O\(low)", name: Text(.english, "O"), bodyType: .bank), .internal),
            try keep(
                Identifier(high: 4, low: low), Milestone(project: project, event: .accredited, date: day), .internal),
            try keep(
                Identifier(high: 5, low: low),
                Budget(
                    project: project, source: funder,
                    amount: .stated(Money(minorUnits: amount, currency: .usDollar)), approved: day), .internal),
        ]
    }

    /// Drafts a release, or drafts it anew.
    func draft(_ choice: [VersionOfRecord], number: Int = 1, by principal: Principal? = nil) throws {
        let release = Identifier<Release>(high: 9, low: UInt64(number))
        let view = desk.register.view(audience: .internal)
        let version = view.version(of: release.cast())
        let body = Release(
            number: number, title: Text(.english, "R\(version)"), plan: plan, day: Day(text: "2025-08-11")!,
            definitions: view.definitions.filter { $0.audience == .public }.map(\.digest.hex))
        let step = ReleaseStep(
            release: release, event: .drafted, version: version + 1, base: view.known, records: choice)
        try submit(
            Command(
                principal: principal ?? officer, reason: "Drafted.",
                changes: [
                    Change(release.cast(), expecting: version, .body(body)),
                    Change(Identifier(RecordID.random()), .body(step)),
                ]))
    }

    /// What would be published.
    func whatIf(_ number: Int = 1) throws -> WhatIf {
        let release = Identifier<Release>(high: 9, low: UInt64(number))
        guard let draft = ReleaseDraft(release, in: desk.register.view(audience: .internal)) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return WhatIf(draft, in: desk.register)
    }

    func state(_ number: Int = 1) throws -> String {
        let what = try whatIf(number)
        return what.draft.state(what.content, on: desk.today).name
    }

    /// Clears and notes.
    func pave(_ number: Int = 1) throws {
        try submit(try whatIf(number).step(.cleared, by: director, reason: "Cleared."))
        try submit(try whatIf(number).step(.noted, by: member, reason: "Noted.", meeting: meeting))
    }
}
