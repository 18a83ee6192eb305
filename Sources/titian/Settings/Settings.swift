import Foundation
import Ledger

/// Every setting with its value, and where the value comes from: a flag wins over the environment, the environment over
/// the file, the file over what is usual.
struct Settings: Sendable {
    /// Where a value comes from.
    enum Origin: String, Sendable { case flag, environment, file, fallback = "default" }

    /// A value.
    struct Value: Sendable, Equatable {
        let text: String
        let origin: Origin
    }

    private let values: [Setting: Value]

    /// The file that was read, when there was one.
    let file: URL?

    subscript(_ setting: Setting) -> String { value(setting).text }

    func value(_ setting: Setting) -> Value {
        values[setting] ?? Value(text: setting.fallback, origin: .fallback)
    }

    /// The number that a setting holds, which was checked to be one.
    func number(_ setting: Setting) -> Int { Setting.number(self[setting]) ?? 0 }

    /// Puts them together.
    ///
    /// - Parameters:
    ///   - file: the file that `--config` or `TITIAN_CONFIG` names.
    ///   - wanted: what is looked at; of the rest only that the file knows it.
    /// - Throws: ``Failure`` with everything that is wrong.
    init(
        flags: [Setting: String], environment: [String: String], file named: String?,
        wanted: [Setting] = Setting.allCases
    ) throws {
        file = (named ?? environment["TITIAN_CONFIG"]).map { URL(filePath: $0) }
        let read = try file.map { try SettingsFile(contentsOf: $0) }
        var values: [Setting: Value] = [:]
        var problems = read?.problems ?? []
        var isFlagAlone = problems.isEmpty
        for setting in wanted {
            let found: (String, Origin, String)? =
                flags[setting].map { ($0, .flag, setting.flag) }
                ?? environment[setting.environment].map { ($0, .environment, setting.environment) }
                ?? read?.values[setting].map { ($0, .file, "\(read?.name ?? ""): \(setting.key)") }
            guard let (text, origin, place) = found else { continue }
            if setting.allows(text) {
                values[setting] = Value(text: text, origin: origin)
            } else {
                isFlagAlone = isFlagAlone && origin == .flag
                problems.append("\(place) is “\(text.prefix(100))”; it is \(setting.expected)")
            }
        }
        self.values = values
        problems += pairProblems
        guard !problems.isEmpty else { return }
        throw Failure(isFlagAlone ? .usage : .configuration, problems.joined(separator: "\n"))
    }

    /// Settings that are nothing without another.
    private var pairProblems: [String] {
        let pairs: [(Setting, Setting)] = [
            (.tlsCertificate, .tlsKey), (.tlsKey, .tlsCertificate), (.checkpointsAt, .checkpoints),
            (.mailServer, .mailFrom), (.mailFrom, .mailServer), (.mailUser, .mailPassword), (.mailPassword, .mailUser),
            (.signOnIssuer, .signOnClient), (.signOnClient, .signOnIssuer), (.signOnSecret, .signOnIssuer),
            (.signOnName, .signOnIssuer),
        ]
        return pairs.compactMap { setting, other in
            self[setting].isEmpty || !self[other].isEmpty
                ? nil : "\(setting.key) is set and \(other.key) is not; set both or neither"
        }
            + (value(.checkpointsEvery).origin != .fallback && self[.checkpoints].isEmpty
                ? ["checkpoints-every is set and checkpoints is not; set both or neither"] : [])
    }
}
