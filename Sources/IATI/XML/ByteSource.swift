public import Foundation

/// Bytes that come in pieces.
public struct ByteSource {
    /// The next piece, or nil at the end.
    let next: () throws -> Data?

    /// Pieces from a function that answers nil at the end.
    public init(next: @escaping () throws -> Data?) { self.next = next }

    /// What is in memory already.
    public init(_ bytes: some Sequence<UInt8>) {
        var rest: Data? = Data(bytes)
        self.init {
            defer { rest = nil }
            return rest
        }
    }

    /// A file or a pipe that is open.
    public init(_ handle: FileHandle) {
        self.init {
            let piece = try handle.read(upToCount: 1 << 16)
            return piece?.isEmpty == false ? piece : nil
        }
    }
}
