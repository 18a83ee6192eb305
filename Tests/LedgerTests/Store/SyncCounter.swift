import Foundation
import GRDBSQLite
import Synchronization

/// Counts how often SQLite syncs each file, by standing between it and the system.
///
/// It is SQLite's default way to files from `install` to `uninstall`; files that were opened meanwhile stay counted.
enum SyncCounter {
    private struct File: @unchecked Sendable {
        // Only read: SQLite's tables of functions are constant.
        let methods: UnsafePointer<sqlite3_io_methods>
        let path: String
    }

    private struct State {
        var files: [UInt: File] = [:]
        var counts: [String: Int] = [:]
    }

    private static let state = Mutex(State())
    // Set once, before SQLite can call anything here.
    nonisolated(unsafe) private static let system = sqlite3_vfs_find(nil)!
    nonisolated(unsafe) private static let counting: UnsafeMutablePointer<sqlite3_vfs> = {
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        vfs.initialize(to: system.pointee)
        vfs.pointee.zName = UnsafePointer(strdup("counting"))
        vfs.pointee.xOpen = { _, name, file, flags, outFlags in
            guard let open = system.pointee.xOpen else { return SQLITE_CANTOPEN }
            let code = open(system, name, file, flags, outFlags)
            if code == SQLITE_OK, let file, let methods = file.pointee.pMethods {
                file.pointee.pMethods = watch(file, methods, name.map { String(cString: $0) } ?? "")
            }
            return code
        }
        return vfs
    }()

    static func install() { sqlite3_vfs_register(counting, 1) }

    static func uninstall() { sqlite3_vfs_register(system, 1) }

    /// How often a file was synced.
    static func count(_ path: String) -> Int { state.withLock { $0.counts[path] ?? 0 } }

    private static func watch(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ methods: UnsafePointer<sqlite3_io_methods>, _ path: String
    ) -> UnsafePointer<sqlite3_io_methods> {
        state.withLock { $0.files[UInt(bitPattern: file)] = File(methods: methods, path: path) }
        let copy = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        copy.initialize(to: methods.pointee)
        copy.pointee.xSync = { file, flags in
            let known = SyncCounter.state.withLock { state in
                let known = state.files[UInt(bitPattern: file)]
                if let known { state.counts[known.path, default: 0] += 1 }
                return known
            }
            return known?.methods.pointee.xSync?(file, flags) ?? SQLITE_IOERR
        }
        return UnsafePointer(copy)
    }
}
