import WorkPlan

/// Gives each record a small number, in the order in which they are first named.
///
/// The identities are spread over shards by their bits, and the shards lie in three levels of 16: a change to a copy of
/// the register copies one row of each level and one shard. Identities are random or digests, so their bits need no
/// further mixing to spread.
struct Directory: Sendable {
    private typealias Shard = [Identifier<AnyRecord>: Int32]
    private typealias Row = [Shard]

    private static let width = 16

    private var shards = [[Row]](
        repeating: [Row](repeating: Row(repeating: [:], count: width), count: width), count: width)
    private var identities = Chunked<Identifier<AnyRecord>>()

    var count: Int { identities.count }

    subscript(handle: Int32) -> Identifier<AnyRecord> { identities[Int(handle)] }

    func handle(of identity: Identifier<AnyRecord>) -> Int32? {
        let place = Place(identity)
        return shards[place.level][place.row][place.shard][identity]
    }

    mutating func handleOrNew(of identity: Identifier<AnyRecord>) -> Int32 {
        let place = Place(identity)
        if let handle = shards[place.level][place.row][place.shard][identity] { return handle }
        let handle = Int32(identities.count)
        shards[place.level][place.row][place.shard][identity] = handle
        identities.append(identity)
        return handle
    }

    /// Where an identity's shard lies.
    private struct Place {
        let level: Int
        let row: Int
        let shard: Int

        init(_ identity: Identifier<AnyRecord>) {
            let bits = identity.high ^ identity.low
            level = Int(truncatingIfNeeded: bits & 15)
            row = Int(truncatingIfNeeded: bits >> 4 & 15)
            shard = Int(truncatingIfNeeded: bits >> 8 & 15)
        }
    }
}
