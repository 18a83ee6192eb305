public import Commands
public import Foundation
import Hummingbird
import HummingbirdCore
import Ledger
public import Logging
import NIOCore
import ServiceLifecycle

/// The server of the public pages.
public enum PortalServer {
    /// How it is run.
    public struct Options: Sendable {
        /// Where the ledgers lie.
        public var folder: DataFolder

        /// The address to listen at; only this machine reaches the default.
        public var host = "127.0.0.1"

        /// The port; 0 takes one that is free.
        public var port = 8080

        /// The address under which others reach the server, for citations; by default the one that it listens at.
        public var publicAddress: String?

        /// Where checkpoints are written, and when.
        public var checkpoints: (folder: URL, schedule: CheckpointSchedule)?

        /// What the pages are set in.
        public var fonts = FontShelf.empty

        /// Under which licence the registers' data may be used; charts say it.
        public var licence: String?

        /// Told the port once it is open.
        public var onOpen: @Sendable (Int) -> Void = { _ in }

        /// Serves a folder.
        public init(folder: DataFolder) { self.folder = folder }
    }

    /// How long a connection may be idle, and how long the head of a request may take.
    private static let idle = TimeAmount.seconds(30)

    /// Serves until the process is told to stop (SIGTERM, SIGINT), and ends what is being answered first.
    public static func run(_ options: Options, logger: Logger) async throws {
        let site = Site(folder: options.folder, logger: logger, fonts: options.fonts, licence: options.licence)
        var services: [any Service] = [SiteKeeper(site: site)]
        if let checkpoints = options.checkpoints {
            let folder = CheckpointFolder(url: checkpoints.folder)
            services.append(CheckpointKeeper(site: site, folder: folder, schedule: checkpoints.schedule))
        }
        let app = application(site, options, services: services, logger: logger)
        try await app.runService()
    }

    private static func application(
        _ site: Site, _ options: Options, services: [any Service], logger: Logger
    ) -> some ApplicationProtocol {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)
        return Application(
            router: PortalRouter.router(site),
            server: .http1(configuration: .init(idleTimeout: idle, httpDecoderConfiguration: decoder)),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(1_000)),
            services: services,
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? options.port
                site.isReached(at: options.publicAddress ?? "http://\(options.host):\(port)")
                options.onOpen(port)
            },
            logger: logger)
    }
}
