import Foundation
import Ledger

/// Where results and complaints go: results to standard output, everything else to standard error.
enum Console {
    /// Writes a result.
    static func show(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// Writes a result as one line of canonical JSON.
    static func show(_ json: JSON) { show(json.text) }

    /// Writes what is wrong, each line with the program's name, as compilers do.
    static func complain(_ text: String) {
        let lines = text.split(separator: "\n").map { "titian: \($0)\n" }
        write(lines.joined(), to: .standardError)
    }

    /// Writes what a person wants to know and no program does.
    static func remark(_ text: String) { write(text + "\n", to: .standardError) }

    static func write(_ text: String, to handle: FileHandle) {
        // Nobody is left to tell when even standard error is closed.
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Whether a person is watching standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}
