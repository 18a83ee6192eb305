import HTTPTypes
import Hummingbird

/// The fields that tell browsers to run nothing, to guess nothing, and to be framed by nobody.
enum SecurityFields {
    static let all: [HTTPField] =
        [
            HTTPField(
                name: .contentSecurityPolicy,
                value:
                    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            ),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        ]
        + others.compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }

    private static let others = [
        ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// Puts them on an answer; one that is stricter about what may run keeps its own word.
    static func put(on response: inout Response) {
        for field in all where field.name != .contentSecurityPolicy || response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
    }
}
