import WorkPlan

/// Gives each record a small number, in the order in which they are first named.
///
/// The identities are spread over shards by their first bits, so that a copy of the register shares all shards but
/// those that change. Identities are random or digests, so their bits need no further mixing to spread.
struct Directory: Sendable {
    private static let shardCount = 4096

    private var shards = [[Identifier<AnyRecord>: Int32]](repeating: [:], count: shardCount)
    private var identities = Chunked<Identifier<AnyRecord>>()

    var count: Int { identities.count }

    subscript(handle: Int32) -> Identifier<AnyRecord> { identities[Int(handle)] }

    func handle(of identity: Identifier<AnyRecord>) -> Int32? { shards[Self.shard(of: identity)][identity] }

    mutating func handleOrNew(of identity: Identifier<AnyRecord>) -> Int32 {
        let shard = Self.shard(of: identity)
        if let handle = shards[shard][identity] { return handle }
        let handle = Int32(identities.count)
        shards[shard][identity] = handle
        identities.append(identity)
        return handle
    }

    private static func shard(of identity: Identifier<AnyRecord>) -> Int {
        Int(truncatingIfNeeded: (identity.high ^ identity.low) & UInt64(shardCount - 1))
    }
}
