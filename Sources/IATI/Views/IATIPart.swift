/// A part of a file seen as what it means: `IATIPart<Standard.Transaction>`, `IATIPart<Standard.Budget>`.
///
/// It holds nothing but its element. So nothing that it does not know is lost, and what a publisher wrote is always at
/// hand beside what it is taken for.
public struct IATIPart<Meaning>: Sendable {
    /// What is looked at.
    public let element: Element
    /// The lists by which its codes are read.
    public let codelists: CodelistLibrary

    /// Looks at an element, which the caller has found by its name.
    public init(_ element: Element, codelists: CodelistLibrary = .standard) {
        (self.element, self.codelists) = (element, codelists)
    }

    /// The parts of a name in it, seen as what they are, in order.
    func views<Other>(_ name: String) -> [IATIPart<Other>] {
        element.children(name).map { IATIPart<Other>($0, codelists: codelists) }
    }

    /// The first part of a name in it.
    func view<Other>(_ name: String) -> IATIPart<Other>? {
        element.child(name).map { IATIPart<Other>($0, codelists: codelists) }
    }

    /// A code of the element itself, or of a part of it.
    func code(_ attribute: String, of list: String, in part: String? = nil) -> Code? {
        text(attribute, in: part).map { Code(reading: $0, of: list, in: codelists) }
    }

    /// A value of the element itself, or of a part of it; nil where there is none, and where it is not of its type.
    func value<Value: WrittenValue>(_ attribute: String, in part: String? = nil) -> Value? {
        text(attribute, in: part).flatMap(Value.init(reading:))
    }

    private func text(_ attribute: String, in part: String?) -> String? {
        guard let part else { return element.attribute(attribute) }
        return element.child(part)?.attribute(attribute)
    }

    /// Narratives of a part of it, each with its language.
    func narratives(in part: String) -> [Narrative] { element.child(part).map(Narrative.all) ?? [] }
}
