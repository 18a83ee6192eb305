import Foundation
import IATI

/// Files with the lists that IATI files are checked against.
enum ListFile {
    /// The codelists that `titian iati codelists update` wrote, and those that titian brings where the file has none.
    static func codelists(_ file: String) throws -> CodelistLibrary {
        let lists = CodelistLibrary(parsing: try text(file))
        guard lists.names.contains(where: { CodelistLibrary.standard.codes(of: $0) != nil }) else {
            throw Failure(.data, "\(file) holds no codelist: titian iati codelists update FOLDER writes such a file")
        }
        let all = CodelistLibrary.standard.updated(with: lists)
        do { _ = try Rulebook(codelists: all) } catch { throw Failure(.data, "\(file) cannot be used: \(error)") }
        return all
    }

    /// Names, one a line.
    static func names(_ file: String) throws -> Set<String> {
        let lines = try text(file).split(whereSeparator: \.isNewline)
        return Set(lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
    }

    private static func text(_ file: String) throws -> String {
        do { return try String(contentsOfFile: file, encoding: .utf8) } catch {
            throw Failure(.noInput, "cannot read \(file): \(error.localizedDescription)")
        }
    }
}
