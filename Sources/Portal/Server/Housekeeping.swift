import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Writes the access log each second, and once more when the server stops.
struct LogKeeper: Service {
    let log: AccessLog

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
                try? await Blocking.run { log.flush() }
            }
        }
        log.flush()
    }
}

/// On SIGHUP, reads the certificate again and opens the access log anew.
struct ReloadKeeper: Service {
    let certificate: Certificate?
    let log: AccessLog?
    let logger: Logger

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals.cancelOnGracefulShutdown() {
            try? await Blocking.run { log?.reopen() }
            do {
                try certificate?.reload()
                logger.notice("the certificate and the access log were opened anew")
            } catch {
                logger.error("the certificate could not be read again, the old one stays in use: \(error)")
            }
        }
    }
}

/// Tells the metrics at an address of their own, which strangers do not reach.
enum MetricsServer {
    static func application(
        _ metrics: Metrics, host: String, port: Int, logger: Logger, onOpen: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        router.get("metrics") { _, _ in Answer.text(metrics.text.utf8, type: Metrics.contentType, cache: "no-store") }
        return Application(
            router: router, server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in onOpen(channel.localAddress?.port ?? port) }, logger: logger)
    }
}
