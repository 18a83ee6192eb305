/// Why a body is no form of `multipart/form-data`.
enum MultipartFault: String, Error, Hashable, Sendable, CaseIterable {
    /// The content type names no boundary, or one that RFC 2046 does not allow.
    case boundary
    /// The body does not begin with the boundary.
    case start
    /// Something else than a line end or two hyphens stands behind a boundary.
    case delimiter
    /// The head of a part is longer than is taken, or has more lines.
    case headTooLong = "head-too-long"
    /// A line in the head of a part is no field, or one that is not taken.
    case head
    /// There are more parts than are taken.
    case tooManyParts = "too-many-parts"
    /// The body ends before the last boundary.
    case cutOff = "cut-off"
    /// Something stands behind the last boundary.
    case afterEnd = "after-end"
}

/// How much of a form is taken; how long the contents of its parts may be is the caller's to say.
struct MultipartLimits: Hashable, Sendable {
    /// Parts in one body.
    var parts = 32
    /// Bytes in the head of one part.
    var headBytes = 4_096
    /// Fields in the head of one part.
    var headFields = 8
}
