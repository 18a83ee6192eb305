import WorkPlan

extension ErasedBody {
    func write(to sink: inout ByteSink) {
        record.write(to: &sink)
        sink.put(byte: kind.slot)
        sink.put(integer: commit)
        sink.put(integer: version)
        sink.put(byte: isPublic ? 1 : 0)
        sink.put(integer: erasedAt)
    }

    init?(from source: inout ByteSource) {
        guard let record = Identifier<AnyRecord>(from: &source), let slot = source.byte(),
            Int(slot) < Kind.allCases.count, let commit = source.integer(), let version = source.integer(),
            let visibility = source.byte(), let erasedAt = source.integer()
        else { return nil }
        self.init(
            record: record, kind: Kind.allCases[Int(slot)], commit: commit, version: version,
            isPublic: visibility == 1, erasedAt: erasedAt)
    }
}
