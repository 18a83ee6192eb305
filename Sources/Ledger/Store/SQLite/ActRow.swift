import GRDB

/// Where a leaf stands in the table of bodies.
enum LeafRow {
    /// The most leaves that a commit can have.
    static let limit = 1 << 20

    static func id(_ commit: Int, _ index: Int) -> Int { commit << 20 | index }
    static func id(_ leaf: LeafReference) -> Int { id(leaf.commit, leaf.index) }
    static func reference(_ id: Int) -> LeafReference { LeafReference(commit: id >> 20, index: id & (limit - 1)) }
}

/// A row of the table of acts: what is found by kind or by the leaf that it names.
struct ActRow: Hashable {
    let kind: String
    let target: Int?

    static func insert(id: Int, _ row: ActRow, _ db: Database) throws {
        try SQLStatement(cached: "INSERT INTO acts (id, kind, target) VALUES (?, ?, ?)", db)
            .bind(.integer(id), .text(row.kind), row.target.map(SQLValue.integer) ?? .null).run()
    }

    static func exists(_ kind: String, target: Int, _ db: Database) throws -> Bool {
        let statement = try SQLStatement(cached: "SELECT 1 FROM acts WHERE target = ? AND kind = ?", db)
            .bind(.integer(target), .text(kind))
        defer { statement.reset() }
        return try statement.step()
    }
}

extension LeafContent {
    /// The row of an act; nil if this is not one.
    var actRow: ActRow? {
        switch self {
        case .genesis: ActRow(kind: "genesis", target: nil)
        case .opening(let leaf): ActRow(kind: "opening", target: LeafRow.id(leaf))
        case .erasure(let leaf): ActRow(kind: "erasure", target: LeafRow.id(leaf))
        case .erased(let revision): ActRow(kind: "erased", target: LeafRow.id(revision.leaf))
        case .key: ActRow(kind: "key", target: nil)
        case .restoration: ActRow(kind: "restoration", target: nil)
        case .author, .organisation, .reason, .revision: nil
        }
    }
}

/// Tells what a leaf is from the first bytes of its content, which canonical JSON fixes.
///
/// A revision begins with its body or, retired, with its kind; no act and no text does.
enum ActBytes {
    static func begin(_ content: some Collection<UInt8>) -> Bool {
        !starts(content, "{\"body\":") && !starts(content, "{\"kind\":") && !starts(content, "{\"leaf\":\"author\"")
            && !starts(content, "{\"leaf\":\"organisation\"") && !starts(content, "{\"leaf\":\"reason\"")
    }

    static func starts(_ content: some Collection<UInt8>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { content.starts(with: $0) }
    }
}
