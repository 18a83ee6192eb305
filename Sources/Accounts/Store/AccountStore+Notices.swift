import GRDB

/// Mail about what happens in a programme, and how far its commits were looked at for it.
extension AccountStore {
    /// The last commit of a programme that was looked at; `nil` when none was.
    public func noticed(_ programme: String) throws -> Int? {
        try queue.read {
            try Int.fetchOne($0, sql: "SELECT head FROM noticed WHERE programme = ?", arguments: [programme])
        }
    }

    /// Writes letters and how far commits were looked at, both or neither.
    ///
    /// Does nothing when somebody else has looked further meanwhile.
    public func notice(
        _ letters: [(person: Int64, kind: Letter.Kind)], in programme: String, after last: Int?, through head: Int,
        at now: Int64
    ) throws {
        try queue.write { database in
            let standing = try Int.fetchOne(
                database, sql: "SELECT head FROM noticed WHERE programme = ?", arguments: [programme])
            guard standing == last else { return }
            for letter in letters { try post(letter.kind, to: letter.person, nil, database, at: now) }
            try database.execute(
                sql: "INSERT OR REPLACE INTO noticed (programme, head) VALUES (?, ?)", arguments: [programme, head])
        }
    }
}
