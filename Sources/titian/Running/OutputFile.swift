import Foundation

/// A file that a command is told to write: whole under its name, or not there at all.
struct OutputFile: ~Copyable {
    private let target: URL
    private let draft: URL
    private let handle: FileHandle

    init(_ path: String) throws {
        target = URL(filePath: path)
        draft = target.deletingLastPathComponent().appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
        let descriptor = open(draft.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure(.cannotCreate, "cannot make \(path): \(String(cString: strerror(errno)))")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: bytes) } catch {
            throw Failure(.inputOutput, "cannot write \(target.path): \(error.localizedDescription)")
        }
    }

    /// Makes the file durable and gives it its name, in the place of an older one.
    consuming func finish() throws {
        do { try handle.synchronize() } catch {
            throw Failure(.inputOutput, "cannot write \(target.path): \(error.localizedDescription)")
        }
        guard rename(draft.path, target.path) == 0 else {
            throw Failure(.cannotCreate, "cannot make \(target.path): \(String(cString: strerror(errno)))")
        }
    }

    /// Takes the unfinished file away.
    func discard() { try? FileManager.default.removeItem(at: draft) }

    /// Writes all of a small file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try OutputFile(path)
        do { try file.write(bytes) } catch {
            file.discard()
            throw error
        }
        try file.finish()
    }
}
