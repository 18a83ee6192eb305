import Foundation
import NIOCore
import NIOSSL
import Synchronization

/// The certificate that the server shows, read from files; read again when it is told to.
final class Certificate: Sendable {
    /// Where the files lie.
    struct Files: Sendable {
        let chain: URL
        let key: URL
    }

    private let files: Files
    private let held: Mutex<Held>

    private struct Held: Sendable {
        let chain: [NIOSSLCertificate]
        let key: NIOSSLPrivateKey
    }

    /// Reads the files.
    ///
    /// - Throws: what NIOSSL says of them, when they are no PEM files of a certificate chain and its key.
    init(_ files: Files) throws {
        self.files = files
        held = Mutex(try Self.read(files))
    }

    /// Reads the files again; what was read before stays in use when they are wrong.
    func reload() throws {
        let next = try Self.read(files)
        held.withLock { $0 = next }
    }

    /// TLS 1.2 and newer; each handshake takes what was read last.
    var configuration: TLSConfiguration {
        let first = held.withLock { $0 }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: first.chain.map { .certificate($0) }, privateKey: .privateKey(first.key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.sslContextCallback = { [self] _, promise in
            let now = held.withLock { $0 }
            var override = NIOSSLContextConfigurationOverride()
            override.certificateChain = now.chain.map { .certificate($0) }
            override.privateKey = .privateKey(now.key)
            promise.succeed(override)
        }
        return configuration
    }

    private static func read(_ files: Files) throws -> Held {
        let chain = try NIOSSLCertificate.fromPEMFile(files.chain.path)
        let key = try NIOSSLPrivateKey(file: files.key.path, format: .pem)
        _ = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
        return Held(chain: chain, key: key)
    }
}
