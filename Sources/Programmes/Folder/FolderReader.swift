import Foundation
import WorkPlan

/// Reads a programme folder: its files one after another, then what their rows mean.
struct FolderReader {
    private let folder: URL
    private let limits: FolderLimits
    private var problems: ProblemList
    private var keys = KeyIndex()
    private var tables: [FolderTable] = []
    private var header: ProgrammeHeader?

    init(_ folder: URL, limits: FolderLimits) {
        self.folder = folder
        self.limits = limits
        problems = ProblemList(limit: limits.problems)
    }

    /// The folder, or all of its problems.
    mutating func read() throws(FolderError) -> ProgrammeFolder {
        do {
            let names = try listing()
            for source in FolderKind.inLoadOrder {
                if names.contains(source.file) { try readTable(source) }
                if source.kind == .organisation { try readProgramme(names) }
                if source.kind == .claim, names.contains(DefinitionFile.folder) { try readDefinitions() }
            }
            for index in tables.indices { tables[index] = try checked(tables[index]) }
        } catch {
            // The list is full: what it holds is the answer.
        }
        guard problems.isEmpty, let header else { throw FolderError(problems.sorted) }
        return ProgrammeFolder(header: header, tables: tables, keys: keys)
    }

    /// The names in the folder; those that mean nothing here are problems.
    private mutating func listing() throws(ProblemList.Full) -> Set<String> {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            try problems.add(folder.lastPathComponent, "is not a folder that can be read")
            throw ProblemList.Full()
        }
        let names = all.filter { !$0.hasPrefix(".") }.sorted()
        let tables = FolderKind.inLoadOrder.map(\.file)
        let known = tables + [ProgrammeFile.name, DefinitionFile.folder, "README.md", "LICENSE"]
        for name in names where !known.contains(name) {
            try problems.add(name, "is not a file of a programme folder; those are \(known.joined(separator: ", "))")
        }
        return Set(names)
    }

    private mutating func readTable(_ source: FolderKind) throws(ProblemList.Full) {
        var reader = TableReader(source, limits: limits)
        let url = folder.appendingPathComponent(source.file)
        if let table = try reader.read(url, keys: &keys, problems: &problems) { tables.append(table) }
    }

    private mutating func readProgramme(_ names: Set<String>) throws(ProblemList.Full) {
        guard names.contains(ProgrammeFile.name) else {
            return try problems.add(ProgrammeFile.name, "is missing; it names the programme and who loads it")
        }
        let url = folder.appendingPathComponent(ProgrammeFile.name)
        guard let json = try JSONFile(url, name: ProgrammeFile.name, problems: &problems) else { return }
        let file = ProgrammeFile(json)
        header = try file.header(problems: &problems)
        if let table = try file.table(keys: &keys, problems: &problems) { tables.append(table) }
    }

    private mutating func readDefinitions() throws(ProblemList.Full) {
        let place = folder.appendingPathComponent(DefinitionFile.folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = "\(DefinitionFile.folder)/\(name)"
            guard name.hasSuffix(".json") else {
                try problems.add(path, "is not a JSON file")
                continue
            }
            guard let json = try JSONFile(place.appendingPathComponent(name), name: path, problems: &problems),
                let table = try DefinitionFile(json).table(keys: &keys, problems: &problems)
            else { continue }
            tables.append(table)
        }
    }

    /// Looks at what the rows mean, and puts them in the order of loading.
    private mutating func checked(_ table: FolderTable) throws(ProblemList.Full) -> FolderTable {
        let schema = FolderSchema(ProgrammeFolder.type(of: table.kind))
        for row in table.rows {
            // Identities depend on the ledger; whether a row is right does not.
            var reader = RowReader(row, of: table, keys: keys, ledger: "")
            let body = schema.type.init(from: &reader)
            for problem in reader.problems + (body.map(RowRules.problems(in:)) ?? []) {
                let line = table.line(of: problem.field, in: row)
                try problems.add(table.file, line: line, field: problem.field, problem.reason)
            }
        }
        let (order, circles) = RowOrder.sorted(table, schema: schema)
        for place in circles {
            let row = table.rows[place]
            let reason = "\(ProblemList.quoted(row.key)) names itself, directly or by others"
            try problems.add(table.file, line: row.line, reason)
        }
        var sorted = table
        sorted.rows = order.map { table.rows[$0] }
        return sorted
    }
}
