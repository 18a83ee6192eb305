import WorkPlan

/// Gives each record a small number, in the order in which they are first named.
///
/// The identities are spread over rows of shards by their bits, so that a change to a copy of the register copies one
/// row of 64 shards and one shard. Identities are random or digests, so their bits need no further mixing to spread.
struct Directory: Sendable {
    private typealias Shard = [Identifier<AnyRecord>: Int32]

    private var rows = [[Shard]](repeating: [Shard](repeating: [:], count: 64), count: 64)
    private var identities = Chunked<Identifier<AnyRecord>>()

    var count: Int { identities.count }

    subscript(handle: Int32) -> Identifier<AnyRecord> { identities[Int(handle)] }

    func handle(of identity: Identifier<AnyRecord>) -> Int32? {
        let (row, shard) = Self.place(of: identity)
        return rows[row][shard][identity]
    }

    mutating func handleOrNew(of identity: Identifier<AnyRecord>) -> Int32 {
        let (row, shard) = Self.place(of: identity)
        if let handle = rows[row][shard][identity] { return handle }
        let handle = Int32(identities.count)
        rows[row][shard][identity] = handle
        identities.append(identity)
        return handle
    }

    private static func place(of identity: Identifier<AnyRecord>) -> (row: Int, shard: Int) {
        let bits = identity.high ^ identity.low
        return (Int(truncatingIfNeeded: bits & 63), Int(truncatingIfNeeded: bits >> 6 & 63))
    }
}
