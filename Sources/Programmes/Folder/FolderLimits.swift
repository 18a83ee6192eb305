/// How much a programme folder may hold; beyond it the folder is refused while it is being read.
public struct FolderLimits: Hashable, Sendable {
    /// Bytes in one file.
    public var fileBytes = 64 * 1024 * 1024

    /// Bytes in one field.
    public var fieldBytes = 1024 * 1024

    /// Bytes in one row.
    public var rowBytes = 4 * 1024 * 1024

    /// Columns in one file.
    public var columns = 200

    /// Rows in one file.
    public var rows = 1_000_000

    /// Problems that are collected before reading stops.
    public var problems = 10_000

    /// The limits that `docs/programme-folder.md` states.
    public init() {}
}
