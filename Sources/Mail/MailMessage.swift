import Foundation

/// A letter in plain text, and its bytes as they go to a mail server (RFC 5322).
public struct MailMessage: Sendable {
    /// From whom; `nil` leaves it to the program that takes the letter.
    public let from: MailAddress?

    /// To whom.
    public let to: MailAddress

    let subject: String
    let body: String
    let language: String
    let written: Int64
    let mark: String

    /// - Parameters:
    ///   - mark: what the letter is known by; sent again it has the same one, so that a mail server can see that it has it.
    ///   - written: seconds since 1970.
    public init(
        from: MailAddress?, to: MailAddress, subject: String, body: String, language: String, mark: String,
        written: Int64
    ) {
        (self.from, self.to, self.subject, self.body) = (from, to, subject, body)
        (self.language, self.mark, self.written) = (language, mark, written)
    }

    /// The letter's bytes: head and body, plain ASCII, lines that end with CR LF.
    public var bytes: [UInt8] { Array((head + "\r\n" + encodedBody).utf8) }

    private var head: String {
        let host = from?.host ?? "localhost"
        let fields: [(String, String?)] = [
            ("From", from.map(Self.mailbox)), ("To", Self.mailbox(to)), ("Subject", HeaderText.encoded(subject)),
            ("Date", date), ("Message-ID", "<\(mark)@\(host)>"), ("Auto-Submitted", "auto-generated"),
            ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"), ("Content-Language", language),
            ("Content-Transfer-Encoding", "base64"),
        ]
        return fields.map { name, value in value.map { "\(name): \($0)\r\n" } ?? "" }.joined()
    }

    private static func mailbox(_ address: MailAddress) -> String {
        address.name.isEmpty ? address.address : "\(HeaderText.phrase(address.name)) <\(address.address)>"
    }

    /// No line of base64 begins with a dot, is too long, or needs a server that takes eight bits.
    private var encodedBody: String {
        let lines = body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        return Data(lines.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
            + "\r\n"
    }

    private var date: String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(written)))
    }
}
