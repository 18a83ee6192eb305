import ArgumentParser
import Commands
import Foundation
import Ledger
import Logging
import Mail
import Portal
import SignOn

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

            Every flag can also stand in the environment or in a configuration file: titian config explains them.

            EXAMPLES:
              titian serve
              titian serve --checkpoints /srv/checkpoints --checkpoints-at 06:00,18:00
            """)

    @OptionGroup var serving: ServingOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let settings = try place.settings(serving.flags)
        var options = PortalServer.Options(folder: try place.folder, settings)
        let isJSON = place.json
        options.front.iatiLists = try ValidationLists(settings)
        options.onOpen = { address in
            if isJSON {
                Console.show(["format": "titian-serve/1", "address": .string(address + "/")])
            } else {
                Console.show("Serving at \(address)/")
            }
        }
        options.onMetricsOpen = { Console.remark("metrics at \($0)") }
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "titian")
        logger.logLevel = .notice
        try await PortalServer.run(options, logger: logger)
    }
}

extension PortalServer.Options {
    /// A server as it is set up.
    init(folder: DataFolder, _ settings: Settings) {
        self.init(folder: folder)
        let url = { (setting: Setting) in settings[setting].isEmpty ? nil : URL(filePath: settings[setting]) }
        host = settings[.host]
        port = settings.number(.port)
        let address = settings[.publicAddress]
        publicAddress = address.isEmpty ? nil : address.hasSuffix("/") ? String(address.dropLast()) : address
        let every = CheckpointSchedule.every(minutes: settings.number(.checkpointsEvery))
        let schedule = CheckpointSchedule(times: settings[.checkpointsAt]) ?? every
        checkpoints = url(.checkpoints).map { (folder: $0, schedule: schedule) }
        if let chain = url(.tlsCertificate), let key = url(.tlsKey) { certificate = (chain: chain, key: key) }
        fonts = url(.fonts).map { FontShelf(folder: $0) } ?? .empty
        licence = settings[.licence].isEmpty ? nil : settings[.licence]
        metrics = Setting.place(settings[.metrics])
        scanner = settings[.scanner]
        connections = settings.number(.connections)
        patience = settings.number(.patience)
        mail = MailServer(settings)
        identityProvider = IdentityProvider(
            name: settings[.signOnName], issuer: settings[.signOnIssuer], client: settings[.signOnClient],
            secretFile: url(.signOnSecret))
        front = FrontOptions(settings)
    }
}

extension ValidationLists {
    /// What IATI files are compared with, as it is set up.
    init(_ settings: Settings) throws {
        self.init()
        let (codelists, publishers) = (settings[.iatiCodelists], settings[.iatiPublishers])
        if !codelists.isEmpty { self.codelists = try ListFile.codelists(codelists) }
        if !publishers.isEmpty { self.publishers = try ListFile.names(publishers) }
    }
}

extension MailServer {
    /// The mail server as it is set up; `nil` when there is none.
    init?(_ settings: Settings) {
        guard let from = MailAddress(settings[.mailFrom]) else { return nil }
        let url = { (setting: Setting) in settings[setting].isEmpty ? nil : URL(filePath: settings[setting]) }
        self.init(
            settings[.mailServer], from: from, encryption: Encryption(rawValue: settings[.mailEncryption]) ?? .auto,
            user: settings[.mailUser], passwordFile: url(.mailPassword), authority: url(.mailAuthority))
    }
}

extension FrontOptions {
    /// Limits and the log as they are set up.
    init(_ settings: Settings) {
        self.init()
        hosts = Setting.list(settings[.hosts])
        trustedProxies = Setting.list(settings[.trustedProxies])
        keptMegabytes = settings.number(.pageMemory)
        pastPagesPerMinute = settings.number(.pastPages)
        reportsPerHour = settings.number(.reports)
        iatiMegabytes = settings.number(.iatiMegabytes)
        iatiRequestsPerMinute = settings.number(.iatiRequests)
        logsWholeAddresses = settings[.accessLogAddresses] == "whole"
        let log = settings[.accessLog]
        accessLog = log.isEmpty ? nil : log == "-" ? .standardError : .file(URL(filePath: log))
    }
}
