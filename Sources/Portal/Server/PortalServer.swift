import Attachments
public import Commands
public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Ledger
public import Logging
public import Mail
import NIOCore
import ServiceLifecycle
public import SignOn

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

        /// The files of a certificate chain and its key, as PEM; `nil` serves without TLS.
        public var certificate: (chain: URL, key: URL)?

        /// Where metrics are told; `nil` tells none. They belong at an address that strangers do not reach.
        public var metrics: (host: String, port: Int)?

        /// A command that looks at files that are handed in; empty for none.
        public var scanner = ""

        /// How many connections are open at once; others wait.
        public var connections = 1_000

        /// How long, in seconds, a connection may be idle and the head of a request may take; an answer, ten times as long.
        public var patience = 30

        /// By which server mail is sent; `nil`: it waits.
        public var mail: MailServer?

        /// Who else says who somebody is; `nil`: nobody.
        public var identityProvider: IdentityProvider?

        /// Limits, the access log, and what is kept in memory.
        public var front = FrontOptions()

        /// Told the address once it is open.
        public var onOpen: @Sendable (String) -> Void = { _ in }

        /// Told the address of the metrics once it is open.
        public var onMetricsOpen: @Sendable (String) -> Void = { _ in }

        /// Serves a folder.
        public init(folder: DataFolder) { self.folder = folder }
    }

    /// Serves until the process is told to stop (SIGTERM, SIGINT), and ends what is being answered first.
    public static func run(_ options: Options, logger: Logger) async throws {
        let certificate = try options.certificate.map { try Certificate(.init(chain: $0.chain, key: $0.key)) }
        let signOn = options.identityProvider.map(SignOn.init)
        let site = Site(
            folder: options.folder, logger: logger, fonts: options.fonts, licence: options.licence, signOn: signOn)
        site.attachments.scan(with: VirusScanner(command: options.scanner))
        var frontOptions = options.front
        frontOptions.patience = options.patience
        frontOptions.isSecure = certificate != nil || options.publicAddress?.hasPrefix("https:") == true
        let front = Front(site: site, options: frontOptions)
        var services: [any Service] = [SiteKeeper(site: site)]
        services.append(ReloadKeeper(certificate: certificate, log: front.desk.log, logger: logger))
        if let log = front.desk.log { services.append(LogKeeper(log: log)) }
        if let mail = options.mail { services.append(MailKeeper(site: site, sender: MailSender(server: mail))) }
        if let checkpoints = options.checkpoints {
            let folder = CheckpointFolder(url: checkpoints.folder)
            services.append(CheckpointKeeper(site: site, folder: folder, schedule: checkpoints.schedule))
        }
        if let metrics = options.metrics {
            services.append(
                MetricsServer.application(
                    Metrics(site: site, desk: front.desk), host: metrics.host, port: metrics.port, logger: logger
                ) { port in options.onMetricsOpen("http://\(metrics.host):\(port)/metrics") })
        }
        let app = try application(front, options, certificate, services: services, logger: logger)
        do { try await app.runService() } catch {
            await signOn?.close()
            throw error
        }
        await signOn?.close()
    }

    private static func application(
        _ front: Front, _ options: Options, _ certificate: Certificate?, services: [any Service], logger: Logger
    ) throws -> some ApplicationProtocol {
        let scheme = certificate == nil ? "http" : "https"
        return Application(
            responder: front, server: try server(front, options, certificate),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(options.connections)),
            services: services,
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? options.port
                let host = options.host.contains(":") ? "[\(options.host)]" : options.host
                let address = "\(scheme)://\(host):\(port)"
                front.site.isReached(at: options.publicAddress ?? address)
                options.onOpen(address)
            },
            logger: logger)
    }

    private static func server(
        _ front: Front, _ options: Options, _ certificate: Certificate?
    ) throws -> HTTPServerBuilder {
        let patience = TimeAmount.seconds(Int64(options.patience))
        let plain = HTTPServerBuilder { responder in
            PortalConnection(responder: responder, desk: front.desk, patience: patience)
        }
        return try certificate.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain
    }
}
