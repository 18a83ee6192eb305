import Foundation
import Testing

/// Real files and official tests, where they are at hand: with `TITIAN_SHARED` set, a missing file is a failure.
enum Shared {
    static let folder = ProcessInfo.processInfo.environment["TITIAN_SHARED"].map {
        URL(filePath: $0).appending(path: "iati")
    }

    static func file(_ path: String) throws -> URL { try #require(folder).appending(path: path) }

    /// Every file below a folder with this ending.
    static func files(below path: String, ending: String = "xml") throws -> [URL] {
        let walker = try #require(FileManager.default.enumerator(at: file(path), includingPropertiesForKeys: nil))
        let found = walker.compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
        #expect(!found.isEmpty, "\(path) is empty")
        return found.sorted { $0.path < $1.path }
    }

    /// The objects of a file of JSON Lines.
    static func lines(of path: String) throws -> [[String: Any]] {
        try String(contentsOf: file(path), encoding: .utf8).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// Identifiers of the organisations that report in the real files.
    static func reporters() throws -> Set<String> {
        var found: Set<String> = []
        for file in try files(below: "samples") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/<reporting-org\b[^>]*?\bref="([^"]*)"/#) { found.insert(String(match.1)) }
        }
        return found
    }
}
