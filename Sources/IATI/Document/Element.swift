/// An element of a document, with what is in it.
public struct Element: Sendable {
    let fragment: Fragment
    let names: NameTable
    let node: Int32

    /// The name without its prefix.
    public var name: String { names[fragment.nodes[Int(node)].name].local }

    /// The namespace of the name; the standard's own names are in none.
    public var namespace: String? { names[fragment.nodes[Int(node)].name].namespace }

    /// Where it begins in the file, counted from 1.
    public var line: Int { Int(fragment.nodes[Int(node)].line) }

    /// The activity or organisation that it stands in, or the element itself.
    public var record: Element { Element(fragment: fragment, names: names, node: 0) }

    /// The elements in it, in order.
    public var children: [Element] {
        fragment.children(of: node).filter { fragment.nodes[Int($0)].kind == .element }
            .map { Element(fragment: fragment, names: names, node: $0) }
    }

    /// The elements of a name in it, in order; only names of the standard.
    public func children(_ name: String) -> [Element] {
        guard let number = names.find(QualifiedName(name)) else { return [] }
        return fragment.children(of: node)
            .filter { fragment.nodes[Int($0)].name == number && fragment.nodes[Int($0)].kind == .element }
            .map { Element(fragment: fragment, names: names, node: $0) }
    }

    /// The first element of a name in it.
    public func child(_ name: String) -> Element? {
        guard let number = names.find(QualifiedName(name)) else { return nil }
        let found = fragment.child(number, of: node)
        return found < 0 ? nil : Element(fragment: fragment, names: names, node: found)
    }

    /// The value of an attribute of the standard; `xml:lang` and its like too.
    public func attribute(_ name: String) -> String? {
        guard let number = names.find(.attribute(name)) else { return nil }
        let at = fragment.attribute(number, of: node)
        return at < 0 ? nil : fragment.slice(fragment.attributes[at].value).string
    }

    /// All text in it.
    public var text: String { fragment.text(of: node).string }

    /// The narratives in it by language; nil for those that have none of their own.
    public var narratives: [(language: String?, text: String)] {
        children("narrative").map { ($0.attribute("xml:lang"), $0.text) }
    }

    /// A code, in whichever case it is written, as its codelist writes it; what is not in the list stays as it is.
    public func code(_ attribute: String, of list: String, in codelists: CodelistLibrary) -> String? {
        self.attribute(attribute).map { codelists.list(list)?.code(like: $0) ?? $0 }
    }
}
