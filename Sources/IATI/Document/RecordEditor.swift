/// Changes values of one record; everything else of the file stays as it was read.
public struct RecordEditor {
    /// The record as it was before the changes, in which what is to be changed is found.
    public let element: Element
    private var fragment: Fragment
    private(set) var names: NameTable
    /// Texts of elements that had none. They are put in last, so that nothing that was found moves meanwhile.
    private var texts: [Int32: String] = [:]

    init(_ fragment: Fragment, names: NameTable) {
        (self.fragment, self.names) = (fragment, names)
        element = Element(fragment: fragment, names: names, node: 0)
    }

    /// Why a value was not changed.
    public enum Fault: Error, Hashable, Sendable {
        /// There is no such record, or the element is not of this one.
        case notHere
        /// The element holds other elements, which a text would displace.
        case holdsElements
        /// That is no name of an attribute, or the file has as many names as it may have.
        case name(String)
        /// The text has a character that XML cannot hold.
        case character
    }

    /// Gives an element of the record an attribute, or with nil takes it away.
    public mutating func set(_ attribute: String, of element: Element, to value: String?) throws(Fault) {
        try check(element)
        if let value { try check(value) }
        let local = attribute.hasPrefix("xml:") ? String(attribute.dropFirst(4)) : attribute
        guard SimpleType.NCName.accepts(Slice(local)), let name = names.intern(.attribute(attribute)) else {
            throw .name(attribute)
        }
        fragment.setAttribute(name, to: value, of: element.node)
    }

    /// Gives an element of the record a value in an attribute.
    public mutating func set(_ attribute: String, of element: Element, to value: some WrittenValue) throws(Fault) {
        try set(attribute, of: element, to: value.written)
    }

    /// Gives an element of the record a code in an attribute, as the code's list writes it.
    public mutating func set(_ attribute: String, of element: Element, to code: Code) throws(Fault) {
        try set(attribute, of: element, to: code.text)
    }

    /// Gives an element of the record another text. A text that is there already stays as it is, with the comments in it.
    public mutating func setText(of element: Element, to text: String) throws(Fault) {
        try check(element)
        try check(text)
        if fragment.holdsElement(element.node) { throw .holdsElements }
        if fragment.text(of: element.node).equals(text.utf8) {
            texts[element.node] = nil
        } else if fragment.hasText(element.node) {
            fragment.setText(text, of: element.node)
        } else {
            texts[element.node] = text
        }
    }

    /// The record with all changes.
    var changed: Fragment {
        var changed = fragment
        for (node, text) in texts.sorted(by: { $0.key > $1.key }) { changed.setText(text, of: node) }
        return changed
    }

    /// An element that was found in another record has the same number as one of this record, but not the same record.
    private func check(_ element: Element) throws(Fault) {
        let (own, other) = (self.element.fragment.nodes, element.fragment.nodes)
        guard own.count == other.count, own.first?.line == other.first?.line else { throw .notHere }
    }

    private func check(_ text: String) throws(Fault) {
        let isXML = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0..<0x20, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
        if !isXML { throw .character }
    }
}

extension IATIDocument {
    /// The document with changes in one record.
    ///
    /// - Parameter index: the record's place in `records`.
    public func editingRecord(_ index: Int, _ change: (inout RecordEditor) throws -> Void) throws -> IATIDocument {
        let places = inside.filter { parts[$0].nodes.first?.kind == .element }
        guard places.indices.contains(index) else { throw RecordEditor.Fault.notHere }
        var editor = RecordEditor(parts[places[index]], names: names)
        try change(&editor)
        var changed = parts
        changed[places[index]] = editor.changed
        return IATIDocument(root: root, parts: changed, inside: inside, names: editor.names)
    }
}
