extension IATIDocument {
    /// The document with its codes written as the codelists write them.
    ///
    /// A code in other capitals, or with blanks around it, is the same code; what is in no list stays as it is. A value, be
    /// it an attribute's or an element's text, is looked at only where a codelist rule of the newest version names its
    /// place and its vocabulary.
    public func withCodesOfLists(_ codelists: CodelistLibrary = .standard) throws -> IATIDocument {
        guard let kind else { return self }
        let library = try SchemaLibrary.standard.get()
        let schema = library[kind, .newest]
        let checks = try CodeChecks(
            try CodelistRule.all.get(), schema: schema, names: library.names, codelists: codelists)
        let parts = parts.map { CodeWriter(schema: schema, checks: checks, names: names).rewrite($0) }
        return IATIDocument(root: root, parts: parts, inside: inside, names: names)
    }
}

/// Writes codes as their lists write them.
private struct CodeWriter {
    let schema: Schema
    let checks: CodeChecks
    /// The document's own names.
    let names: NameTable
    private let known: SchemaLibrary?

    init(schema: Schema, checks: CodeChecks, names: NameTable) {
        self.schema = schema
        self.checks = checks
        self.names = names
        known = try? SchemaLibrary.standard.get()
    }

    func rewrite(_ fragment: Fragment) -> Fragment {
        var result = fragment
        var places = ContiguousArray<Schema.Place>()
        for (index, node) in fragment.nodes.enumerated() {
            let parent = node.parent < 0 ? schema.root : places[Int(node.parent)]
            let place = node.kind == .element ? own(node.name).flatMap { schema.child($0, of: parent)?.place } : nil
            places.append(place ?? Schema.unknown)
            for check in checks.checks[checks.ranges[Int(place ?? Schema.unknown)]] {
                rewrite(check, Int32(index), in: &result)
            }
        }
        return result
    }

    /// The schema's number of a name of the document.
    private func own(_ name: Name) -> Name? { known?.names.find(names[name]) }

    /// The document's number of a name of the schema.
    private func documents(_ name: Name) -> Name? { known.flatMap { names.find($0.names[name]) } }

    private func rewrite(_ check: CodeChecks.Check, _ node: Int32, in fragment: inout Fragment) {
        guard let own = check.attribute else {
            guard !fragment.holdsElement(node) else { return }
            if let code = newCode(check, for: fragment.text(of: node).string) { fragment.setText(code, of: node) }
            return
        }
        guard let attribute = documents(own) else { return }
        let at = fragment.attribute(attribute, of: node)
        guard at >= 0, isMeant(check, node, fragment) else { return }
        guard let code = newCode(check, for: fragment.slice(fragment.attributes[at].value).string) else { return }
        fragment.attributes[at] = .init(name: attribute, value: fragment.add(code))
    }

    /// The code that a text stands for, where it is written otherwise.
    private func newCode(_ check: CodeChecks.Check, for text: String) -> String? {
        check.list.code(like: text).flatMap { $0 == text ? nil : $0 }
    }

    private func isMeant(_ check: CodeChecks.Check, _ node: Int32, _ fragment: Fragment) -> Bool {
        guard let condition = check.condition else { return true }
        let holder = condition.ofParent ? fragment.nodes[Int(node)].parent : node
        guard holder >= 0, let name = documents(condition.attribute) else { return condition.orNone }
        let at = fragment.attribute(name, of: holder)
        guard at >= 0, !fragment.attributes[at].value.isEmpty else { return condition.orNone }
        return fragment.slice(fragment.attributes[at].value).equals(condition.value)
    }
}
