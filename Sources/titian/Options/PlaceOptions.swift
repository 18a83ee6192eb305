import ArgumentParser
import Commands
import Foundation
import Ledger
import Register

/// Where things lie, and how results are written: what every command takes.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of ledgers, attachments and snapshots (default: titian in the platform's data folder).",
            valueName: "dir"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The folder of the signing keys; never inside --data (default: titian/keys in the configuration folder).",
            valueName: "dir"))
    var keys: String?

    @Flag(help: "Write one JSON object to standard output.")
    var json = false

    @Flag(help: "Say how far long work is, also when standard error is not a terminal.")
    var progress = false

    /// The data folder.
    var folder: DataFolder {
        let environment = ProcessInfo.processInfo.environment
        return DataFolder(
            url: data.map { URL(filePath: $0) } ?? DataFolder.standardURL(environment),
            keys: keys.map { URL(filePath: $0) } ?? DataFolder.standardKeys(environment))
    }

    /// A line on long work.
    func line(_ label: String) -> ProgressLine { ProgressLine(label, isShown: progress || Console.isWatched) }

    /// The programme that is meant: the one that is named, else the only one.
    func programme(_ named: String?) throws -> String {
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
