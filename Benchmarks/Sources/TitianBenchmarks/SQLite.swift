import GRDBSQLite

/// The least of SQLite's C interface that a yardstick needs: it is measured without anything of ours around it.
final class SQLite {
    private var handle: OpaquePointer?

    init(_ path: String) {
        precondition(sqlite3_open(path, &handle) == SQLITE_OK, "SQLite opens \(path)")
    }

    deinit { sqlite3_close_v2(handle) }

    func run(_ sql: String) {
        precondition(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK, String(cString: sqlite3_errmsg(handle)))
    }

    func prepare(_ sql: String) -> Statement { Statement(handle, sql) }

    final class Statement {
        private var handle: OpaquePointer?

        init(_ database: OpaquePointer?, _ sql: String) {
            precondition(
                sqlite3_prepare_v2(database, sql, -1, &handle, nil) == SQLITE_OK,
                String(cString: sqlite3_errmsg(database)))
        }

        deinit { sqlite3_finalize(handle) }

        @discardableResult
        func bind(_ values: Int64?...) -> Statement {
            sqlite3_reset(handle)
            for (index, value) in values.enumerated() {
                if let value {
                    sqlite3_bind_int64(handle, Int32(index + 1), value)
                } else {
                    sqlite3_bind_null(handle, Int32(index + 1))
                }
            }
            return self
        }

        @discardableResult
        func bind(blob: [UInt8], at index: Int32) -> Statement {
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_blob(handle, index, blob, Int32(blob.count), transient)
            return self
        }

        @discardableResult
        func bind(text: String, at index: Int32) -> Statement {
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_text(handle, index, text, -1, transient)
            return self
        }

        func step() -> Bool { sqlite3_step(handle) == SQLITE_ROW }

        func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    }
}
