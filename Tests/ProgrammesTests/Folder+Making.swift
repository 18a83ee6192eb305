import Foundation
import Programmes

/// A programme folder made for one test, and taken away with it.
final class TestFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("titian-folder-\(UUID().uuidString)")

    /// A folder with a right `programme.json` and these files.
    init(_ files: [String: String] = [:]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write("programme.json", Self.programme)
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appendingPathComponent(name)) }

    /// What is wrong with the folder, one line each.
    func problems(limits: FolderLimits = FolderLimits()) -> [String] {
        do throws(FolderError) {
            _ = try ProgrammeFolder.read(url, limits: limits)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    static let programme = """
        {
          "code": "HUTAN",
          "name": { "en": "The Forest Programme", "vi": "Chương trình Rừng" },
          "purpose": "live",
          "time-zone": "Asia/Jakarta",
          "author": "Registry",
          "organisation": "Secretariat",
          "reason": "First load"
        }
        """
}
