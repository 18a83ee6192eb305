/// Every address of the portal; nothing else spells a path.
enum Route: Hashable, Sendable {
    case home
    case programme(String)
    case figure(String, String)
    case receipt(String, String)
    /// What is found in a programme.
    case search(String, SearchChoice)
    case checkpoint(String)
    case export(String)
    case health
    case stylesheet
    case icon

    /// The path; with ``Route/parameter(_:)`` in the places of values it is the pattern that the router is given.
    var path: String {
        switch self {
        case .home: "/"
        case .programme(let code): "/" + Self.segment(code)
        case .figure(let code, let name): Self.programme(code).path + "/figures/" + Self.segment(name)
        case .receipt(let code, let name): Self.figure(code, name).path + "/receipt"
        case .search(let code, _): Self.programme(code).path + "/search"
        case .checkpoint(let code): Self.programme(code).path + "/checkpoint"
        case .export(let code): Self.programme(code).path + "/export"
        case .health: "/health"
        case .stylesheet: "/assets/titian.\(Stylesheet.version).css"
        case .icon: "/assets/icon.svg"
        }
    }

    /// The parameters that belong to the place itself, as they stand in the address.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .search(_, let search): search.pairs
        default: []
        }
    }

    /// Stands for a value in a pattern.
    static func parameter(_ name: String) -> String { ":" + name }

    /// What may stand in a segment of a path as it is (RFC 3986, 3.3), the rest percent-encoded.
    private static func segment(_ text: String) -> String {
        text.utf8.reduce(into: "") { path, byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isPlain || "-._~:@".utf8.contains(byte) {
                path.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                path += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
    }
}

/// A place of the portal with the parameters that a reader chose: what a link leads to.
struct Address: Hashable, Sendable {
    /// The place.
    var route: Route

    /// What the reader chose; absent is the default.
    var choice: Choice

    /// Path and query.
    var text: String {
        let query = pairs.map { "\($0.name.rawValue)=\(QueryText.encode($0.value))" }.joined(separator: "&")
        return query.isEmpty ? route.path : "\(route.path)?\(query)"
    }

    /// All parameters, as they stand in the address.
    var pairs: [(name: Parameter, value: String)] { route.pairs + choice.pairs }
}
