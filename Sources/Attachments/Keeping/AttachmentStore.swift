public import Foundation
public import Ledger

/// The files of documents, each under the SHA-256 of its bytes: what is kept is never changed, and kept once.
public struct AttachmentStore: Sendable {
    private let folder: URL

    /// The files of a folder.
    public init(folder: URL) { self.folder = folder }

    private static let incoming = "incoming-"

    /// Keeps a checked file: on the disk as a whole under its name, or not at all.
    ///
    /// - Parameter look: is shown the file before it has its name; what it throws leaves nothing behind.
    public func keep(_ file: CheckedFile, look: (URL) throws -> Void = { _ in }) throws -> Digest {
        let digest = Digest.of(file.bytes)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let draft = folder.appending(path: Self.incoming + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: draft) }
        try write(file.bytes, to: draft)
        try look(draft)
        guard rename(draft.path, url(of: digest).path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try sync(folder)
        return digest
    }

    private func write(_ bytes: [UInt8], to url: URL) throws {
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
    }

    /// A name that was given is on the disk only after its folder is.
    private func sync(_ folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Whether a file is there.
    public func holds(_ digest: Digest) -> Bool { FileManager.default.fileExists(atPath: url(of: digest).path) }

    /// The bytes of a file, if they are there and still what their name says.
    public func bytes(of digest: Digest) -> [UInt8]? {
        guard let data = try? Data(contentsOf: url(of: digest)) else { return nil }
        let bytes = [UInt8](data)
        return Digest.of(bytes) == digest ? bytes : nil
    }

    /// Takes away what a process left behind that ended while it wrote.
    public func sweep(olderThan moment: Date) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(Self.incoming) {
            let file = folder.appending(path: name)
            let made = try? FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
            if let made, made < moment { try? FileManager.default.removeItem(at: file) }
        }
    }

    private func url(of digest: Digest) -> URL { folder.appending(path: digest.hex) }
}
