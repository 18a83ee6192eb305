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
        var found: [Element] = []
        var at = fragment.nodes[Int(node)].firstChild
        while at >= 0 {
            if fragment.nodes[Int(at)].kind == .element {
                found.append(Element(fragment: fragment, names: names, node: at))
            }
            at = fragment.nodes[Int(at)].next
        }
        return found
    }

    /// The elements of a name in it, in order; only names of the standard.
    public func children(_ name: String) -> [Element] {
        children.filter { $0.name == name && $0.namespace == nil }
    }

    /// The first element of a name in it.
    public func child(_ name: String) -> Element? { children(name).first }

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
