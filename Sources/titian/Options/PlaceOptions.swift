import ArgumentParser
import Commands
import Foundation
import Ledger
import Register

/// Where things lie, and how results are written: what every command takes.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of ledgers, attachments and snapshots (default: TITIAN_DATA, else titian in the platform's data folder).",
            valueName: "dir"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The folder of the signing keys; never inside --data (default: TITIAN_KEYS, else titian/keys in the configuration folder).",
            valueName: "dir"))
    var keys: String?

    @Option(help: ArgumentHelp("The configuration file (default: TITIAN_CONFIG, else none).", valueName: "file"))
    var config: String?

    @Flag(help: "Write one JSON object to standard output.")
    var json = false

    @Flag(help: "Say how far long work is, also when standard error is not a terminal.")
    var progress = false

    /// The settings, with the flags of a command.
    ///
    /// - Throws: ``Failure`` with everything that is wrong with them.
    func settings(_ flags: [Setting: String], _ wanted: [Setting] = Setting.allCases) throws -> Settings {
        var all = flags
        all[.data] = data
        all[.keys] = keys
        let environment = ProcessInfo.processInfo.environment
        return try Settings(flags: all, environment: environment, file: config, wanted: wanted)
    }

    /// The settings that every command looks at.
    private func places() throws -> Settings { try settings([:], [.data, .keys]) }

    /// The data folder.
    ///
    /// - Throws: ``Failure`` when the settings that say where it lies are wrong.
    var folder: DataFolder {
        get throws {
            let (settings, environment) = (try places(), ProcessInfo.processInfo.environment)
            let url = { (setting: Setting) in settings[setting].isEmpty ? nil : URL(filePath: settings[setting]) }
            return DataFolder(
                url: url(.data) ?? DataFolder.standardURL(environment),
                keys: url(.keys) ?? DataFolder.standardKeys(environment))
        }
    }

    /// A line on long work.
    func line(_ label: String) -> ProgressLine { ProgressLine(label, isShown: progress || Console.isWatched) }

    /// The programme that is meant: the one that is named, else the only one.
    func programme(_ named: String?) throws -> String {
        let folder = try folder
        let all = folder.programmes
        if let named {
            // Codes are written in capitals in papers and small in files.
            let code = named.lowercased()
            if all.contains(code) { return code }
            throw Failure(.noInput, "there is no programme “\(named)” in \(folder.url.path); \(Self.list(all))")
        }
        if let only = all.first, all.count == 1 { return only }
        if all.isEmpty { throw Failure(.noInput, "there is no programme in \(folder.url.path); \(Self.list(all))") }
        throw Failure(.usage, "say which programme; \(Self.list(all))")
    }

    private static func list(_ programmes: [String]) -> String {
        programmes.isEmpty
            ? "titian load or titian sample makes one" : "there is: \(programmes.joined(separator: ", "))"
    }
}
