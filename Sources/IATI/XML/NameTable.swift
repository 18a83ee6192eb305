/// The interned names of a reading.
struct NameTable: Sendable {
    private(set) var all: [QualifiedName]
    /// For each name whether it is in a namespace.
    private var foreign: ContiguousArray<Bool> = []
    private var numbers: [QualifiedName: Name]

    /// How many names one file may use. Real files use some two hundred.
    static let limit = 4_096

    init(_ names: some Sequence<QualifiedName> = []) {
        all = []
        numbers = [:]
        for name in names { _ = intern(name) }
    }

    subscript(name: Name) -> QualifiedName { all[name.index] }

    /// Whether a name is in a namespace; the standard's own names are in none.
    func isForeign(_ name: Name) -> Bool { foreign[name.index] }

    /// The number of a name that is already known.
    func find(_ name: QualifiedName) -> Name? { numbers[name] }

    /// The number of a name, which becomes known by it; nil when there are too many names.
    mutating func intern(_ name: QualifiedName) -> Name? {
        if let known = numbers[name] { return known }
        guard all.count < Self.limit else { return nil }
        let new = Name(number: UInt16(all.count))
        all.append(name)
        foreign.append(name.namespace != nil)
        numbers[name] = new
        return new
    }
}
