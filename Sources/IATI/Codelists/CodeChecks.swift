/// The rules about codes of one kind of file in one version, hung on the places where they are asked.
struct CodeChecks: Sendable {
    final class Check: Sendable {
        let rule: CodelistRule
        /// The attribute whose value is compared; nil for the text.
        let attribute: Name?
        let list: Codelist
        let condition: (ofParent: Bool, attribute: Name, value: [UInt8], orNone: Bool)?

        init(
            rule: CodelistRule, attribute: Name?, list: Codelist,
            condition: (ofParent: Bool, attribute: Name, value: [UInt8], orNone: Bool)?
        ) {
            self.rule = rule
            self.attribute = attribute
            self.list = list
            self.condition = condition
        }
    }

    /// For each place: where its checks stand in `checks`.
    private(set) var ranges: ContiguousArray<Range<Int>>
    private(set) var checks: ContiguousArray<Check> = []
    /// Asked of the root.
    private(set) var ofRoot: [Check] = []
    /// Asked of every element.
    private(set) var ofAll: [Check] = []

    init(
        _ rules: [CodelistRule], schema: Schema, names: NameTable, codelists: CodelistLibrary
    ) throws(RuleFault) {
        var ofPlace: [Schema.Place: [Check]] = [:]
        for rule in rules where rule.versions.contains(schema.version) {
            let check = try Self.compile(rule, schema.version, names, codelists)
            if rule.path == "//*" {
                ofAll.append(check)
            } else if rule.path.hasPrefix("/") {
                if rule.path.dropFirst() == schema.kind.root { ofRoot.append(check) }
            } else {
                var path: [Name] = []
                for part in rule.path.split(separator: "/") { path.append(try names.known(part, in: rule.path)) }
                if let place = schema.place(at: path) { ofPlace[place, default: []].append(check) }
            }
        }
        ranges = ContiguousArray(repeating: 0..<0, count: schema.places.count)
        for (place, some) in ofPlace.sorted(by: { $0.key < $1.key }) {
            ranges[Int(place)] = checks.count..<checks.count + some.count
            checks += some
        }
    }

    private static func compile(
        _ rule: CodelistRule, _ version: StandardVersion, _ names: NameTable, _ codelists: CodelistLibrary
    ) throws(RuleFault) -> Check {
        guard let list = codelists.list(rule.codelist, of: version) else {
            throw RuleFault(text: rule.id, reason: "there is no codelist \(rule.codelist)")
        }
        let attribute: Name? = if let text = rule.attribute { try names.known(text, in: rule.id) } else { nil }
        guard let condition = rule.condition else {
            return Check(rule: rule, attribute: attribute, list: list, condition: nil)
        }
        let name = try names.known(condition.attribute, in: rule.id)
        return Check(
            rule: rule, attribute: attribute, list: list,
            condition: (condition.ofParent, name, Array(condition.value.utf8), condition.orNone))
    }
}
