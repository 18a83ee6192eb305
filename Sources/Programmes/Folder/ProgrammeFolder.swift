public import Foundation
public import WorkPlan

public import enum Ledger.Visibility

/// A programme's records as a folder of CSV and JSON files holds them; `docs/programme-folder.md` describes it.
///
/// A value of this type has no problems: every key is unique, every reference names a record of the folder.
public struct ProgrammeFolder: Sendable {
    /// What `programme.json` says of the load.
    public let header: ProgrammeHeader

    private let tables: [FolderTable]
    private let keys: KeyIndex

    init(header: ProgrammeHeader, tables: [FolderTable], keys: KeyIndex) {
        self.header = header
        self.tables = tables
        self.keys = keys
    }

    /// Reads a folder whole; nothing is read of a file beyond its limit.
    ///
    /// - Throws: ``FolderError`` with all problems at once.
    public static func read(_ folder: URL, limits: FolderLimits = FolderLimits()) throws(FolderError) -> ProgrammeFolder
    {
        var reader = FolderReader(folder, limits: limits)
        return try reader.read()
    }

    /// The records as the ledger of 32 hexadecimal digits will know them, what is named before what names it.
    ///
    /// They are made as they are asked for.
    public func records(in ledger: String) -> some Sequence<FolderRecord> {
        tables.lazy.flatMap { table in table.rows.lazy.map { record($0, of: table, ledger: ledger) } }
    }

    /// The records in commits: the rows of one file together, at most `size` a commit.
    ///
    /// They are made as they are asked for.
    public func commits(in ledger: String, size: Int = 1000) -> some Sequence<FolderCommit> {
        tables.lazy.flatMap { table in
            stride(from: 0, to: table.rows.count, by: size).lazy.map { start in
                let rows = table.rows[start..<Swift.min(start + size, table.rows.count)]
                return FolderCommit(
                    file: table.file, author: header.author, organisation: header.organisation,
                    reason: "\(header.reason) (\(table.file))",
                    records: rows.map { record($0, of: table, ledger: ledger) })
            }
        }
    }

    private func record(_ row: FolderRow, of table: FolderTable, ledger: String) -> FolderRecord {
        var reader = RowReader(row, of: table, keys: keys, ledger: ledger)
        guard let body = Self.type(of: table.kind).init(from: &reader) else {
            preconditionFailure("a row that was checked when the folder was read is a record: \(reader.problems)")
        }
        return FolderRecord(
            identity: RecordIdentity.of(kind: table.kind, key: row.key, ledger: ledger), key: row.key, body: body,
            visibility: row.visibility ?? header.visibility, file: table.file, line: row.line)
    }

    static func type(of kind: Kind) -> any Body.Type {
        switch kind {
        case .programme: Programme.self
        case .definition: DefinitionDocument.self
        default: FolderKind.inLoadOrder.first { $0.kind == kind }?.type ?? Document.self
        }
    }
}

/// One record of a programme folder.
public struct FolderRecord: Sendable {
    /// Its identity in the ledger.
    public let identity: Identifier<AnyRecord>

    /// What the folder calls it.
    public let key: String

    /// Its fields.
    public let body: any Body

    /// Who may see it.
    public let visibility: Visibility

    /// The file that holds it.
    public let file: String

    /// The line on which it begins.
    public let line: Int
}

/// Records that are written in one commit.
public struct FolderCommit: Sendable {
    /// The file that they come from.
    public let file: String

    /// In whose name.
    public let author: String

    /// The author's organisation.
    public let organisation: String

    /// Why.
    public let reason: String

    /// The records, what is named before what names it.
    public let records: [FolderRecord]
}
