import Ledger
import Register
public import WorkPlan

extension Definition {
    /// Reads a definition from its document.
    ///
    /// - Throws: ``DefinitionError`` for the first thing that is not as `docs/definitions.md` has it.
    public init(document text: String) throws(DefinitionError) {
        let json: JSON
        do { json = try JSON(parsing: text) } catch {
            throw DefinitionError(path: "document", reason: "\(error)")
        }
        try self.init(json)
    }

    /// Reads the definition that a ledger keeps; its digest must be that of the document.
    public init(_ record: DefinitionDocument) throws(DefinitionError) {
        try self.init(document: record.document)
        guard digest.hex == record.digest, document == record.document else {
            throw DefinitionError(path: "digest", reason: "is not that of the document's canonical bytes")
        }
    }

    init(_ json: JSON) throws(DefinitionError) {
        let reader = DefinitionReader(json, at: "")
        guard try reader.text("format") == "titian-definition/1" else {
            throw DefinitionError(path: "format", reason: "is not titian-definition/1")
        }
        name = try reader.text("name")
        version = try reader.integer("version")
        unit = try reader.text("unit")
        subject = try reader.choice("subject")
        population = try reader.conditions("population")
        counted = json["counted"] == nil ? nil : try reader.conditions("counted")
        measure = try reader.measure("measure")
        against = json["against"] == nil ? nil : try reader.measure("against")
        dimensions = try reader.choices("dimensions")
        places = try reader.integer("places")
        audience = try reader.choice("audience")
        claims = try reader.claims("claims")
        let bytes = json.canonical
        document = String(decoding: bytes, as: UTF8.self)
        digest = Digest.of(bytes)
    }
}

/// Reads one object of a definition's document.
struct DefinitionReader {
    private let json: JSON
    private let path: String

    init(_ json: JSON, at path: String) {
        self.json = json
        self.path = path
    }

    func problem(_ name: String, _ reason: String) -> DefinitionError {
        DefinitionError(path: path.isEmpty ? name : "\(path).\(name)", reason: reason)
    }

    func text(_ name: String) throws(DefinitionError) -> String {
        guard let text = json[name]?.string else { throw problem(name, "is not text") }
        return text
    }

    func integer(_ name: String) throws(DefinitionError) -> Int {
        guard let integer = json[name]?.integer else { throw problem(name, "is not a whole number") }
        return integer
    }

    func choice<Value: RawRepresentable>(_ name: String) throws(DefinitionError) -> Value
    where Value.RawValue == String {
        guard let value = try Value(rawValue: text(name)) else { throw problem(name, "is not one of its words") }
        return value
    }

    func choices<Value: RawRepresentable>(_ name: String) throws(DefinitionError) -> [Value]
    where Value.RawValue == String {
        guard let array = json[name]?.array else { throw problem(name, "is not a list") }
        let values = array.compactMap { $0.string.flatMap(Value.init(rawValue:)) }
        guard values.count == array.count else { throw problem(name, "holds a word that is not one of its own") }
        return values
    }

    func object(_ name: String) throws(DefinitionError) -> DefinitionReader {
        guard let member = json[name], member.object != nil else { throw problem(name, "is not an object") }
        return DefinitionReader(member, at: path.isEmpty ? name : "\(path).\(name)")
    }

    func claims(_ name: String) throws(DefinitionError) -> Definition.ClaimFilter? {
        guard json[name] != nil else { return nil }
        let filter = try object(name)
        return Definition.ClaimFilter(subject: try filter.choice("subject"), scope: try filter.text("scope"))
    }

    func conditions(_ name: String) throws(DefinitionError) -> [Condition] {
        guard let array = json[name]?.array else { throw problem(name, "is not a list") }
        var conditions: [Condition] = []
        for (index, element) in array.enumerated() {
            conditions.append(try DefinitionReader(element, at: "\(path)\(name).\(index)").condition())
        }
        return conditions
    }

    private func condition() throws(DefinitionError) -> Condition {
        guard let object = json.object, object.count == 1, let (name, value) = object.first else {
            throw problem("condition", "is not an object with one member")
        }
        switch name {
        case "reached": return .reached(try choice(name))
        case "not-reached": return .notReached(try choices(name))
        case "has-source": return .hasSource(try choices(name))
        case "modality": return .modality(try self.object(name).modalityRule())
        case "overdue": return try self.object(name).overdue()
        case "enabling":
            guard let isEnabling = value.bool else { throw problem(name, "is neither true nor false") }
            return .enabling(isEnabling)
        case "has-project": return .hasProject(try conditions(name))
        case "has-no-project": return .hasNoProject(try conditions(name))
        default: throw problem(name, "is no condition")
        }
    }

    private func overdue() throws(DefinitionError) -> Condition {
        .overdue(after: try choice("after"), days: try integer("days"), without: try choice("without"))
    }

    private func modalityRule() throws(DefinitionError) -> ModalityRule {
        var clauses: [FundingModality: ModalityRule.Clause] = [:]
        for (name, _) in json.object ?? [:] {
            guard let modality = FundingModality(rawValue: name) else { throw problem(name, "is no modality") }
            clauses[modality] = try object(name).clause()
        }
        return ModalityRule(clauses: clauses)
    }

    private func clause() throws(DefinitionError) -> ModalityRule.Clause {
        if json["answer"] != nil {
            let answer: Answer = try choice("answer")
            return .init(test: .always, found: answer, absent: answer)
        }
        let absent: Answer = try choice("absent")
        if json["all"] != nil { return .init(test: .all(try choices("all")), found: .yes, absent: absent) }
        let flow = try object("flow")
        return .init(
            test: .flow(try flow.choice("type"), try flow.choice("leg")), found: .yes, absent: absent)
    }

    func measure(_ name: String) throws(DefinitionError) -> Measure {
        let measure = try object(name)
        switch try measure.text("of") {
        case "subjects": return .count
        case "budget":
            return .budget(sources: measure.json["sources"] == nil ? nil : try measure.choices("sources"))
        case "flows": return .flows(try measure.choice("type"), try measure.choice("leg"))
        default: throw measure.problem("of", "is none of subjects, budget, flows")
        }
    }
}
