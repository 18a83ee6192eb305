import ArgumentParser
import Commands
import Foundation
import Ledger
import Logging
import Portal

/// `titian serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the public pages of every programme in the data folder.",
        discussion: """
            Only this machine reaches the server unless --host says otherwise. The port opens at once; until the \
            registers have been read, every page says how far that is. The server follows what other processes write, \
            verifies the ledgers behind its readers' backs, and stops in order on SIGTERM or Ctrl-C.

            With --checkpoints it writes the newest signed checkpoint of each programme to a folder at fixed times, \
            so that somebody else can keep them: titian verify --against then finds any rewriting.

            EXAMPLES:
              titian serve
              titian serve --checkpoints /srv/checkpoints --checkpoints-at 06:00,18:00
            """)

    /// How often checkpoints are written when nothing is said of it.
    private static let usualMinutes = 60

    @Option(help: "The address to listen at.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 takes one that is free.")
    var port = 8080

    @Option(help: ArgumentHelp("The address under which others reach the server, for citations.", valueName: "url"))
    var publicAddress: String?

    @Option(help: ArgumentHelp("Write checkpoints to this folder.", valueName: "dir"))
    var checkpoints: String?

    @Option(help: ArgumentHelp("At these times of the day, in UTC: HH:MM,HH:MM.", valueName: "times"))
    var checkpointsAt: String?

    @Option(help: ArgumentHelp("Every so many minutes (default: 60).", valueName: "minutes"))
    var checkpointsEvery: Int?

    @Option(help: ArgumentHelp("Set the pages in the fonts that Scripts/fonts put into this folder.", valueName: "dir"))
    var fonts: String?

    @Option(help: ArgumentHelp("The licence of the data, which charts name.", valueName: "licence"))
    var licence: String?

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
        if checkpointsAt != nil, checkpointsEvery != nil {
            throw ValidationError("give --checkpoints-at or --checkpoints-every, not both")
        }
        if checkpoints == nil, checkpointsAt != nil || checkpointsEvery != nil {
            throw ValidationError("say with --checkpoints to which folder the checkpoints are written")
        }
        if let checkpointsEvery, !(1...1_440).contains(checkpointsEvery) {
            throw ValidationError("--checkpoints-every is a number of minutes from 1 to 1440")
        }
        if let checkpointsAt, CheckpointSchedule(times: checkpointsAt) == nil {
            throw ValidationError("--checkpoints-at is one or more times of the day, such as 06:00,18:00")
        }
        if let publicAddress, URL(string: publicAddress)?.host() == nil || !publicAddress.hasPrefix("http") {
            throw ValidationError("--public-address is an address such as https://figures.example.org")
        }
    }

    func run() async throws {
        var options = PortalServer.Options(folder: place.folder)
        options.host = host
        options.port = port
        options.publicAddress = publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        options.fonts = fonts.map { FontShelf(folder: URL(filePath: $0)) } ?? .empty
        options.licence = licence
        if let checkpoints {
            let schedule = checkpointsAt.flatMap { CheckpointSchedule(times: $0) }
            let every = CheckpointSchedule.every(minutes: checkpointsEvery ?? Self.usualMinutes)
            options.checkpoints = (folder: URL(filePath: checkpoints), schedule: schedule ?? every)
        }
        let (host, isJSON) = (host, place.json)
        options.onOpen = { port in
            let address = "http://\(host):\(port)/"
            if isJSON {
                Console.show(["format": "titian-serve/1", "address": .string(address)])
            } else {
                Console.show("Serving at \(address)")
            }
        }
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "titian")
        logger.logLevel = .notice
        try await PortalServer.run(options, logger: logger)
    }
}
