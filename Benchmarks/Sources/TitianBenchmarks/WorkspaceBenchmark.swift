import Commands
import Foundation
import Ledger
import Register
import WorkPlan

/// Saving a form while others save theirs, on a large ledger: what a person waits for below the web layer.
///
/// Each person corrects a record of a project of their own again and again: reads it as it stands, and hands in what it
/// becomes with the version that was read. Before a save, a form tells which figures it changes; that is measured too.
struct WorkspaceBenchmark {
    /// How many people save at once, and how often each.
    let people = 16
    let saves = 100

    /// Makes a ledger of so many plans, and measures there.
    static func run(scale: Int) async throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-workspace-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try SampleFolder.make(folder, scale: scale)
        try await WorkspaceBenchmark().run(folder)
    }

    /// - Parameter folder: what ``SampleFolder`` made; saves are added to it.
    func run(_ folder: URL) async throws {
        let data = DataFolder(url: folder.appending(path: "data"), keys: folder.appending(path: "keys"))
        let ledger = try data.openForWriting("sample")
        let desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        print("workspace: \(people) people save \(saves) times each, \(desk.register.revisionCount) revisions")
        let forms = try await begin(desk)
        report("one person saves", try await save(Array(forms.prefix(1)), desk))
        report("\(people) people save at once", try await save(forms, desk))
        report("which figures a save changes", try preview(forms, desk))
        try ledger.close()
    }

    /// A record for each person to correct.
    private struct Form {
        let record: Identifier<Milestone>
        let milestone: Milestone
    }

    private func begin(_ desk: Desk) async throws -> [Form] {
        let projects = desk.register.view(audience: .internal).all(Project.self)
        return try await withThrowingTaskGroup(of: Form.self) { group in
            for person in 0..<people {
                let project = projects[person * projects.count / people].id
                let form = Form(record: Identifier(RecordID.random()), milestone: milestone(of: project, number: 0))
                group.addTask {
                    let change = Change(form.record.cast(), visibility: .public, .body(form.milestone))
                    _ = try await desk.submit(Command(principal: principal, reason: "To begin.", changes: [change]))
                    return form
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func save(_ forms: [Form], _ desk: Desk) async throws -> Times {
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for form in forms { group.addTask { try await save(form, desk) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return Times(times)
    }

    private func save(_ form: Form, _ desk: Desk) async throws -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for number in 1...saves {
            let start = clock.now
            _ = try await desk.submit(correction(form, number, desk))
            let parts = start.duration(to: clock.now).components
            times.append(Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
        }
        return times
    }

    private func preview(_ forms: [Form], _ desk: Desk) throws -> Times {
        var times = Times()
        for (number, form) in forms.enumerated() {
            let (preview, seconds) = timed { desk.preview(correction(form, number + 1, desk), on: Day(number: 20_000)) }
            precondition(preview.refusals.isEmpty, "the save is allowed")
            times.add(seconds)
        }
        return times
    }

    /// What a form hands in: another date and note, and the version that was read.
    private func correction(_ form: Form, _ number: Int, _ desk: Desk) -> Command {
        let view = desk.register.view(audience: .internal)
        let change = Change(
            form.record.cast(), expecting: view.version(of: form.record.cast()), visibility: .public,
            .body(milestone(of: form.milestone.project, number: number)))
        return Command(principal: principal, reason: "The date was wrong.", changes: [change])
    }

    private func milestone(of project: Identifier<Project>, number: Int) -> Milestone {
        let note = Text(.english, "As in letter number \(number) of this year.")
        let day = PartialDate(day: Day(number: 19_000 + Int32(number % 900)))
        return Milestone(project: project, event: .extended, date: day, basis: Basis(note: note))
    }

    private var principal: Principal {
        Principal(name: "An Officer", organisation: "Secretariat", grants: [Grant(role: .officer)])
    }

    private func report(_ name: String, _ times: Times) {
        say("\(name): median", times.percentile(0.5) * 1_000, "ms")
        say("\(name): 99th percentile (50 ms is wanted)", times.percentile(0.99) * 1_000, "ms")
    }
}
