import Foundation

/// A folder for files that are not finished, which goes away with its owner.
final class Workspace: Sendable {
    let url: URL

    /// Makes a hidden folder in `parent`, on the same disk as what it is to become.
    init(in parent: URL) throws(BackupError) {
        url = parent.appending(path: ".titian-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw BackupError(.cannotMake, "cannot make a folder in \(parent.path): \(BackupFile.reason(error))")
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String) -> URL { url.appending(path: name) }

    /// Gives a finished file its place; one that is there already is never touched.
    func publish(_ name: String, as target: URL) throws(BackupError) {
        if link(file(name).path, target.path) != 0 {
            // Some disks, such as sticks, know no second names.
            let mayRename = [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) && access(target.path, F_OK) != 0
            guard mayRename, rename(file(name).path, target.path) == 0 else {
                throw BackupError(.cannotMake, "cannot make \(target.path): \(String(cString: strerror(errno)))")
            }
        }
        Self.sync(target.deletingLastPathComponent())
    }

    /// Makes the names in a folder durable; not every file system can, and then there is nothing to be done.
    static func sync(_ folder: URL) {
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }
}
