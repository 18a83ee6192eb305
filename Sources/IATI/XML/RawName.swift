import CLibXML2

/// A name as libxml2 gives it: three pointers into the parser's dictionary, where equal texts have equal addresses.
struct RawName: Equatable {
    let local: UnsafePointer<xmlChar>
    let prefix: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?

    init(_ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {
        self.local = local
        self.prefix = prefix
        self.namespace = namespace
    }

    /// The texts behind the pointers. A prefix that stands for nothing is part of the name, as libxml2 has it.
    var qualified: QualifiedName {
        let local = String(cString: local)
        let prefix = prefix.map { String(cString: $0) }
        guard let namespace else { return QualifiedName(prefix.map { "\($0):\(local)" } ?? local) }
        return QualifiedName(local, prefix: prefix, namespace: String(cString: namespace))
    }
}

/// Finds the number of a name by its addresses alone, once it was looked up.
///
/// The parser's dictionary lives as long as the parser and never moves a text, so an address says it all.
struct NameCache {
    private static let size = 2048
    private var keys: [RawName?] = Array(repeating: nil, count: size)
    private var values: [Name] = Array(repeating: Name(number: 0), count: size)

    /// The number of a name; nil when there are too many names.
    mutating func number(of name: RawName, in table: inout NameTable) -> Name? {
        let slot = Self.slot(of: name)
        if keys[slot] == name { return values[slot] }
        guard let found = table.intern(name.qualified) else { return nil }
        keys[slot] = name
        values[slot] = found
        return found
    }

    private static func slot(of name: RawName) -> Int {
        let local = UInt(bitPattern: name.local)
        let other = UInt(bitPattern: name.prefix) ^ (UInt(bitPattern: name.namespace) >> 3)
        let mixed = (local ^ (other << 7)) &* 0x9E37_79B9_7F4A_7C15
        return Int(mixed >> 53)
    }
}
