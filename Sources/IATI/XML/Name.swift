/// The number of an interned name of an element or an attribute.
///
/// Equal names have equal numbers within one reading; the names that the schemas and rules know have the same number in
/// every reading, so that tables can be indexed by them.
struct Name: Hashable, Sendable {
    let number: UInt16

    var index: Int { Int(number) }
}

/// A name as it is written, with the namespace that its prefix stands for.
struct QualifiedName: Hashable, Sendable {
    let prefix: String?
    let namespace: String?
    let local: String

    init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
        self.local = local
        self.prefix = prefix
        self.namespace = namespace
    }

    /// The name as it stands in the file.
    var written: String { prefix.map { "\($0):\(local)" } ?? local }

    static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
    static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// A name of the namespace that every document knows.
    static func xml(_ local: String) -> QualifiedName {
        QualifiedName(local, prefix: "xml", namespace: xmlNamespace)
    }

    /// An attribute of the standard, or one of XML's own such as `xml:lang`.
    static func attribute(_ name: String) -> QualifiedName {
        name.hasPrefix("xml:") ? xml(String(name.dropFirst(4))) : QualifiedName(name)
    }

    /// The name under which the declaration of a namespace is kept among the attributes.
    static func declaration(ofPrefix prefix: String?) -> QualifiedName {
        let namespace = "http://www.w3.org/2000/xmlns/"
        return prefix.map { QualifiedName($0, prefix: "xmlns", namespace: namespace) }
            ?? QualifiedName("xmlns", namespace: namespace)
    }
}
