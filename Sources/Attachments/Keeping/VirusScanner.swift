public import Foundation

/// A command that looks at a file before it is kept, such as `clamdscan --fdpass --no-summary`.
///
/// It is given the file's path as its last argument. It says by how it ends, as ClamAV's programs do: 0, nothing was
/// found; 1, something was; anything else, it could not tell, and then nothing is kept either.
public struct VirusScanner: Sendable {
    /// What a scanner says.
    public enum Verdict: Sendable, Hashable {
        case clean
        case infected
        case unknown
    }

    private let program: String
    private let arguments: [String]
    private let patience: TimeInterval

    /// A command of words that spaces part; `nil` when there is none.
    public init?(command: String, patience: TimeInterval = 60) {
        let words = command.split(separator: " ").map(String.init)
        guard let program = words.first else { return nil }
        self.program = program
        arguments = Array(words.dropFirst())
        self.patience = patience
    }

    /// Has a file looked at. Blocks, at most as long as it is patient.
    public func look(at file: URL) -> Verdict {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments + [file.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        guard (try? process.run()) != nil else { return .unknown }
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            return .unknown
        }
        guard process.terminationReason == .exit else { return .unknown }
        switch process.terminationStatus {
        case 0: return .clean
        case 1: return .infected
        default: return .unknown
        }
    }
}
