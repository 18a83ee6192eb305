import Foundation
import Subprocess
import SystemPackage

/// Prints pages as PDF: paged, tagged for screen readers (PDF/UA-1), with the fonts of the machine.
///
/// WeasyPrint does it, in a process of its own for each page, which is given nothing but the page, fetches nothing and
/// ends by a deadline. `docs/decisions/0013-pdf-by-weasyprint.md` says why.
public struct Printer: Sendable {
    /// Why a page was not printed.
    public enum Failure: Error, Hashable {
        /// WeasyPrint is not installed: Debian's package `weasyprint`.
        case missing

        /// It took longer than it may.
        case late

        /// What the process said at its end.
        case failed(String)
    }

    /// How long a page may take.
    public let limit: Duration

    /// A printer.
    public init(limit: Duration = .seconds(30)) { self.limit = limit }

    /// No larger PDF is made.
    private static let largest = 50_000_000

    /// Whether WeasyPrint is installed.
    ///
    /// Cost: looks for two files.
    public static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
            && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/weasyprint")
    }

    /// Prints a page.
    ///
    /// Cost: about half a second of a processor, in another process.
    ///
    /// - Parameter page: a whole HTML document with its styles in it.
    /// - Throws: ``Failure``, and `CancellationError`; then the process is gone too.
    public func pdf(of page: String) async throws -> [UInt8] {
        guard Self.isInstalled else { throw Failure.missing }
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await Self.run(page) }
            group.addTask {
                try await Task.sleep(for: limit)
                throw Failure.late
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw Failure.late }
            return first
        }
    }

    private static func run(_ page: String) async throws -> [UInt8] {
        // Debian's own Python, in which Debian's WeasyPrint is.
        let script = String(decoding: PackageResources.print_py, as: UTF8.self)
        let result = try await Subprocess.run(
            .path("/usr/bin/python3"), arguments: ["-I", "-c", script],
            environment: .custom(["LANG": "C.UTF-8", "HOME": "/nonexistent"]),
            input: .array(Array(page.utf8)), output: .bytes(limit: largest), error: .string(limit: 4_000))
        guard result.terminationStatus.isSuccess else {
            throw Failure.failed(result.standardError)
        }
        return result.standardOutput
    }
}
