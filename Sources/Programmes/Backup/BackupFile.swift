import Foundation

/// A file read or written in pieces, with the errors of this module.
struct BackupFile: ~Copyable {
    static let pieceSize = 1 << 20

    private let handle: FileHandle
    private let path: String

    /// Opens a file for reading.
    init(reading url: URL) throws(BackupError) {
        path = url.path
        do { handle = try FileHandle(forReadingFrom: url) } catch {
            throw BackupError(.file, "cannot read \(url.path): \(Self.reason(error))")
        }
    }

    /// Makes a file that only its owner may read; one that is there already is never touched.
    init(creating url: URL) throws(BackupError) {
        path = url.path
        let descriptor = open(url.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw BackupError(.cannotMake, "cannot make \(url.path): \(String(cString: strerror(errno)))")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// The next bytes, at most `count`; empty at the end.
    func read(_ count: Int) throws(BackupError) -> Data {
        do { return try handle.read(upToCount: count) ?? Data() } catch {
            throw BackupError(.file, "cannot read \(path): \(Self.reason(error))")
        }
    }

    /// Writes bytes after those written before.
    func write(_ data: some DataProtocol) throws(BackupError) {
        do { try handle.write(contentsOf: data) } catch {
            throw BackupError(.file, "cannot write \(path): \(Self.reason(error))")
        }
    }

    /// Makes what was written durable, and closes the file.
    consuming func finish() throws(BackupError) {
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw BackupError(.file, "cannot write \(path): \(Self.reason(error))")
        }
    }

    static func size(of url: URL) throws(BackupError) -> Int {
        guard let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int else {
            throw BackupError(.file, "cannot read \(url.path)")
        }
        return size
    }

    static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return (underlying ?? error as NSError).localizedDescription
    }
}
