public import Ledger
import WorkPlan

extension Register {
    /// Writes the register as packed bytes, for a quick start.
    ///
    /// A snapshot is disposable: it is read only when it was made of the very state, by root, that the ledger has, and
    /// by the same version of this format.
    ///
    /// - Parameters:
    ///   - root: the root of the ledger's tree at ``head``.
    ///   - partSize: a part is closed when it has grown to this many bytes.
    ///   - write: given the bytes piece by piece.
    public func writeSnapshot(root: Digest, partSize: Int = 1 << 18, to write: ([UInt8]) throws -> Void) throws {
        try withoutActuallyEscaping(write) { write in
            var parts = SnapshotWriter(fullSize: partSize, write)
            try writeHeader(root, to: &parts)
            try parts.put(SnapshotPart.Tag.times, each: 0..<times.count) { index, fields in
                fields.sink.put(integer: Int(times[index].microseconds))
            }
            try parts.put(SnapshotPart.Tag.identities, each: 0..<Int32(directory.count)) { handle, fields in
                directory[handle].write(to: &fields.sink)
            }
            for kind in Kind.allCases { try writeRevisions(of: kind.bodyType, to: &parts) }
            try parts.put(SnapshotPart.Tag.erasures, each: erasures) { $0.write(to: &$1.sink) }
            try parts.put(SnapshotPart.Tag.end, each: [revisionCount]) { $1.sink.put(integer: $0) }
        }
    }

    private func writeHeader(_ root: Digest, to parts: inout SnapshotWriter) throws {
        try parts.put(SnapshotPart.Tag.header, each: [root.hex]) { root, fields in
            fields.sink.put(word: SnapshotPart.magic)
            fields.sink.put(text: root)
            fields.sink.put(integer: head)
        }
    }

    private func writeRevisions<Subject: Registered>(of _: Subject.Type, to parts: inout SnapshotWriter) throws {
        let table = Subject.place.read(tables)
        let kept = (0..<table.revisions.count).lazy.compactMap { position in
            step(of: table.revisions[position]).map { (position, $0) }
        }.filter { $1.state != .erased }
        try parts.put(SnapshotPart.Tag.revisions + Subject.slot, each: kept) { place, fields in
            let revision = table.revisions[place.0]
            fields.sink.put(integer: Int(revision.record))
            fields.sink.put(integer: Int(revision.commit))
            fields.sink.put(integer: Int(revision.version))
            fields.sink.put(byte: (revision.body == nil ? 2 : 0) | (place.1.isPublic ? 1 : 0))
            revision.body?.pack(into: &fields)
        }
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
}
