/// A library that is preloaded before libc: it counts the syncs of a ledger's files, and makes each take a while.
///
/// It stands in a string because a Swift target holds no C.
enum SyncShim {
    static let source = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>

        static void note(int file) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length <= 0) return;
            path[length] = 0;
            if (!strstr(path, ".ledger")) return;
            const char *log = getenv("TITIAN_SYNC_LOG"), *delay = getenv("TITIAN_SYNC_DELAY_US");
            int out = log ? open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
            if (out >= 0) {
                if (write(out, ".", 1) != 1) abort();
                close(out);
            }
            if (delay) usleep((useconds_t)atoi(delay));
        }

        int fdatasync(int file) {
            static int (*real)(int);
            if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
            note(file);
            return real(file);
        }

        int fsync(int file) {
            static int (*real)(int);
            if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
            note(file);
            return real(file);
        }
        """#
}
