import Foundation

/// Runs this program again with every sync of the disk made to take 5 ms.
struct SlowSync {
    private static let shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <unistd.h>
        static void wait_a_little(void) { usleep(5000); }
        int fdatasync(int fd) {
            static int (*real)(int);
            if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
            wait_a_little();
            return real(fd);
        }
        int fsync(int fd) {
            static int (*real)(int);
            if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
            wait_a_little();
            return real(fd);
        }
        """

    func run() throws {
        print("with each sync made to take 5 ms:")
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-sync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "slow.c")
        let library = folder.appending(path: "slow.so")
        try Self.shim.write(to: source, atomically: true, encoding: .utf8)
        try Again.run("/usr/bin/cc", ["-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"])
        try Again.run(["commands", "400", "1"], ["LD_PRELOAD": library.path])
    }
}

/// Runs this program again, or another, and waits for its end.
enum Again {
    static func run(_ arguments: [String], _ environment: [String: String] = [:]) throws {
        try run(URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path, arguments, environment)
    }

    static func run(_ program: String, _ arguments: [String], _ environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try process.run()
        process.waitUntilExit()
        precondition(process.terminationStatus == 0, "\(program) ends well")
    }
}
