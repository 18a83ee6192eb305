import CCurl
import Foundation

/// Hands letters to a mail server, by libcurl; the only importer of it.
public struct MailSender: Sendable {
    private let server: MailServer

    /// By whom letters are sent.
    public var from: MailAddress { server.from }

    /// How long, in seconds, one letter may take.
    public static let patience = 60

    /// libcurl's state for the whole process is made once, before any thread uses it.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Sends by a server.
    public init(server: MailServer) { self.server = server }

    /// Hands one letter over; returns when the server has said that it has it. Blocks.
    public func send(_ message: MailMessage) throws(MailFailure) {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw MailFailure(isFinal: false, description: "libcurl could not be started")
        }
        defer { curl_easy_cleanup(handle) }
        // The list of receivers has to live as long as the handle uses it.
        let receivers = curl_slist_append(nil, message.to.address)
        defer { curl_slist_free_all(receivers) }
        let reader = Reader(message.bytes)
        let password = try password()
        var trouble = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let code = trouble.withUnsafeMutableBufferPointer { trouble in
            // The reader and the buffer outlive curl_easy_perform, after which libcurl uses neither.
            withExtendedLifetime(reader) {
                prepare(handle, password)
                titian_curl_set_list(handle, CURLOPT_MAIL_RCPT, receivers)
                titian_curl_set_buffer(handle, CURLOPT_ERRORBUFFER, trouble.baseAddress)
                titian_curl_set_reader(handle, Reader.read, Unmanaged.passUnretained(reader).toOpaque())
                defer { titian_curl_set_buffer(handle, CURLOPT_ERRORBUFFER, nil) }
                return curl_easy_perform(handle)
            }
        }
        guard code == CURLE_OK else { throw Self.failure(code, titian_curl_response(handle), trouble) }
    }

    private func prepare(_ handle: UnsafeMutableRawPointer, _ password: String) {
        titian_curl_set_text(handle, CURLOPT_URL, server.url)
        titian_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        titian_curl_set_text(handle, CURLOPT_NOPROXY, "*")
        titian_curl_set_text(handle, CURLOPT_MAIL_FROM, server.from.address)
        titian_curl_set_number(handle, CURLOPT_UPLOAD, 1)
        titian_curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        titian_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, 20)
        titian_curl_set_number(handle, CURLOPT_TIMEOUT, Self.patience)
        titian_curl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        let encryption = server.isEncrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE
        titian_curl_set_number(handle, CURLOPT_USE_SSL, Int(encryption.rawValue))
        if let authority = server.authority { titian_curl_set_text(handle, CURLOPT_CAINFO, authority.path) }
        guard !server.user.isEmpty else { return }
        titian_curl_set_text(handle, CURLOPT_USERNAME, server.user)
        titian_curl_set_text(handle, CURLOPT_PASSWORD, password)
    }

    private func password() throws(MailFailure) -> String {
        guard let file = server.passwordFile else { return "" }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw MailFailure(isFinal: false, description: "the file of the mail server's password cannot be read")
        }
        return String(text.prefix { $0 != "\n" && $0 != "\r\n" })
    }

    /// The answers from 550 on are about the letter or its receiver (RFC 5321, 4.2.3); before, about us and today.
    private static func failure(_ code: CURLcode, _ response: Int, _ trouble: [CChar]) -> MailFailure {
        let words = String(decoding: trouble.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let said = words.isEmpty ? String(cString: curl_easy_strerror(code)) : words
        let plain = said.unicodeScalars.map { (32...126).contains($0.value) ? $0 : " " }
        let isFinal = code != CURLE_LOGIN_DENIED && (550...556).contains(response)
        return MailFailure(isFinal: isFinal, description: String(String.UnicodeScalarView(plain.prefix(200))))
    }
}

/// Gives libcurl a letter piece by piece.
private final class Reader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// libcurl's read callback: `state` is the reader, which the caller keeps alive; `size` times `count` bytes fit.
    static let read: curl_read_callback = { buffer, size, count, state in
        guard let buffer, let state else { return 0 }
        let reader = Unmanaged<Reader>.fromOpaque(state).takeUnretainedValue()
        let piece = reader.bytes[reader.offset...].prefix(size * count)
        piece.withUnsafeBytes {
            UnsafeMutableRawPointer(buffer).copyMemory(from: $0.baseAddress ?? .init(buffer), byteCount: $0.count)
        }
        reader.offset += piece.count
        return piece.count
    }
}
