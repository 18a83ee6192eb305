/// Everything that files are judged by, compiled once: schemas, rules and codelists.
public struct Rulebook: Sendable {
    let library: SchemaLibrary
    let codelists: CodelistLibrary
    private let sets: [[Part]]

    /// What is asked of one kind of file in one version.
    struct Part: Sendable {
        let schema: Schema
        let rules: RuleSet
        let codes: CodeChecks
    }

    /// Compiles the rules with a set of codelists.
    ///
    /// - Throws: what is wrong with the codelists: one that a rule names is not there.
    public init(codelists: CodelistLibrary = .standard) throws {
        // A library of its own: two threads that count references to the same tables slow each other down.
        let library = try SchemaLibrary()
        let codeRules = try CodelistRule.all.get()
        self.library = library
        self.codelists = codelists
        sets = try FileKind.allCases.map { kind in
            try StandardVersion.allCases.map { version in
                let schema = library[kind, version]
                return Part(
                    schema: schema, rules: try RuleSet(RuleBook.all, schema: schema, names: library.names),
                    codes: try CodeChecks(codeRules, schema: schema, names: library.names, codelists: codelists))
            }
        }
    }

    func part(_ kind: FileKind, _ version: StandardVersion) -> Part {
        sets[FileKind.allCases.firstIndex(of: kind) ?? 0][StandardVersion.allCases.firstIndex(of: version) ?? 0]
    }

    /// Every rule id that is asked of a version, with its severity and category.
    public static func rules(of version: StandardVersion) throws -> [String: (severity: Severity, category: Category)] {
        var all: [String: (severity: Severity, category: Category)] = [
            "0.1.1": (.critical, .iati), "0.2.1": (.critical, .iati), "0.3.1": (.critical, .schema),
            "0.6.1": (.critical, .documents), "1.1.2": (.error, .identifiers),
        ]
        for rule in RuleBook.all where rule.versions.contains(version) { all[rule.id] = (rule.severity, rule.category) }
        for rule in try CodelistRule.all.get() where rule.versions.contains(version) {
            // Two ids stand for two rules each; the first names the category.
            all[rule.id] = all[rule.id] ?? (.error, rule.category)
        }
        if version != .v201 { for id in Report.advisories.keys { all[id] = (.advisory, .identifiers) } }
        return all
    }
}
