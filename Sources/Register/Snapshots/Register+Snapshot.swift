public import Ledger
import WorkPlan

extension Register {
    /// Says that packed bytes are a snapshot, and of which version of this format.
    private static let magic: UInt64 = 0x5449_5449_414e_0003

    /// The register as packed bytes, for a quick start.
    ///
    /// A snapshot is disposable: it is read only when it was made of the very state, by root, that the ledger has, and
    /// by the same version of this format.
    ///
    /// - Parameter root: the root of the ledger's tree at ``head``.
    public func snapshot(root: Digest) -> [UInt8] {
        var fields = PackedFieldWriter()
        fields.sink.put(word: Self.magic)
        fields.sink.put(text: root.hex)
        fields.sink.put(integer: head)
        for index in 0..<head { fields.sink.put(integer: Int(times[index].microseconds)) }
        fields.sink.put(integer: directory.count)
        for handle in 0..<Int32(directory.count) { directory[handle].write(to: &fields.sink) }
        for kind in Kind.allCases { write(kind.bodyType, to: &fields) }
        fields.sink.put(integer: erasures.count)
        for erasure in erasures { write(erasure, to: &fields.sink) }
        fields.sink.put(bytes: Digest.of(fields.sink.bytes).bytes)
        return fields.sink.bytes
    }

    private func write<Subject: Registered>(_: Subject.Type, to fields: inout PackedFieldWriter) {
        let table = Subject.place.read(tables)
        let kept = (0..<table.revisions.count).compactMap { position in
            step(of: table.revisions[position]).map { (table.revisions[position], $0) }
        }.filter { $1.state != .erased }
        fields.sink.put(integer: kept.count)
        for (revision, step) in kept {
            fields.sink.put(integer: Int(revision.record))
            fields.sink.put(integer: Int(revision.commit))
            fields.sink.put(integer: Int(revision.version))
            fields.sink.put(byte: (revision.body == nil ? 2 : 0) | (step.isPublic ? 1 : 0))
            if let body = revision.body { body.write(to: &fields) }
        }
    }

    private func write(_ erasure: ErasedBody, to sink: inout ByteSink) {
        erasure.record.write(to: &sink)
        sink.put(byte: erasure.kind.slot)
        sink.put(integer: erasure.commit)
        sink.put(integer: erasure.version)
        sink.put(byte: erasure.isPublic ? 1 : 0)
        sink.put(integer: erasure.erasedAt)
    }

    private func step<Subject: Body>(of revision: Revised<Subject>) -> Step? {
        let steps = histories[Int(revision.record)].steps
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].commit < revision.commit { low = middle + 1 } else { high = middle }
        }
        return low < steps.count && steps[low].commit == revision.commit ? steps[low] : nil
    }

    /// The root and the size of the state that packed bytes are a snapshot of; `nil` when they are none of this format.
    public static func state(ofSnapshot bytes: ArraySlice<UInt8>) -> TreeState? {
        var source = ByteSource(bytes)
        return header(of: &source)
    }

    private static func header(of source: inout ByteSource) -> TreeState? {
        guard source.word() == magic, let hex = source.text(), let root = Digest(hex: hex), let size = source.integer(),
            size >= 0
        else { return nil }
        return TreeState(size: size, root: root)
    }

    /// Reads a snapshot.
    ///
    /// - Parameter genesis: what the ledger's first commit says.
    /// - Throws: ``RegisterError`` with code ``RegisterError/Code/snapshot`` when the bytes are damaged.
    public init(snapshot bytes: ArraySlice<UInt8>, genesis: Genesis) throws(RegisterError) {
        self.init()
        self.genesis = genesis
        let content = bytes.dropLast(32)
        guard Digest.of(content).bytes.elementsEqual(bytes.suffix(32)) else { throw Self.damagedSnapshot }
        var fields = PackedFieldReader(ByteSource(content))
        guard let state = Self.header(of: &fields.source), readTimes(state.size, from: &fields.source),
            readDirectory(from: &fields.source)
        else { throw Self.damagedSnapshot }
        for kind in Kind.allCases {
            guard read(kind.bodyType, from: &fields) else { throw Self.damagedSnapshot }
        }
        guard readErasures(from: &fields.source), fields.source.isAtEnd, times.count == state.size else {
            throw Self.damagedSnapshot
        }
        head = state.size
    }

    private static var damagedSnapshot: RegisterError {
        RegisterError(.snapshot, commit: 0, "the snapshot is damaged; delete it, and it is made anew")
    }

    private mutating func readTimes(_ count: Int, from source: inout ByteSource) -> Bool {
        for _ in 0..<count {
            guard let microseconds = source.integer() else { return false }
            times.append(Timestamp(microseconds: Int64(microseconds)))
        }
        return true
    }

    private mutating func readDirectory(from source: inout ByteSource) -> Bool {
        guard let count = source.integer() else { return false }
        for _ in 0..<max(0, count) {
            guard let identity = Identifier<AnyRecord>(from: &source) else { return false }
            _ = handle(of: identity)
        }
        return directory.count == count
    }

    private mutating func read<Subject: Registered>(_: Subject.Type, from fields: inout PackedFieldReader) -> Bool {
        guard let count = fields.source.integer() else { return false }
        for _ in 0..<max(0, count) {
            guard let record = fields.source.integer(), (0..<directory.count).contains(record),
                let commit = fields.source.integer(), let version = fields.source.integer(),
                let flags = fields.source.byte(), flags < 4
            else { return false }
            let revision = NewRevision(
                record: directory[Int32(record)], kind: Subject.kind, commit: commit, version: version,
                isPublic: flags & 1 == 1)
            if flags & 2 == 2 {
                retire(revision)
            } else {
                guard let body = Subject(from: &fields) else { return false }
                add(revision, body: body)
            }
        }
        return true
    }

    private mutating func readErasures(from source: inout ByteSource) -> Bool {
        guard let count = source.integer() else { return false }
        for _ in 0..<max(0, count) {
            guard let record = Identifier<AnyRecord>(from: &source), let slot = source.byte(),
                Int(slot) < Kind.allCases.count, let commit = source.integer(), let version = source.integer(),
                let visibility = source.byte(), let erasedAt = source.integer()
            else { return false }
            let revision = NewRevision(
                record: record, kind: Kind.allCases[Int(slot)], commit: commit, version: version,
                isPublic: visibility == 1)
            erase(revision, at: erasedAt)
        }
        return true
    }
}
