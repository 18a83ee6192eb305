import Foundation
import Testing

@testable import Mail

@Suite("Letters and addresses")
struct MailTests {
    @Test(
        "an address is one",
        arguments: [
            "an@example.org", "Ban.Thu-ky+iai@mail.asean.example", "o'neill@x",
            "a@" + String(repeating: "b", count: 63),
        ])
    func addresses(text: String) { #expect(MailAddress(address: text)?.address == text) }

    @Test(
        "what could end a line, add a receiver, or is no address, is none",
        arguments: [
            "", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nBcc: x@y", "a@b\n", "a@b>", "<a@b>", "a,b@c", "a@b,c@d",
            "a@b c", "\"a b\"@c", "a@-b", "a@b-", "a@b..c", ".a@b", "a.@b", "a@[127.0.0.1]", "á@b", "a@việt.vn",
            "a@" + String(repeating: "b", count: 64), String(repeating: "a", count: 65) + "@b", "a@b\0",
        ])
    func noAddresses(text: String) { #expect(MailAddress(address: text) == nil) }

    @Test("a name may stand before it, of any script and without what breaks out")
    func names() throws {
        let from = try #require(MailAddress("Ban Thư ký ASEAN <so@example.org>"))
        #expect(from.name == "Ban Thư ký ASEAN" && from.address == "so@example.org")
        #expect(MailAddress("\"Register, the\" <a@b>")?.name == "Register, the")
        for text in ["a\r\nBcc: x@y <a@b>", "a <b@c> <d@e>", "a <b@c> x", "<", "a <", "x <a@b\r\n>"] {
            #expect(MailAddress(text) == nil, "\(text)")
        }
    }

    @Test("no text breaks out of its line, whatever it holds; words are cut between characters")
    func header() throws {
        var random = SystemRandomNumberGenerator()
        let signs = ["a", "ế", "\r\n", "\n", "\0", "=?", "🌊", " ", "Bcc:", "\u{85}", "\u{2028}", "\"", "\\"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in signs.randomElement(using: &random)! }
            for line in HeaderText.encoded(text.joined()).components(separatedBy: "\r\n") {
                #expect(line.utf8.count <= 76 && line.utf8.allSatisfy { (32...126).contains($0) })
            }
        }
        #expect(HeaderText.encoded("Plain words") == "Plain words")
        #expect(HeaderText.encoded("Đường dẫn") == "=?UTF-8?B?xJDGsOG7nW5nIGThuqtu?=")
    }

    @Test("a letter is ASCII with lines that any server takes, and its head has each field once")
    func bytes() throws {
        let message = try letter(subject: "Thư mời\r\nBcc: all@example.org", body: "Một dòng\nhai dòng\n.\n")
        let text = String(decoding: message.bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") && $0 != "." })
        #expect(lines.filter { $0.hasPrefix("Bcc") }.isEmpty)
        #expect(lines.contains("Date: Wed, 25 Nov 2026 12:00:00 +0000"))
        #expect(lines.contains("Message-ID: <mark1@example.org>"))
    }

    @Test(
        "a server is named by an address of SMTP alone",
        arguments: [
            ("smtp://127.0.0.1:25", true), ("smtps://mail.example.org", true), ("smtp://[::1]:2525", true),
            ("http://mail.example.org", false), ("smtp://a/b", false), ("smtp://u:p@a", false), ("file:///etc", false),
            ("smtp://a:b", false), ("smtp://a\r\nX", false), ("", false),
        ])
    func places(text: String, isOne: Bool) { #expect(MailServer.isPlace(text) == isOne) }

    @Test(
        "mail goes by TLS, but to this very machine, unless told otherwise",
        arguments: [
            ("smtp://mail.example.org", MailServer.Encryption.auto, true), ("smtp://127.0.0.1", .auto, false),
            ("smtp://localhost.example.org", .auto, true), ("smtp://127.0.0.1", .required, true),
            ("smtps://localhost", .auto, true), ("smtp://mail.example.org", .none, false),
        ])
    func encryption(place: String, encryption: MailServer.Encryption, isEncrypted: Bool) throws {
        let from = try #require(MailAddress(address: "a@b"))
        #expect(MailServer(place, from: from, encryption: encryption)?.isEncrypted == isEncrypted)
    }

    @Test("where no server is, the failure is not final and says what is wrong")
    func nobody() throws {
        let from = try #require(MailAddress(address: "a@example.org"))
        let server = try #require(MailServer("smtp://127.0.0.1:1", from: from))
        let failure = try #require(throws: MailFailure.self) {
            try MailSender(server: server).send(try letter(subject: "x", body: "y"))
        }
        #expect(!failure.isFinal && failure.description.contains("127.0.0.1"))
    }

    private func letter(subject: String, body: String) throws -> MailMessage {
        MailMessage(
            from: MailAddress("Ban Thư ký <a@example.org>"),
            to: try #require(MailAddress(address: "b@example.org")), subject: subject, body: body, language: "vi",
            mark: "mark1", written: 1_795_608_000)
    }
}
