import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Asks a provider; the only importer of AsyncHTTPClient. What is asked, and where, comes from the configuration and from
/// what the configured issuer says of itself: never from a request.
struct ProviderClient: Sendable {
    private let client: HTTPClient

    /// The most bytes of an answer.
    private static let room = 262_144

    /// How long an answer may take.
    private static let patience = TimeAmount.seconds(10)

    init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(10))
        configuration.decompression = .disabled
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func close() async { try? await client.shutdown() }

    func get(_ place: String) async throws(SignOnFailure) -> [UInt8] {
        var request = HTTPClientRequest(url: place)
        request.headers.add(name: "Accept", value: "application/json")
        return try await answer(request)
    }

    /// Sends a form.
    func post(_ place: String, _ fields: [(String, String)], basic: (String, String)?) async throws(SignOnFailure)
        -> [UInt8]
    {
        var request = HTTPClientRequest(url: place)
        request.method = .POST
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        if let (name, secret) = basic {
            let pair = Data("\(FormText.encode(name)):\(FormText.encode(secret))".utf8).base64EncodedString()
            request.headers.add(name: "Authorization", value: "Basic \(pair)")
        }
        request.body = .bytes(ByteBuffer(string: FormText.joined(fields)))
        return try await answer(request)
    }

    private func answer(_ request: HTTPClientRequest) async throws(SignOnFailure) -> [UInt8] {
        do {
            let response = try await client.execute(request, timeout: Self.patience)
            let body = try await response.body.collect(upTo: Self.room)
            guard response.status == .ok else { throw SignOnFailure.provider("it answered \(response.status.code)") }
            return Array(body.readableBytesView)
        } catch let failure as SignOnFailure {
            throw failure
        } catch {
            throw .provider("it cannot be reached: \(type(of: error))")
        }
    }
}

/// Text in a form or an address: everything but unreserved letters is percent-encoded.
enum FormText {
    static func encode(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isPlain || "-._~".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    static func joined(_ fields: [(String, String)]) -> String {
        fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    }
}
