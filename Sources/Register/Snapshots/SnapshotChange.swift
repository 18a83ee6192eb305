import Ledger
import WorkPlan

/// A part of a snapshot that has been read, as the change that it makes to a register.
struct SnapshotChange: Sendable {
    /// Makes the change; gives `false` when it does not fit the register.
    let make: @Sendable (inout Register) -> Bool

    /// Whether nothing follows.
    var isLast = false

    private init(isLast: Bool = false, _ make: @escaping @Sendable (inout Register) -> Bool) {
        self.make = make
        self.isLast = isLast
    }

    /// Decodes a part; `nil` when its bytes are none.
    init?(_ tag: UInt8, _ fields: PackedFieldReader) {
        switch tag {
        case SnapshotPart.Tag.times: self.init(timesIn: fields.source)
        case SnapshotPart.Tag.identities: self.init(identitiesIn: fields.source)
        case SnapshotPart.Tag.erasures: self.init(erasuresIn: fields.source)
        case SnapshotPart.Tag.end:
            var source = fields.source
            guard let count = source.integer(), source.isAtEnd else { return nil }
            self.init(isLast: true) { $0.revisionCount == count }
        default:
            guard tag >= SnapshotPart.Tag.revisions,
                case let slot = Int(tag - SnapshotPart.Tag.revisions), slot < Kind.allCases.count,
                let change = Self.revisions(of: Kind.allCases[slot].bodyType, in: fields)
            else { return nil }
            self = change
        }
    }

    private init?(timesIn source: ByteSource) {
        let times = source.all { source in source.integer().map { Timestamp(microseconds: Int64($0)) } }
        guard let times else { return nil }
        self.init { register in
            for time in times { register.times.append(time) }
            return true
        }
    }

    private init?(identitiesIn source: ByteSource) {
        guard let identities = source.all({ Identifier<AnyRecord>(from: &$0) }) else { return nil }
        self.init { register in
            for identity in identities { _ = register.handle(of: identity) }
            return true
        }
    }

    private init?(erasuresIn source: ByteSource) {
        guard let erasures = source.all({ ErasedBody(from: &$0) }) else { return nil }
        self.init { register in
            for erasure in erasures { register.erase(erasure) }
            return true
        }
    }

    private static func revisions<Subject: Registered>(
        of _: Subject.Type, in fields: PackedFieldReader
    ) -> SnapshotChange? {
        Subject.place.unpack(fields).map { SnapshotChange($0) }
    }
}

extension ByteSource {
    /// Everything that is left, one thing after another; `nil` when something of it is none.
    fileprivate func all<Element>(_ read: (inout ByteSource) -> Element?) -> [Element]? {
        var (source, elements) = (self, [Element]())
        while !source.isAtEnd {
            guard let element = read(&source) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
