/// The rules of one kind of file in one version, hung on the places where they are asked.
struct RuleSet: Sendable {
    /// Asked of each activity or organisation.
    let ofRecord: [CompiledRule]
    /// For each place but a record's: where its rules stand in `rules`.
    private(set) var ranges: ContiguousArray<Range<Int>>
    private(set) var rules: ContiguousArray<CompiledRule> = []
    /// Asked of every element of a name: for each name where its rules stand in `rules`.
    private(set) var rangesOfNames: ContiguousArray<Range<Int>>

    init(_ book: [Rule], schema: Schema, names: NameTable) throws(RuleFault) {
        var ofPlace: [Schema.Place: [CompiledRule]] = [:]
        var ofName: [Name: [CompiledRule]] = [:]
        var known: [Shares: CompiledShares] = [:]
        for rule in book where rule.versions.contains(schema.version) {
            for text in rule.places {
                guard let (place, name) = try Self.resolve(text, schema: schema, names: names) else { continue }
                let compiled = try CompiledRule(rule, names: names, known: &known)
                if let place {
                    ofPlace[place, default: []].append(compiled)
                } else {
                    ofName[name, default: []].append(compiled)
                }
            }
        }
        ofRecord = ofPlace.removeValue(forKey: schema.record) ?? []
        ranges = ContiguousArray(repeating: 0..<0, count: schema.places.count)
        for (place, some) in ofPlace.sorted(by: { $0.key < $1.key }) {
            ranges[Int(place)] = rules.count..<rules.count + some.count
            rules += some
        }
        rangesOfNames = ContiguousArray(repeating: 0..<0, count: names.all.count)
        for (name, some) in ofName {
            rangesOfNames[name.index] = rules.count..<rules.count + some.count
            rules += some
        }
    }

    /// The place that a rule names; no place for `//name`; nil when this kind of file, or this version, has none such.
    private static func resolve(
        _ text: String, schema: Schema, names: NameTable
    ) throws(RuleFault) -> (Schema.Place?, Name)? {
        if text.hasPrefix("//") { return (nil, try names.known(text.dropFirst(2), in: text)) }
        var path: [Name] = []
        for part in text.split(separator: "/") { path.append(try names.known(part, in: text)) }
        guard let last = path.last, let place = schema.place(at: path) else { return nil }
        return (place, last)
    }
}
