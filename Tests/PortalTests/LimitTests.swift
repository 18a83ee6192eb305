import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Portal

@Suite("Limits")
struct LimitTests {
    private let client = Client("192.0.2.7")!
    private let start = ContinuousClock.now

    @Test("a client may use its reserve at once, then as much as comes back")
    func bucket() {
        let limit = RateLimit(perMinute: 60, burst: 3)
        #expect((0..<5).map { _ in limit.take(client, at: start) } == [nil, nil, nil, 1, 1])
        #expect(limit.take(client, at: start + .seconds(1)) == nil)
        #expect(limit.take(client, at: start + .seconds(1)) == 1)
        #expect((0..<4).map { _ in limit.take(client, at: start + .seconds(100)) } == [nil, nil, nil, 1])
    }

    @Test("one client's use takes nothing from another, and no limit is no limit")
    func apart() {
        let limit = RateLimit(perMinute: 1, burst: 1)
        #expect(limit.take(client, at: start) == nil)
        #expect(limit.take(client, at: start) == 60)
        #expect(limit.take(Client("192.0.2.8")!, at: start) == nil)
        let none = RateLimit(perMinute: 0, burst: 1)
        #expect((0..<100).allSatisfy { _ in none.take(client, at: start) == nil })
    }

    @Test("however many clients come, the memory stays")
    func memory() {
        let limit = RateLimit(perMinute: 60, burst: 3, capacity: 100)
        for index in 0..<10_000 {
            _ = limit.take(Client("10.\(index / 65_536).\(index / 256 % 256).\(index % 256)")!, at: start)
        }
        #expect(limit.count <= 200)
    }

    @Test(
        "a client is a network: an address, or the first half of a long one",
        arguments: [
            ("192.0.2.7", "192.0.2.7", "192.0.2.0/24"), ("::ffff:192.0.2.7", "192.0.2.7", "192.0.2.0/24"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ])
    func clients(text: String, whole: String, short: String) throws {
        let client = try #require(Client(text))
        #expect(client.whole == whole)
        #expect(client.shortened == short)
    }

    @Test("what is no address is no client", arguments: ["", "x", "1.2.3", "1.2.3.4:80", "unknown", "_hidden"])
    func noClients(text: String) {
        #expect(Client(text) == nil)
    }

    @Test(
        "only trusted proxies are believed, and only as far as the chain is theirs",
        arguments: [
            ("198.51.100.9", "203.0.113.5", "198.51.100.9"), ("127.0.0.1", "203.0.113.5", "203.0.113.5"),
            ("127.0.0.1", "1.1.1.1, 203.0.113.5", "203.0.113.5"),
            ("127.0.0.1", "1.1.1.1, 203.0.113.5, 10.0.0.7", "203.0.113.5"), ("127.0.0.1", "nonsense", "127.0.0.1"),
        ])
    func proxies(peer: String, chain: String, client: String) throws {
        let proxies = TrustedProxies(proxies: [Client("127.0.0.1")!, Client("10.0.0.7")!])
        let head = HTTPRequest(
            method: .get, scheme: nil, authority: nil, path: "/", headerFields: [HTTPFieldNames.forwardedFor!: chain])
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        #expect(proxies.client(of: request, at: try SocketAddress(ipAddress: peer, port: 1)) == Client(client))
    }

    @Test(
        "a host is read, and what is none refused",
        arguments: [
            ("figures.example.org", "figures.example.org"), ("Figures.Example.org:443", "figures.example.org"),
            ("[::1]:8080", "[::1]"), ("127.0.0.1:80", "127.0.0.1"), ("", nil), ("a b", nil), ("a/b", nil),
            ("evil.org:80:80", nil), ("a@b", nil), ("x:99999999", nil), ("[::1", nil), ("<script>", nil),
        ])
    func hosts(authority: String, host: String?) {
        #expect(Hosts.host(authority) == host)
    }
}
