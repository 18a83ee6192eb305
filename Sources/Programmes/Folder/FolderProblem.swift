/// One thing that is wrong in a programme folder: where, and what would be right.
public struct FolderProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file's name within the folder.
    public let file: String

    /// The line, from 1; absent when the problem is the file itself.
    public let line: Int?

    /// The column or member; absent when the problem is the whole line.
    public let field: String?

    /// What is wrong, and what would be right.
    public let reason: String

    /// A problem at a place.
    public init(file: String, line: Int? = nil, field: String? = nil, reason: String) {
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason
    }

    /// `file:line: field: reason`, as editors and compilers write it.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + ": " + (field.map { "\($0): " } ?? "") + reason
    }
}

/// A programme folder that cannot be loaded, with everything that is wrong in it.
public struct FolderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// All problems, by file and line.
    public let problems: [FolderProblem]

    /// A refusal; `problems` is not empty.
    public init(_ problems: [FolderProblem]) { self.problems = problems }

    /// One problem a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
