import Commands
import HTTPTypes
import Ledger
import Register
import WorkPlan

/// A command as a program sends it.
///
///     { "id": "8f…", "reason": "…", "dry-run": true,
///       "behalf": { "organisation": "…", "evidence": "…" }, "reads": { "<record>": 3 },
///       "changes": [ { "record": "…", "kind": "project", "expecting": 2, "visibility": "internal", "body": { … } },
///                    { "record": "…", "kind": "flow", "expecting": 1, "retire": true } ] }
struct CommandDocument: Sendable {
    /// What is wanted.
    let command: Command

    /// Whether it is only looked at.
    let isDry: Bool

    /// The most changes in one command, so that the rules are held against it in a moment.
    static let mostChanges = 500

    /// - Throws: ``WorkRefusal`` with everything that is wrong, and where.
    init(_ bytes: [UInt8], _ principal: Principal) throws(WorkRefusal) {
        let json: JSON
        do { json = try JSON(parsing: bytes, limits: .init(bytes: 65_536, depth: 12)) } catch {
            throw Self.refusal([Self.problem("", "is no JSON at byte \(error.offset): \(error.reason)")])
        }
        var reader = Reader()
        let isDry = reader.flag(json["dry-run"], "dry-run")
        let id = reader.name(json["id"], isDry: isDry)
        let reason = reader.text(json["reason"], "reason")
        let behalf = reader.behalf(json["behalf"])
        let reads = reader.reads(json["reads"])
        let changes = reader.changes(json["changes"])
        reader.refuseOthers(json, ["id", "reason", "dry-run", "behalf", "reads", "changes"], "")
        guard reader.problems.isEmpty, let id else { throw Self.refusal(reader.problems) }
        command = Command(
            id: id, principal: principal, reason: reason, behalf: behalf, changes: changes, reads: reads)
        self.isDry = isDry
    }

    private static func refusal(_ problems: [JSON]) -> WorkRefusal {
        WorkRefusal(
            status: .badRequest, name: "bad-command", title: "This is no command",
            detail: "\(problems.count) things are wrong; docs/api.md shows a command.", errors: problems)
    }

    fileprivate static func problem(_ place: String, _ reason: String) -> JSON {
        ["place": .string(place), "detail": .string(reason)]
    }
}

/// Reads the parts, and goes on after what is wrong, so that all of it is told at once.
private struct Reader {
    var problems: [JSON] = []

    mutating func reject(_ place: String, _ reason: String) {
        if problems.count < 50 { problems.append(CommandDocument.problem(place, reason)) }
    }

    mutating func text(_ json: JSON?, _ place: String) -> String {
        guard let text = json?.string else {
            reject(place, "is text, and needed")
            return ""
        }
        return text
    }

    mutating func flag(_ json: JSON?, _ place: String) -> Bool {
        if let json, json.bool == nil { reject(place, "is true or false") }
        return json?.bool ?? false
    }

    /// The command's identity: what makes that it is done once, however often it is sent.
    mutating func name(_ json: JSON?, isDry: Bool) -> CommandID? {
        if json == nil, isDry { return .random() }
        let id = json?.string.flatMap { CommandID(hex: $0) }
        if id == nil {
            reject("id", "is 32 hexadecimal digits that you choose at random, the same when you send it again")
        }
        return id
    }

    mutating func identity<Subject>(_ json: JSON?, _ place: String) -> Identifier<Subject>? {
        let identity = json?.string.flatMap { Identifier<Subject>(text: $0) }
        if identity == nil { reject(place, "is the identity of a record: 32 hexadecimal digits") }
        return identity
    }

    mutating func behalf(_ json: JSON?) -> Behalf? {
        guard let json, json != .null else { return nil }
        let organisation: Identifier<Organisation>? = identity(json["organisation"], "behalf.organisation")
        let evidence: Identifier<Document>? = identity(json["evidence"], "behalf.evidence")
        guard let organisation, let evidence else { return nil }
        return Behalf(organisation: organisation, evidence: evidence)
    }

    mutating func reads(_ json: JSON?) -> [Identifier<AnyRecord>: Int] {
        guard let json else { return [:] }
        var reads: [Identifier<AnyRecord>: Int] = [:]
        for (key, value) in json.object ?? [:] {
            let record: Identifier<AnyRecord>? = identity(.string(key), "reads")
            guard let record, let version = version(value, "reads.\(key)") else { continue }
            reads[record] = version
        }
        if json.object == nil { reject("reads", "is an object of records and their versions") }
        return reads
    }

    private mutating func version(_ json: JSON?, _ place: String) -> Int? {
        guard let version = json?.integer, (0..<1_000_000_000).contains(version) else {
            reject(place, "is a version: a whole number from 0")
            return nil
        }
        return version
    }

    mutating func changes(_ json: JSON?) -> [Change] {
        guard let list = json?.array, (1...CommandDocument.mostChanges).contains(list.count) else {
            reject("changes", "is a list of 1 to \(CommandDocument.mostChanges) changes")
            return []
        }
        return list.enumerated().compactMap { change($1, "changes.\($0)") }
    }

    private mutating func change(_ json: JSON, _ place: String) -> Change? {
        let record: Identifier<AnyRecord>? = identity(json["record"], "\(place).record")
        let expecting = version(json["expecting"] ?? 0, "\(place).expecting")
        let visibility = visibility(json["visibility"], "\(place).visibility")
        guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)) else {
            reject("\(place).kind", "is a kind of record")
            return nil
        }
        refuseOthers(json, ["record", "kind", "expecting", "visibility", "body", "retire", "schema"], "\(place).")
        let state = state(json, kind, place)
        guard let record, let expecting, let visibility, let state else { return nil }
        return Change(record, expecting: expecting, visibility: visibility, state)
    }

    private mutating func visibility(_ json: JSON?, _ place: String) -> Visibility? {
        guard let json else { return .internal }
        let visibility = json.string.flatMap(Visibility.init(rawValue:))
        if visibility == nil { reject(place, "is internal or public") }
        return visibility
    }

    private mutating func state(_ json: JSON, _ kind: Kind, _ place: String) -> Change.State? {
        if flag(json["retire"], "\(place).retire") {
            if json["body"] != nil { reject("\(place).body", "is left out of a record that is retired") }
            return .retired(kind)
        }
        func read<Subject: Registered>(_: Subject.Type, _ body: JSON) throws(UnreadableBody) -> any Registered {
            try Subject.read(body, schema: json["schema"]?.integer ?? Subject.schema)
        }
        do throws(UnreadableBody) {
            return .body(try read(kind.bodyType, json["body"] ?? .null))
        } catch {
            for problem in error.problems { reject("\(place).body.\(problem.field)", problem.reason) }
            return nil
        }
    }

    /// A member that nobody reads is a slip of the pen.
    mutating func refuseOthers(_ json: JSON, _ known: Set<String>, _ place: String) {
        guard let object = json.object else { return reject(place, "is an object") }
        for (key, _) in object where !known.contains(key) { reject(place + String(key.prefix(60)), "is not known") }
    }
}
