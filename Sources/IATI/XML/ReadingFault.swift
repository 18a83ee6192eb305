/// Why a file cannot be read to its end, and where.
public struct ReadingFault: Error, Hashable, Sendable {
    /// What kind of fault it is.
    public enum Code: String, Hashable, Sendable {
        /// Nothing is in the file.
        case empty
        /// The file breaks a rule of XML itself.
        case notWellFormed = "not-well-formed"
        /// Bytes that the encoding of the file does not have.
        case encoding
        /// A document type declaration, which can carry entities.
        case documentType = "document-type"
        /// More of something than a file may have: depth, names, bytes in a value, bytes in an activity.
        case tooMuch = "too-much"
        /// The file could not be read from where it lies.
        case input
    }

    /// What kind of fault it is.
    public let code: Code
    /// The line, from 1; 0 when nothing was read.
    public let line: Int
    /// The column, from 1; 0 when nothing was read.
    public let column: Int
    /// What is wrong, for a person.
    public let detail: String

    /// A fault at a place.
    public init(_ code: Code, line: Int, column: Int, _ detail: String) {
        self.code = code
        self.line = line
        self.column = column
        self.detail = detail
    }
}
