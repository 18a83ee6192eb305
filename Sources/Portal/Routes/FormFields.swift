import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form that was sent (`application/x-www-form-urlencoded`).
struct FormFields: Sendable {
    private let values: [String: String]

    /// The value of a field; empty when it was not sent.
    subscript(name: String) -> String { values[name] ?? "" }

    /// The names of all fields that were sent.
    var names: [String] { values.keys.sorted() }

    /// The most fields that are looked at, unless a form needs more.
    static let most = 20

    /// Reads a body; `nil` when an escape is cut short, the bytes are not UTF-8, or a field stands twice.
    init?(_ body: String, most: Int = Self.most) {
        var values: [String: String] = [:]
        for pair in body.split(separator: "&").prefix(most) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = QueryText.decode(parts[0]), let value = QueryText.decode(parts.count == 2 ? parts[1] : ""),
                values.updateValue(value, forKey: name) == nil
            else { return nil }
        }
        self.values = values
    }

    /// Reads the body of a request.
    ///
    /// - Throws: ``PageProblem``.
    static func reading(_ request: Request, upTo size: Int, most: Int = Self.most) async throws -> FormFields {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
            throw PageProblem.foreignForm
        }
        let body: ByteBuffer
        do { body = try await request.body.collect(upTo: size) } catch { throw PageProblem.requestTooLarge }
        guard let text = String(validating: body.readableBytesView, as: UTF8.self),
            let fields = FormFields(text, most: most)
        else {
            throw PageProblem.foreignForm
        }
        return fields
    }
}
