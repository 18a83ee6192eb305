public import Foundation

/// The codelists that rules compare with: those that Titian brings, or a newer set from a folder.
///
/// The codes are facts of the IATI codelists (https://github.com/IATI/IATI-Codelists and IATI-Codelists-NonEmbedded, CC
/// BY 4.0, as of 22 June 2026), withdrawn ones included, as the official validator takes them. A file holds a list in
/// each line: its name, and its codes with a blank before each.
public struct CodelistLibrary: Sendable {
    private let lists: [String: Codelist]

    /// A file of codelists that cannot be used.
    public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file, by its name.
        public let file: String
        /// What is wrong with it.
        public let reason: String

        /// File and reason, for a person.
        public var description: String { "\(file): \(reason)" }
    }

    /// The lists that Titian brings.
    public static let standard = CodelistLibrary(
        parsing: String(decoding: PackageResources.codelists_txt, as: UTF8.self))

    /// Lists as a file of them holds them.
    public init(parsing text: String) {
        var lists: [String: Codelist] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard let name = words.first else { continue }
            lists[name] = Codelist(name: name, codes: words.dropFirst())
        }
        self.lists = lists
    }

    /// What the lists are called, in order.
    public var names: [String] { lists.keys.sorted() }

    func list(_ name: String) -> Codelist? { lists[name] }

    /// The codes of a list, in its order.
    public func codes(of name: String) -> [String]? { lists[name]?.codes }

    /// The lists as a file holds them.
    public var text: String {
        names.map { ([$0] + (lists[$0]?.codes ?? [])).joined(separator: " ") + "\n" }.joined()
    }

    /// These lists, and in their place those of another library where it has them.
    public func updated(with other: CodelistLibrary) -> CodelistLibrary {
        CodelistLibrary(lists: lists.merging(other.lists) { $1 })
    }

    private init(lists: [String: Codelist]) { self.lists = lists }
}

extension CodelistLibrary {
    /// Reads the codelists of a folder, in the form in which the standard publishes them: one XML file for each list,
    /// in the folder itself or, as in the standard's repositories, in the folder `xml` in it.
    ///
    /// Nothing is taken if one file is broken, so that a set never is half new.
    public init(folder: URL) throws {
        let inner = folder.appending(path: "xml")
        let folder = FileManager.default.fileExists(atPath: inner.path) ? inner : folder
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "xml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        guard !files.isEmpty else { throw Fault(file: folder.path, reason: "there are no .xml files in this folder") }
        var lists: [String: Codelist] = [:]
        for file in files {
            let list = try CodelistFile.read(file)
            lists[list.name] = list
        }
        self.lists = lists
    }
}
