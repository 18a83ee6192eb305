import Foundation
import Synchronization

/// Room in SQLite's write-ahead log, made before commits need it.
///
/// A commit that makes the log longer takes the disk twice as long as one that writes over what is there, because the
/// file's new length has to be synced with its bytes. SQLite starts the log anew, at its old length, only once it was
/// full and written back: a server that takes a few commits a day would never come to that. So the log is lengthened by
/// zeros, a step at a time; SQLite reads a frame of zeros as the end of the log, as it does what stood there before.
final class WriteAheadLog: Sendable {
    /// As long as SQLite lets its log grow before it is written back: a thousand frames.
    private static let limit = 1000 * 4120 + 32

    /// Zeros that are written at a time.
    private static let step = 1 << 20

    private struct File {
        let descriptor: Int32
        /// How long the log was when it was last looked at.
        var length: Int
    }

    private let path: String
    private let file = Mutex<File?>(nil)

    /// The log of a database; it may not be there yet.
    init(of database: URL) { path = database.path + "-wal" }

    deinit { file.withLock { if let file = $0 { close(file.descriptor) } } }

    /// Lengthens the log by a step, if commits have lengthened it since the last time.
    ///
    /// Only for those who hold the database's write lock: nobody else then writes to the log, in this process or
    /// another. To close the file takes away no lock of SQLite, which keeps them on other files. A log that cannot be
    /// lengthened only costs time.
    func makeRoom() {
        file.withLock { file in
            guard var open = file ?? Self.open(path), let length = Self.length(of: open.descriptor) else { return }
            if length != open.length, length < Self.limit {
                let zeros = [UInt8](repeating: 0, count: min(Self.step, Self.limit - length))
                open.length = length + max(0, pwrite(open.descriptor, zeros, zeros.count, off_t(length)))
            }
            file = open
        }
    }

    private static func open(_ path: String) -> File? {
        let descriptor = Foundation.open(path, O_WRONLY | O_CLOEXEC)
        return descriptor < 0 ? nil : length(of: descriptor).map { File(descriptor: descriptor, length: $0) }
    }

    /// Asked by a move to the end, and not by `fstat`: Linux gives a file whose times were asked for a new time with every
    /// write from then on, which each sync would have to write down.
    private static func length(of descriptor: Int32) -> Int? {
        let end = lseek(descriptor, 0, SEEK_END)
        return end < 0 ? nil : Int(end)
    }
}
