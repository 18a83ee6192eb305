/// The schema of one kind of file in one version of the standard, compiled for speed.
///
/// A *place* is an element at a path, such as `/iati-activities/iati-activity/budget/value`. The tree of places is laid
/// out once; which place a child has is then one look-up by its name, and rules are hung on places.
struct Schema: Sendable {
    /// The number of a place.
    typealias Place = UInt16

    enum Content: Sendable { case elements, simple(SimpleType), anything }

    struct ElementType: Sendable {
        let name: String
        let content: Content
        let isClosed: Bool
        let children: [SchemaText.Particle]
        let attributes: [SchemaText.Attribute]
        /// Which children must be there, and which may be there more than once: a bit for each.
        let required: UInt64
        let repeatable: UInt64
        let requiredAttributes: UInt64
        /// The position of elements of other namespaces among the children.
        let wildcard: Int?
    }

    /// What of a type the walk over a record needs, without anything to count references of.
    struct Facts: Sendable {
        let required: UInt64
        let repeatable: UInt64
        let requiredAttributes: UInt64
        /// The position of elements of other namespaces, or -1.
        let wildcard: Int8
        let content: Content
        /// Where the types of its attributes begin in `attributeTypes`.
        let firstAttribute: Int32
    }

    struct PlaceEntry: Sendable {
        let type: Int
        let parent: Place
        let name: Name
        /// Where the places of its children begin in `childPlaces`.
        let firstChild: Int
    }

    /// What nothing is known of: an element that ought not to be there. What is in it is not looked at.
    static let unknown: Place = 0
    /// An element of another namespace: what is in it is judged where it is known.
    static let foreign: Place = 1

    let kind: FileKind
    let version: StandardVersion
    let root: Place
    /// The place of an activity or an organisation.
    let record: Place
    private(set) var types: [ElementType] = []
    private(set) var facts: ContiguousArray<Facts> = []
    private(set) var attributeTypes: ContiguousArray<SimpleType> = []
    private(set) var places: ContiguousArray<PlaceEntry> = []
    private(set) var childPlaces: ContiguousArray<Place> = []
    /// For a type and a name: 1 + the position of the child, or 0.
    private(set) var childSlots: ContiguousArray<UInt8> = []
    /// For a type and a name: 1 + the position of the attribute, or 0.
    private(set) var attributeSlots: ContiguousArray<UInt8> = []
    /// Elements that the schema knows at any depth, which count inside elements of other namespaces.
    private(set) var globals: [Name: Place] = [:]
    let nameCount: Int

    init(_ text: SchemaText, kind: FileKind, version: StandardVersion, names: NameTable) throws(SchemaText.Fault) {
        self.kind = kind
        self.version = version
        nameCount = names.all.count
        var builder = SchemaBuilder(text: text, names: names)
        let anything = try builder.number(ofType: "=anyType")
        builder.addPlace(type: anything, parent: 0, name: kind.rootName(names), children: 0)
        builder.addPlace(type: anything, parent: 0, name: kind.rootName(names), children: 0)
        root = try builder.place(kind.root, type: kind.root, parent: 0)
        for name in text.elements {
            guard let number = names.find(QualifiedName(name)) else { continue }
            globals[number] = name == kind.root ? root : try builder.place(name, type: name, parent: 0)
        }
        types = builder.types
        (places, childPlaces) = (ContiguousArray(builder.places), ContiguousArray(builder.childPlaces))
        for type in types {
            facts.append(
                Facts(
                    required: type.required, repeatable: type.repeatable, requiredAttributes: type.requiredAttributes,
                    wildcard: Int8(type.wildcard ?? -1), content: type.content,
                    firstAttribute: Int32(attributeTypes.count)))
            attributeTypes.append(contentsOf: type.attributes.map(\.type))
        }
        (childSlots, attributeSlots) = builder.slots()
        record = childPlaces[places[Int(root)].firstChild]
    }

    /// The place of a child, and its position among its siblings.
    @inline(__always)
    func child(_ name: Name, of place: Place) -> (place: Place, slot: Int)? {
        let entry = places[Int(place)]
        guard name.index < nameCount else { return nil }
        let slot = childSlots[entry.type * nameCount + name.index]
        guard slot > 0 else { return nil }
        return (childPlaces[entry.firstChild + Int(slot) - 1], Int(slot) - 1)
    }

    /// The position of an attribute among those of a type, or -1.
    @inline(__always)
    func attributeSlot(_ name: Name, ofType type: Int) -> Int {
        name.index < nameCount ? Int(attributeSlots[type * nameCount + name.index]) - 1 : -1
    }

    /// The type of what stands at a place, for messages.
    func type(at place: Place) -> ElementType { types[places[Int(place)].type] }

    /// The place at a path below the root, such as `iati-activity/budget/value`.
    func place(at path: some Sequence<Name>) -> Place? {
        var place = root
        for name in path {
            guard let next = child(name, of: place) else { return nil }
            place = next.place
        }
        return place
    }
}
