public import Ledger
import WorkPlan

/// The parts that a snapshot is made of: its header, then these, each with its length and digest before it.
///
/// A part can be read without the others, so one thread reads what another puts into the register.
enum SnapshotPart {
    /// Says that a file is a snapshot, and of which version of this format.
    static let magic: UInt64 = 0x5449_5449_414e_0005

    /// No part is longer; a length beyond it is damage.
    static let longest = 1 << 28

    /// What a part holds: a revision's kind is added to ``revisions``.
    enum Tag {
        static let header: UInt8 = 0
        static let times: UInt8 = 1
        static let identities: UInt8 = 2
        static let erasures: UInt8 = 3
        static let end: UInt8 = 4
        static let revisions: UInt8 = 16
    }
}

/// Writes the parts of a snapshot.
struct SnapshotWriter {
    private let fullSize: Int
    private let write: ([UInt8]) throws -> Void
    private var fields = PackedFieldWriter()
    private var count = 0

    init(fullSize: Int, _ write: @escaping ([UInt8]) throws -> Void) {
        (self.fullSize, self.write) = (fullSize, write)
    }

    /// Writes items into as many parts as they need.
    mutating func put<Items: Sequence>(
        _ tag: UInt8, each items: Items, _ pack: (Items.Element, inout PackedFieldWriter) -> Void
    ) throws {
        begin(tag)
        for item in items {
            if fields.sink.bytes.count >= fullSize {
                try end()
                begin(tag)
            }
            pack(item, &fields)
        }
        try end()
    }

    private mutating func begin(_ tag: UInt8) {
        fields.sink.removeAll()
        // The part's number, so that none is missing or stands elsewhere.
        fields.sink.put(integer: count)
        fields.sink.put(byte: tag)
    }

    private mutating func end() throws {
        var frame = ByteSink()
        frame.put(word: UInt64(fields.sink.bytes.count))
        frame.put(bytes: Digest.of(fields.sink.bytes).bytes)
        try write(frame.bytes)
        try write(fields.sink.bytes)
        count += 1
    }
}

/// A snapshot that is being read, from its header on.
public struct SnapshotReader: Sendable {
    /// The root and the size of the state that it is a snapshot of.
    public let state: TreeState

    private let read: @Sendable (Int) -> [UInt8]

    /// Reads the header; `nil` when it is none, or of another version of this format.
    ///
    /// - Parameter read: gives so many of the next bytes, and fewer only at the end.
    public init?(_ read: @escaping @Sendable (Int) -> [UInt8]) {
        self.read = read
        guard let (tag, fields) = Self.part(0, read), tag == SnapshotPart.Tag.header,
            let state = Self.state(fields.source)
        else { return nil }
        self.state = state
    }

    /// The next part, which is to be the one of this number; `nil` when there is none, or it is damaged.
    func part(_ number: Int) -> (tag: UInt8, fields: PackedFieldReader)? { Self.part(number, read) }

    private static func part(
        _ number: Int, _ read: (Int) -> [UInt8]
    ) -> (tag: UInt8, fields: PackedFieldReader)? {
        let frame = read(40)
        var source = ByteSource(frame[...])
        guard frame.count == 40, let length = source.word(), length <= SnapshotPart.longest else { return nil }
        let content = read(Int(length))
        guard content.count == Int(length), Digest.of(content).bytes.elementsEqual(frame[8...]) else { return nil }
        var fields = PackedFieldReader(ByteSource(content[...]))
        guard fields.source.integer() == number, let tag = fields.source.byte(),
            tag != SnapshotPart.Tag.end || read(1).isEmpty
        else { return nil }
        return (tag, fields)
    }

    private static func state(_ source: ByteSource) -> TreeState? {
        var source = source
        guard source.word() == SnapshotPart.magic, let hex = source.text(), let root = Digest(hex: hex),
            let size = source.integer(), size >= 0
        else { return nil }
        return TreeState(size: size, root: root)
    }
}
