import Foundation
import Hummingbird
import NIOCore

/// Who asks, as far as limits and the log need to know: a network, never a person.
struct Client: Hashable, Sendable {
    /// The whole IPv4 address, or the first 64 bits of an IPv6 one: what one household or one machine commonly has.
    let network: [UInt8]

    /// From a connection's other end; `nil` when it is no internet address.
    init?(_ address: SocketAddress?) {
        switch address {
        case .v4(let address): network = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
        case .v6(let address): network = withUnsafeBytes(of: address.address.sin6_addr) { Self.network(Array($0)) }
        default: return nil
        }
    }

    /// From an address as text.
    init?(_ text: some StringProtocol) {
        self.init(try? SocketAddress(ipAddress: String(text), port: 0))
    }

    /// An IPv4 address inside an IPv6 one stands for itself.
    private static func network(_ bytes: [UInt8]) -> [UInt8] {
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        return isMapped ? Array(bytes[12...]) : Array(bytes[..<8])
    }

    /// The network in full.
    var whole: String {
        if network.count == 4 { return network.map(String.init).joined(separator: ".") }
        return Self.groups(network).joined(separator: ":") + "::/64"
    }

    /// What the log may keep: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
    var shortened: String {
        if network.count == 4 { return network[..<3].map(String.init).joined(separator: ".") + ".0/24" }
        return Self.groups(network[..<6]).joined(separator: ":") + "::/48"
    }

    private static func groups(_ bytes: some Collection<UInt8>) -> [String] {
        let bytes = Array(bytes)
        return stride(from: 0, to: bytes.count, by: 2).map {
            String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16)
        }
    }
}

/// The proxies in front of the server, whose word about their clients is taken.
struct TrustedProxies: Sendable {
    let proxies: Set<Client>

    /// The client: the connection's other end, unless that is a trusted proxy; then the last one in `X-Forwarded-For`
    /// that is not. What stands further left was written by the client itself.
    func client(of request: Request, at address: SocketAddress?) -> Client? {
        client(behind: HTTPFieldNames.forwardedFor.map { request.headers[values: $0] } ?? [], at: address)
    }

    /// The same, from the values of `X-Forwarded-For`.
    func client(behind hops: [String], at address: SocketAddress?) -> Client? {
        let end = Client(address)
        guard let end, proxies.contains(end) else { return end }
        for hop in hops.flatMap({ $0.split(separator: ",") }).suffix(16).reversed() {
            guard let client = Client(hop.filter { $0 != " " && $0 != "\t" }) else { return end }
            if !proxies.contains(client) { return client }
        }
        return end
    }
}
