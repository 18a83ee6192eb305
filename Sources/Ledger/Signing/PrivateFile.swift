import Foundation

/// A small file that only its owner may read.
enum PrivateFile {
    static func create(at url: URL, bytes: [UInt8]) throws {
        let file = open(url.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("make", url) }
        defer { close(file) }
        guard write(file, bytes, bytes.count) == bytes.count else { throw failure("write", url) }
        try sync(url)
    }

    static func read(at url: URL) throws -> [UInt8] {
        let file = open(url.path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("read", url) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure("read", url) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw LedgerError(.file, "\(url.path) is not a plain file") }
        guard status.st_mode & 0o077 == 0 else {
            throw LedgerError(.file, "\(url.path) can be read or written by others; run: chmod 600 \(url.path)")
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Foundation.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw failure("read", url) }
        return Array(bytes.prefix(count))
    }

    /// Makes a file and its name in the folder durable.
    static func sync(_ url: URL) throws {
        for path in [url.path, url.deletingLastPathComponent().path] {
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw failure("read", url) }
            defer { close(file) }
            guard fsync(file) == 0 else { throw failure("write", url) }
        }
    }

    private static func failure(_ verb: String, _ url: URL) -> LedgerError {
        LedgerError(.file, "cannot \(verb) \(url.path): \(String(cString: strerror(errno)))")
    }
}
