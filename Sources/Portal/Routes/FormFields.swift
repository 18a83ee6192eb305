import HTTPTypes
import Hummingbird
import NIOCore

/// How much one form may hold.
struct FormLimits: Hashable, Sendable {
    /// The most fields, each value counted.
    let fields: Int

    /// The most values of one name.
    let values: Int

    /// The longest name, in bytes.
    let name: Int

    /// A form of a few fields, none of which stands twice.
    static let short = FormLimits(fields: 20, values: 1, name: 100)

    /// A record: its fields in every language, and lists.
    static let record = FormLimits(fields: 2_000, values: 1_000, name: 100)
}

/// The fields of a form that was sent (`application/x-www-form-urlencoded`).
struct FormFields: Sendable {
    /// The values of each name, in their order.
    let values: [String: [String]]

    /// The first value of a field; empty when it was not sent.
    subscript(name: String) -> String { values[name]?.first ?? "" }

    /// The names of all fields that were sent.
    var names: [String] { values.keys.sorted() }

    /// Every value of a field.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Fields that were read already.
    init(_ values: [String: [String]]) { self.values = values }

    /// Reads a body; `nil` when an escape is cut short, the bytes are not UTF-8, or it holds more than its limits.
    init?(_ body: String, limits: FormLimits = .short) {
        var values: [String: [String]] = [:]
        for (index, pair) in body.split(separator: "&").enumerated() {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard index < limits.fields, let name = QueryText.decode(parts[0]), name.utf8.count <= limits.name,
                let value = QueryText.decode(parts.count == 2 ? parts[1] : "")
            else { return nil }
            values[name, default: []].append(value)
            guard values[name, default: []].count <= limits.values else { return nil }
        }
        self.values = values
    }

    /// Reads the body of a request.
    ///
    /// - Throws: ``PageProblem``.
    static func reading(_ request: Request, upTo size: Int, limits: FormLimits = .short) async throws -> FormFields {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
            throw PageProblem.foreignForm
        }
        let body: ByteBuffer
        do { body = try await request.body.collect(upTo: size) } catch { throw PageProblem.requestTooLarge }
        guard let text = String(validating: body.readableBytesView, as: UTF8.self),
            let fields = FormFields(text, limits: limits)
        else { throw PageProblem.foreignForm }
        return fields
    }
}
