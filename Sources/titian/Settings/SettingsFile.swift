import Foundation
import Ledger

/// A configuration file: one JSON object whose members are settings.
///
///     { "port": 8443, "tls-certificate": "/etc/titian/fullchain.pem", "hosts": ["figures.example.org"] }
struct SettingsFile {
    /// The file's name.
    let name: String

    /// What it sets.
    let values: [Setting: String]

    /// What is wrong with it, member by member.
    let problems: [String]

    /// No configuration is longer.
    private static let longest = 65_536

    /// Reads a file.
    ///
    /// - Throws: ``Failure`` when it cannot be read, or is no JSON object.
    init(contentsOf url: URL) throws {
        guard let data = try? Data(contentsOf: url) else {
            throw Failure(.noInput, "the configuration file \(url.path) cannot be read")
        }
        try self.init(Array(data), name: url.lastPathComponent)
    }

    init(_ bytes: [UInt8], name: String) throws {
        let object: JSON.Object
        do {
            let json = try JSON(parsing: bytes, limits: JSON.Limits(bytes: Self.longest, depth: 3))
            guard let members = json.object else {
                throw Failure(.configuration, "\(name): a configuration is one JSON object, such as {\"port\": 8080}")
            }
            object = members
        } catch let error as JSONError {
            let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
            throw Failure(.configuration, "\(name), line \(line): \(error.reason)")
        }
        self.name = name
        var values: [Setting: String] = [:]
        var problems: [String] = []
        for (key, value) in object {
            guard let setting = Setting(rawValue: key) else {
                problems.append("\(name): there is no setting “\(key.prefix(100))”; titian config lists them all")
                continue
            }
            if let text = Self.text(value) {
                values[setting] = text
            } else {
                problems.append("\(name): \(key) is \(setting.expected)")
            }
        }
        self.values = values
        self.problems = problems
    }

    /// Text, whole numbers, and lists of texts.
    private static func text(_ value: JSON) -> String? {
        if let list = value.array {
            let texts = list.compactMap(\.string)
            return texts.count == list.count ? texts.joined(separator: ",") : nil
        }
        return value.string ?? value.integer.map(String.init)
    }
}
