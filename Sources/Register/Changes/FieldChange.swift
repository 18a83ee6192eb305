public import Ledger

/// What became different between two versions of a record: a field, one language of a text, or one element of a list.
public struct FieldChange: Hashable, Sendable {
    /// What of the field changed.
    public enum Part: Hashable, Sendable {
        /// All of it.
        case whole
        /// Its words in this language.
        case language(String)
        /// One element of a list, which came or went.
        case element
        /// The order of a list whose elements are the same.
        case order
    }

    /// The field's name in the body.
    public let field: String

    /// What of it changed.
    public let part: Part

    /// What it was; `nil` when it was not there.
    public let before: JSON?

    /// What it is; `nil` when it is gone.
    public let after: JSON?

    /// A change.
    public init(_ field: String, _ part: Part, before: JSON?, after: JSON?) {
        self.field = field
        self.part = part
        self.before = before
        self.after = after
    }
}

extension FieldChange {
    /// The changes that lead from one body to another, in the order of the fields' names.
    ///
    /// A pure function. A list is compared as a set that may hold an element twice: what only one side has came or
    /// went; if all are there and stand otherwise, the order changed.
    ///
    /// - Parameter old: the body before; `nil` for the first version, of which everything is new.
    public static func between(_ old: JSON.Object?, _ new: JSON.Object) -> [FieldChange] {
        let names = Set((old?.map(\.key) ?? []) + new.map(\.key)).sorted()
        return names.flatMap { changes(of: $0, old?[$0], new[$0]) }
    }

    private static func changes(of field: String, _ old: JSON?, _ new: JSON?) -> [FieldChange] {
        guard old != new else { return [] }
        if let texts = both(old, new, \.object, empty: JSON.Object()) { return languages(field, texts.old, texts.new) }
        if let lists = both(old, new, \.array, empty: []) { return elements(field, lists.old, lists.new) }
        return [FieldChange(field, .whole, before: old, after: new)]
    }

    /// Both values as one shape, where an absent one is empty; `nil` when either has another shape.
    private static func both<Shape>(
        _ old: JSON?, _ new: JSON?, _ shape: (JSON) -> Shape?, empty: Shape
    ) -> (old: Shape, new: Shape)? {
        guard let before = old.map(shape) ?? empty, let after = new.map(shape) ?? empty else { return nil }
        return (before, after)
    }

    private static func languages(_ field: String, _ old: JSON.Object, _ new: JSON.Object) -> [FieldChange] {
        Set(old.map(\.key) + new.map(\.key)).sorted().compactMap { tag in
            old[tag] == new[tag]
                ? nil : FieldChange(field, .language(tag), before: old[tag], after: new[tag])
        }
    }

    private static func elements(_ field: String, _ old: [JSON], _ new: [JSON]) -> [FieldChange] {
        let (gone, come) = (rest(of: old, without: new), rest(of: new, without: old))
        if gone.isEmpty, come.isEmpty {
            return [FieldChange(field, .order, before: .array(old), after: .array(new))]
        }
        return gone.map { FieldChange(field, .element, before: $0, after: nil) }
            + come.map { FieldChange(field, .element, before: nil, after: $0) }
    }

    /// The elements of a list that another one does not have, each as often as it has more of it.
    private static func rest(of list: [JSON], without other: [JSON]) -> [JSON] {
        var left = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return list.filter { element in
            guard let count = left[element], count > 0 else { return true }
            left[element] = count - 1
            return false
        }
    }
}
