import GRDB
import GRDBSQLite

/// A prepared statement that is stepped without making a value of each column.
///
/// This file is the adapter to SQLite's C interface: a pointer that `blob` gives is good until the next `step`,
/// and never leaves the closure or function that asked for it.
struct SQLStatement {
    private let statement: Statement
    private var handle: OpaquePointer { statement.sqliteStatement }

    /// A statement that the connection keeps; it must not be used while it is being stepped elsewhere.
    init(cached sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        sqlite3_reset(handle)
    }

    /// A statement of its own.
    init(_ sql: String, _ db: Database) throws {
        statement = try db.makeStatement(sql: sql)
    }

    @discardableResult
    func bind(_ values: SQLValue...) -> SQLStatement {
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            switch value {
            case .integer(let value): sqlite3_bind_int64(handle, position, Int64(value))
            case .text(let value): sqlite3_bind_text(handle, position, value, -1, Self.copied)
            case .blob(let bytes):
                bytes.withUnsafeBytes { buffer in
                    _ = sqlite3_bind_blob(handle, position, buffer.baseAddress, Int32(buffer.count), Self.copied)
                }
            case .null: sqlite3_bind_null(handle, position)
            }
        }
        return self
    }

    /// Runs a statement that takes a number and bytes, which SQLite does not copy: they are lent for as long as it runs.
    func run(_ number: Int, lending blob: [UInt8]) throws {
        sqlite3_bind_int64(handle, 1, Int64(number))
        try blob.withUnsafeBytes { buffer in
            _ = sqlite3_bind_blob(handle, 2, buffer.baseAddress, Int32(buffer.count), nil)
            try run()
        }
        sqlite3_clear_bindings(handle)
    }

    /// Runs a statement whose first place takes a number and whose others take bytes, all lent as above.
    func run(_ number: Int, lending blobs: [UInt8]...) throws {
        sqlite3_bind_int64(handle, 1, Int64(number))
        try run(lending: blobs[...], from: 2)
        sqlite3_clear_bindings(handle)
    }

    private func run(lending blobs: ArraySlice<[UInt8]>, from position: Int32) throws {
        guard let blob = blobs.first else { return try run() }
        try blob.withUnsafeBytes { buffer in
            _ = sqlite3_bind_blob(handle, position, buffer.baseAddress, Int32(buffer.count), nil)
            try run(lending: blobs.dropFirst(), from: position + 1)
        }
    }

    /// Moves to the next row; false at the end, when the statement is ready to be bound again.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code:
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
            sqlite3_reset(handle)
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    /// Runs a statement that has no rows, or of which none are wanted.
    func run() throws {
        while try step() {}
    }

    /// Ends the stepping early.
    func reset() {
        sqlite3_reset(handle)
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func blob(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
    }

    func bytes(_ column: Int32) -> [UInt8] { Array(blob(column)) }

    func text(_ column: Int32) -> String { String(decoding: blob(column), as: UTF8.self) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    // SQLITE_TRANSIENT is a cast in C, which Swift does not import: SQLite copies what is bound.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// A value to be bound.
enum SQLValue {
    case integer(Int)
    case text(String)
    case blob([UInt8])
    case null
}
