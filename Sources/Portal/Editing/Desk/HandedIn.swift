import Attachments
import Hummingbird

/// What came of a form with one file: the fields before it, and its bytes.
///
/// The file is read only after the form was found to be ours, and nothing of it is on the disk before it is whole.
struct HandedIn: Sendable {
    private(set) var fields: [String: [String]] = [:]
    private(set) var name = ""
    private(set) var bytes: [UInt8]?

    private static let mostFieldBytes = 16_384

    init(_ request: Request, check: (FormFields) throws -> Void) async throws {
        do {
            let boundary = try MultipartBoundary(contentType: request.headers[.contentType] ?? "")
            var parts = MultipartReader(
                request, boundary, ValidationDesk.Limits(megabytes: (CheckedFile.largest >> 20) + 1))
            try parts.check(length: request.headers[.contentLength])
            while let part = try await parts.nextPart() {
                if part.fileName != nil {
                    try check(FormFields(fields))
                    guard bytes == nil else { throw PageProblem.upload(.broken) }
                    name = part.shownName
                    bytes = try await Self.content(&parts, upTo: CheckedFile.largest + 1)
                } else {
                    let value = try await Self.content(&parts, upTo: Self.mostFieldBytes)
                    fields[part.name, default: []].append(String(decoding: value, as: UTF8.self))
                    guard fields.count <= 10 else { throw PageProblem.upload(.broken) }
                }
            }
            try check(FormFields(fields))
        } catch is MultipartFault {
            throw PageProblem.upload(.broken)
        }
    }

    private static func content(_ parts: inout MultipartReader, upTo limit: Int) async throws -> [UInt8] {
        var content: [UInt8] = []
        while let piece = try await parts.nextPiece() {
            content += piece
            guard content.count <= limit else { throw PageProblem.requestTooLarge }
        }
        return content
    }
}
