import Foundation
import Testing

@testable import Reports

@Suite("Reports of errors")
struct ReportsTests {
    private let file = FileManager.default.temporaryDirectory.appending(path: "reports-\(UUID().uuidString)/r.sqlite")

    private func report(_ words: String = "The year of action 3 is wrong.", contact: String? = nil) throws
        -> ErrorReport
    {
        try ErrorReport(
            programme: "reef", page: "/figures/approved-value", choice: "at=2025-08-11", words: words, contact: contact)
    }

    @Test("a report is kept as it was sent, the newest first")
    func keeping() throws {
        let store = try ReportStore(at: file)
        let first = try store.keep(try report(), at: "2026-01-31T10:15:00Z")
        let second = try store.keep(try report(contact: "minh@example.org"), at: "2026-01-31T10:16:00Z")

        let all = try ReportStore(at: file).all()

        #expect(all.map(\.id) == [second, first])
        #expect(all.map(\.report.contact) == ["minh@example.org", nil])
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("no byte of a contact, or of a report, that was erased is left in the file")
    func erasing() throws {
        let store = try ReportStore(at: file)
        let id = try store.keep(
            try report("Zanzibar is no funder.", contact: "quetzalcoatl@example.org"), at: "2026-01-31T10:15:00Z")

        #expect(try store.eraseContact(of: id))
        #expect(try store.all().first?.report.contact == nil)
        #expect(try !Data(contentsOf: file).contains(Data("quetzalcoatl".utf8)))

        #expect(try store.erase(id))
        #expect(try !store.erase(id))
        #expect(try !Data(contentsOf: file).contains(Data("Zanzibar".utf8)))
        #expect(try store.keep(try report(), at: "2026-01-31T10:17:00Z") > id)
    }

    @Test("no more are taken in a day than the limit, and the next day more again")
    func daily() throws {
        let store = try ReportStore(at: file)
        for _ in 0..<ReportStore.mostPerDay { _ = try store.keep(try report(), at: "2026-01-31T10:15:00Z") }
        #expect(throws: ReportStore.Refusal.enoughForToday) { try store.keep(try report(), at: "2026-01-31T23:59:59Z") }
        _ = try store.keep(try report(), at: "2026-02-01T00:00:00Z")
    }

    @Test(
        "what is no report is refused, with every reason",
        arguments: [
            ("short", nil, [ReportProblems.Problem.tooShort]), (String(repeating: "ă", count: 2_001), nil, [.tooLong]),
            ("Buy <a href=x>here</a> now", nil, [.markup]), ("Look [url=x]here[/url] now", nil, [.markup]),
            ("hm", String(repeating: "x", count: 201), [.tooShort, .contact]),
        ])
    func refused(words: String, contact: String?, problems: [ReportProblems.Problem]) {
        #expect(throws: ReportProblems(problems: problems)) { try report(words, contact: contact) }
    }

    @Test("“less than” is no markup, and what turns text around or rings bells is left out")
    func plain() throws {
        #expect(try report("The rate is < 5 % in 2024.").words == "The rate is < 5 % in 2024.")
        #expect(try report(" It says\u{202E} 5\u{7} projects.\r\nIt is 6. ").words == "It says 5 projects.\nIt is 6.")
        #expect(try report(contact: "  ").contact == nil)
    }

    @Test("a seal fits its browser, its purpose, its time and its server, and nothing else")
    func seal() {
        let (seal, nonce) = (FormSeal(), FormSeal.nonce())
        let text = seal.seal(nonce, for: "report reef", at: 1_000)

        #expect(seal.isIntact(text, nonce, for: "report reef", at: 1_000 + FormSeal.lifetime))
        #expect(!seal.isIntact(text, nonce, for: "report reef", at: 1_001 + FormSeal.lifetime))
        #expect(!seal.isIntact(text, nonce, for: "report reef", at: 999))
        #expect(!seal.isIntact(text, FormSeal.nonce(), for: "report reef", at: 1_000))
        #expect(!seal.isIntact(text, nonce, for: "report iai", at: 1_000))
        #expect(!FormSeal().isIntact(text, nonce, for: "report reef", at: 1_000))
        for other in ["", "-", "1000-", "1000-zz", "x" + text, text + "0", "\(Int64.min)-\(text.suffix(64))"] {
            #expect(!seal.isIntact(other, nonce, for: "report reef", at: 1_000), "\(other)")
        }
    }
}
