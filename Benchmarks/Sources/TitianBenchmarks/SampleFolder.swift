import Commands
import Foundation
import Ledger
import Programmes
import Register
import WorkPlan

/// A data folder with a sample programme of seed 1.
struct SampleFolder {
    let data: URL
    let keys: URL
    let register: Register

    var head: Int { register.head }
    var revisions: Int { register.revisionCount }

    /// Makes one.
    ///
    /// - Parameter scale: how many plans of 500 projects; `nil` makes the one of documented size.
    static func make(_ place: URL, scale: Int?) throws -> SampleFolder {
        let data = DataFolder(url: place.appending(path: "data"), keys: place.appending(path: "keys"))
        let sample = SampleProgramme(seed: 1, scale: scale)
        let first = sample.first { _ in true }
        let ledger = try data.create(
            "sample", purpose: .sample, author: "Bench", organisation: "Bench", reason: "The ledger begins.",
            time: first.map { Timestamp(microseconds: $0.time) })
        let desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        var group: [Command] = []
        for command in try SampleCommands(sample, named: "sample", ledger: ledger.id) {
            group.append(command)
            guard group.count == 500 else { continue }
            _ = try desk.submitTogether(group)
            group.removeAll()
        }
        if !group.isEmpty { _ = try desk.submitTogether(group) }
        RegisterSource.write(desk.register, of: ledger, to: data.snapshotURL(ledger.id))
        let register = desk.register
        try ledger.close()
        return SampleFolder(data: data.url, keys: data.keys, register: register)
    }
}

/// The projects of a sample as rows of a plain table, for a yardstick that serves tables.
enum ProjectTable {
    static func write(_ sample: SampleFolder, to file: URL) throws {
        let database = SQLite(file.path)
        database.run(
            "CREATE TABLE project (id TEXT PRIMARY KEY, code TEXT, title TEXT, modality TEXT, version INTEGER, known INTEGER)"
        )
        let view = sample.register.view(audience: .public)
        database.run("BEGIN")
        for project in view.all(Project.self) {
            let body = project.body
            let title = LanguageTag(text: "en").flatMap { body.title.best(for: $0) }?.words ?? ""
            let values = [project.id.text, body.code, title, body.modality.rawValue].map {
                "'\($0.replacing("'", with: "''"))'"
            }
            database.run(
                "INSERT INTO project VALUES (\(values.joined(separator: ", ")), \(project.version), \(project.commit))")
        }
        database.run("COMMIT")
    }
}
