/// Lays out the places of a schema.
struct SchemaBuilder {
    private let text: SchemaText
    private let names: NameTable
    private(set) var types: [Schema.ElementType] = []
    private(set) var places: [Schema.PlaceEntry] = []
    private(set) var childPlaces: [Schema.Place] = []
    private var numbers: [String: Int] = [:]

    init(text: SchemaText, names: NameTable) {
        self.text = text
        self.names = names
    }

    mutating func addPlace(type: Int, parent: Schema.Place, name: Name, children: Int) {
        places.append(.init(type: type, parent: parent, name: name, firstChild: children))
    }

    /// Adds the place of an element, and those of everything that can stand in it.
    mutating func place(
        _ element: String, type: String, parent: Schema.Place
    ) throws(SchemaText.Fault) -> Schema.Place {
        guard let name = names.find(QualifiedName(element)) else {
            throw SchemaText.Fault(line: element, reason: "the name is not interned")
        }
        let number = try self.number(ofType: type)
        let place = Schema.Place(places.count)
        let first = childPlaces.count
        let children = types[number].children
        addPlace(type: number, parent: parent, name: name, children: first)
        childPlaces += Array(repeating: Schema.foreign, count: children.count)
        for (slot, child) in children.enumerated() {
            guard let element = child.element else { continue }
            childPlaces[first + slot] = try self.place(element, type: child.type, parent: place)
        }
        return place
    }

    mutating func number(ofType name: String) throws(SchemaText.Fault) -> Int {
        let name = text.resolve(name)
        if let known = numbers[name] { return known }
        guard let type = text.type(name) else { throw SchemaText.Fault(line: name, reason: "there is no such type") }
        let number = types.count
        numbers[name] = number
        types.append(Self.compile(name, type))
        return number
    }

    private static func compile(_ name: String, _ type: SchemaText.TypeText) -> Schema.ElementType {
        var children: [SchemaText.Particle] = []
        let content: Schema.Content
        switch type.content {
        case .elements(let particles):
            children = particles
            content = .elements
        case .simple(let simple): content = .simple(simple)
        case .anything: content = .anything
        }
        return Schema.ElementType(
            name: name, content: content, isClosed: type.isClosed, children: children, attributes: type.attributes,
            required: bits(children.map(\.isRequired)), repeatable: bits(children.map(\.isRepeatable)),
            requiredAttributes: bits(type.attributes.map(\.isRequired)),
            wildcard: children.firstIndex { $0.element == nil })
    }

    private static func bits(_ flags: [Bool]) -> UInt64 {
        flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) }
    }

    /// The tables that give the position of a child or an attribute by type and name.
    func slots() -> (children: ContiguousArray<UInt8>, attributes: ContiguousArray<UInt8>) {
        let count = names.all.count
        var children = ContiguousArray<UInt8>(repeating: 0, count: types.count * count)
        var attributes = children
        for (number, type) in types.enumerated() {
            for (slot, child) in type.children.enumerated() {
                guard let name = child.element.flatMap({ names.find(QualifiedName($0)) }) else { continue }
                children[number * count + name.index] = UInt8(slot + 1)
            }
            for (slot, attribute) in type.attributes.enumerated() {
                guard let name = names.find(QualifiedName(attribute.name)) else { continue }
                attributes[number * count + name.index] = UInt8(slot + 1)
            }
        }
        return (children, attributes)
    }
}
