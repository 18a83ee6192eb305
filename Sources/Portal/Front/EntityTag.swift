import Foundation
import Languages
import Ledger

/// Names what an address showed to a reader of a language while a stamp held (RFC 9110, 8.8.3).
///
/// The tag is weak: the compressed form of a page has the same one.
enum EntityTag {
    /// The tag.
    ///
    /// - Parameter build: names this very program and how it is set up.
    static func tag(_ target: String, _ language: Language, _ stamp: PageStamp, build: String) -> String {
        let text = "\(build)\n\(stamp.text)\npublic\n\(language.tag)\n\(target)"
        return "W/\"\(Digest.of(Array(text.utf8)).hex.prefix(24))\""
    }

    /// Whether `If-None-Match` names the tag, or anything at all (RFC 9110, 13.1.2).
    static func matches(_ field: String, _ tag: String) -> Bool {
        if field == tag { return true }
        let strong = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
        return field.split(separator: ",").prefix(64).contains { part in
            let one = part.trimmingCharacters(in: .whitespaces)
            return one == "*" || one == tag || one[...] == strong
        }
    }

    /// Names this program: another build has another file, of another size or time.
    static let build: String = {
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
        let file = try? FileManager.default.attributesOfItem(atPath: path)
        let time = (file?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(file?[.size] ?? 0) \(time) \(Stylesheet.version)"
    }()
}
