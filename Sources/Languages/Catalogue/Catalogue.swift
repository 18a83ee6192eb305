import Foundation

/// All phrases of one language, read once from the file that translators edit.
struct Catalogue: Sendable {
    /// The entries by their keys.
    let entries: [String: Entry]

    /// Reads a file's bytes.
    init(json: [UInt8]) throws {
        entries = try JSONDecoder().decode([String: Entry].self, from: Data(json))
    }

    /// The catalogue of a language.
    static func of(_ language: Language) -> Catalogue {
        switch language {
        case .english: english
        case .vietnamese: vietnamese
        }
    }

    private static let english = embedded(PackageResources.en_json, "en.json")
    private static let vietnamese = embedded(PackageResources.vi_json, "vi.json")

    private static func embedded(_ json: [UInt8], _ name: String) -> Catalogue {
        do {
            return try Catalogue(json: json)
        } catch {
            preconditionFailure("\(name) is part of the program and well formed, as the tests hold: \(error)")
        }
    }
}
