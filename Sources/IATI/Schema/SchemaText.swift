/// A schema as the tables in `Tables/` write it: one type a line.
///
/// `type = child child:type? child* ... | @attribute @attribute:simple! | closed`. A child without a type has the type of
/// its own name; `?`, `*` and `+` say how often it may stand, in the order that is written; `...` is any element of
/// another namespace. `=decimal` is text of a simple type. `!` marks an attribute that must be there, and `closed` a type
/// that takes no attributes of other namespaces. A line that names nothing but another type is that type.
struct SchemaText: Sendable {
    struct Fault: Error, Sendable {
        let line: String
        let reason: String
    }

    enum Content: Sendable {
        case elements([Particle])
        case simple(SimpleType)
        /// Whatever somebody writes.
        case anything
    }

    struct Particle: Sendable {
        /// Nil for elements of other namespaces.
        let element: String?
        let type: String
        let isRequired: Bool
        let isRepeatable: Bool

        /// What a person is told that it is.
        var shown: Message.Value { element.map { .text("<\($0)>") } ?? .words(.foreignElement) }
    }

    struct Attribute: Sendable {
        let name: String
        let type: SimpleType
        let isRequired: Bool
    }

    struct TypeText: Sendable {
        var content: Content
        var attributes: [Attribute]
        var isClosed: Bool
    }

    private(set) var types: [String: TypeText] = [:]
    private var aliases: [String: String] = [:]

    init(parsing text: String) throws(Fault) {
        for line in text.split(separator: "\n") { try add(line: String(line)) }
    }

    /// The elements that the schema knows at any depth; all other names hold a dot, or begin with a number sign.
    var elements: [String] {
        (Array(types.keys) + Array(aliases.keys)).filter { !$0.contains(".") && !$0.hasPrefix("#") }.sorted()
    }

    /// The type of a name, through the lines that only point to another.
    func resolve(_ name: String) -> String {
        var name = name
        while let other = aliases[name] { name = other }
        return name
    }

    /// The type of a name; `=decimal` names one that needs no line.
    func type(_ name: String) -> TypeText? {
        let name = resolve(name)
        if let type = types[name] { return type }
        if name == "=anyType" { return TypeText(content: .anything, attributes: [], isClosed: false) }
        guard name.hasPrefix("="), let simple = SimpleType(rawValue: String(name.dropFirst())) else { return nil }
        return TypeText(content: .simple(simple), attributes: [], isClosed: true)
    }

    private mutating func add(line: String) throws(Fault) {
        let halves = line.split(separator: " = ", maxSplits: 1)
        guard halves.count == 2 else { throw Fault(line: line, reason: "there is no type in it") }
        let name = String(halves[0])
        let parts = halves[1].split(separator: "|", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").map(String.init)
        }
        if parts.count == 1, let other = parts[0].first {
            aliases[name] = other
            return
        }
        guard parts.count >= 2 else { throw Fault(line: line, reason: "attributes are missing") }
        var attributes: [Attribute] = []
        for word in parts[1] { attributes.append(try Self.attribute(word, line)) }
        types[name] = TypeText(
            content: try Self.content(parts[0], line), attributes: attributes, isClosed: parts.last == ["closed"])
    }

    private static func content(_ words: [String], _ line: String) throws(Fault) -> Content {
        if let first = words.first, first.hasPrefix("=") {
            if first == "=anyType" { return .anything }
            guard let simple = SimpleType(rawValue: String(first.dropFirst())) else {
                throw Fault(line: line, reason: "\(first) is not a simple type")
            }
            return .simple(simple)
        }
        return .elements(words.map(particle))
    }

    private static func particle(_ word: String) -> Particle {
        if word == "..." { return Particle(element: nil, type: "", isRequired: false, isRepeatable: true) }
        var word = word
        let mark = word.last.flatMap { "?*+".contains($0) ? $0 : nil }
        if mark != nil { word.removeLast() }
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        return Particle(
            element: parts[0], type: parts.count > 1 ? parts[1] : parts[0], isRequired: mark == nil || mark == "+",
            isRepeatable: mark == "*" || mark == "+")
    }

    private static func attribute(_ word: String, _ line: String) throws(Fault) -> Attribute {
        let isRequired = word.hasSuffix("!")
        let parts = word.replacing("!", with: "").dropFirst().split(separator: ":").map(String.init)
        guard word.hasPrefix("@"), let name = parts.first,
            let type = parts.count > 1 ? SimpleType(rawValue: parts[1]) : .string
        else { throw Fault(line: line, reason: "\(word) is not an attribute") }
        return Attribute(name: name, type: type, isRequired: isRequired)
    }
}
