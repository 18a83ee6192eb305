/// Every address of the portal; nothing else spells a path.
enum Route: Hashable, Sendable {
    case home
    case programme(String)
    case figure(String, String)
    case receipt(String, String)
    case checkpoint(String)
    case export(String)
    case releaseFeed(String)
    case figureFeed(String, String)
    case projectFeed(String, String)
    case report(String, String)
    case place(String, String)
    case health
    case live
    case readiness
    case stylesheet
    case icon

    /// The path; with ``Route/parameter(_:)`` in the places of values it is the pattern that the router is given.
    var path: String {
        switch self {
        case .home: "/"
        case .programme(let code): "/" + Self.segment(code)
        case .figure(let code, let name): Self.programme(code).path + "/figures/" + Self.segment(name)
        case .receipt(let code, let name): Self.figure(code, name).path + "/receipt"
        case .checkpoint(let code): Self.programme(code).path + "/checkpoint"
        case .export(let code): Self.programme(code).path + "/export"
        case .releaseFeed(let code): Self.programme(code).path + "/releases.atom"
        case .figureFeed(let code, let name): Self.figure(code, name).path + "/changes.atom"
        case .projectFeed(let code, let project):
            Self.programme(code).path + "/projects/" + Self.segment(project) + "/changes.atom"
        case .report(let code, let about):
            Self.programme(code).path + "/report" + (about.isEmpty ? "" : "/" + Self.segments(about))
        case .place(let code, let about): Self.programme(code).path + (about.isEmpty ? "" : "/" + Self.segments(about))
        case .health: "/health"
        case .live: "/health/live"
        case .readiness: "/health/ready"
        case .stylesheet: "/assets/titian.\(Stylesheet.version).css"
        case .icon: "/assets/icon.svg"
        }
    }

    /// Stands for a value in a pattern.
    static func parameter(_ name: String) -> String { ":" + name }

    /// Several segments, each as it may stand in a path.
    private static func segments(_ text: String) -> String {
        text.split(separator: "/").map { segment(String($0)) }.joined(separator: "/")
    }

    /// What may stand in a segment of a path as it is (RFC 3986, 3.3), the rest percent-encoded.
    private static func segment(_ text: String) -> String {
        let isName = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isName ? text : encoded(text)
    }

    private static func encoded(_ text: String) -> String {
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
        let query = choice.query
        return query.isEmpty ? route.path : "\(route.path)?\(query)"
    }
}
