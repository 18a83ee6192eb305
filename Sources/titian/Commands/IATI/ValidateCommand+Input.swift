import Foundation

extension ValidateCommand {
    /// What is to be checked.
    enum Input: Equatable {
        case standardInput
        case file(URL)

        var url: URL? { if case .file(let url) = self { url } else { nil } }

        /// The files that a word of the command line means.
        static func find(_ word: String) throws -> [Input] {
            if word == "-" { return [.standardInput] }
            let url = URL(filePath: word)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
                throw Failure(.noInput, "there is no file or folder \(word)")
            }
            guard isFolder.boolValue else { return [.file(url)] }
            let files =
                FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?
                .compactMap { $0 as? URL }.filter { $0.pathExtension.lowercased() == "xml" } ?? []
            guard !files.isEmpty else { throw Failure(.noInput, "there are no .xml files in \(word)") }
            return files.sorted { $0.path < $1.path }.map { .file($0) }
        }
    }
}
