import Crypto

extension Digest {
    /// The hash of a tree's leaf: RFC 9162, section 2.1.1.
    public static func leaf(_ entry: [UInt8]) -> Digest {
        entry.withUnsafeBytes { leaf($0) }
    }

    static func leaf(_ entry: UnsafeRawBufferPointer) -> Digest {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: entry)
        return Digest(hasher.finalize())
    }

    /// The hash of an entry that is held in two pieces.
    static func leaf(salt: [UInt8], content: [UInt8]) -> Digest {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        salt.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        content.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return Digest(hasher.finalize())
    }

    /// The hash of an inner node of a tree: RFC 9162, section 2.1.1.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
        left.withBytes { hasher.update(bufferPointer: $0) }
        right.withBytes { hasher.update(bufferPointer: $0) }
        return Digest(hasher.finalize())
    }

    /// The SHA-256 of bytes, without any prefix.
    public static func of(_ bytes: [UInt8]) -> Digest { of(bytes[...]) }

    /// The SHA-256 of bytes, without any prefix.
    public static func of(_ bytes: ArraySlice<UInt8>) -> Digest {
        Digest(SHA256.hash(data: bytes))
    }

    private init(_ digest: SHA256Digest) {
        self = digest.withUnsafeBytes { Digest($0) }
    }
}
