import Attachments
import Commands
import Foundation
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Files of documents", .fewAtATime)
struct FilePageTests {
    private let pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"

    private func hand(
        _ guest: Guest, _ content: String, name: String = "Minutes.pdf", token: String? = nil, cut: Bool = false
    ) async throws -> Guest.Page {
        let form = try await guest.get("/work/reef/files")
        let fields = [("token", token ?? form.token ?? ""), ("record", "")]
        var body = fields.map { "--x\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        body += "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        body += "Content-Type: image/png\r\n\r\n\(content)" + (cut ? "" : "\r\n--x--\r\n")
        return try await guest.send(multipart: body, to: "/work/reef/files")
    }

    private func kept(_ office: Office) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: office.world.folder.attachments.path)) ?? []
    }

    @Test("a file leads to the form of its document, is internal until that is public, and never runs")
    func keeps() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let sent = try await hand(officer, pdf)
        #expect(sent.status == .seeOther)
        let form = try await officer.get(try #require(sent.headers[.location]))
        #expect(SentForm(form)?["f.title.en"] == "Minutes")
        let digest = Digest.of(Array(pdf.utf8)).hex
        #expect(form.text.contains(digest) && kept(office) == [digest])
        let saved = try await officer.send(form) {
            $0["f.rights.en"] = "© Office"
            $0["f.sha256"] = String(repeating: "0", count: 64)
            $0["reason"] = "The minutes came."
        }
        let place = try #require(saved.headers[.location])
        let record = try #require(place.firstMatch(of: #/record\/([0-9a-f]{32})/#)).output.1
        let file = try await officer.get("/work/reef/record/\(record)/file")
        #expect(file.status == .ok && file.text == pdf)
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"minutes.pdf\"")
        #expect(file.headers[.contentType] == "application/pdf" && file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        #expect(try await Guest(office.site).get("/reef/records/\(record)/file").status == .notFound)
        let shown = try await officer.send("/work/reef/record/\(record)/edit") {
            $0["visibility"] = "public"
            $0["reason"] = "Cleared"
        }
        #expect(shown.status == .seeOther)
        let download = try await Guest(office.site).get("/reef/records/\(record)/file")
        #expect(download.status == .ok && download.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        let page = try await Guest(office.site).get("/reef/documents/\(record)")
        #expect(page.text.contains("/reef/records/\(record)/file"))
    }

    @Test(
        "what is none of the types, or runs, is refused with the reason; nothing stays on the disk",
        arguments: [
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "",
            "%PDF-1.7 /JavaScript startxref\n%%EOF", "%PDF-1.7", "PK\u{3}\u{4}",
        ])
    func refuses(content: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let answer = try await hand(officer, content, name: "photo.png")
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#file\""))
        #expect(kept(office).isEmpty)
    }

    @Test("a connection that is lost in mid-upload, and a forged form, leave nothing")
    func lost() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        #expect(try await hand(officer, pdf, cut: true).status == .badRequest)
        #expect(try await hand(officer, pdf, token: "forged").status != .seeOther)
        #expect(kept(office).isEmpty)
        #expect(try await officer.get("/work/reef/drafts").text.contains("class=\"empty\""))
    }

    @Test(
        "a scanner that finds something, or cannot tell, keeps the file out", arguments: ["false", "no-such-scanner"])
    func scanner(command: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        office.scan(command)
        #expect(try await hand(officer, pdf).status == .unprocessableContent && kept(office).isEmpty)
        office.scan("true")
        #expect(try await hand(officer, pdf).status == .seeOther && kept(office).count == 1)
    }
}

extension Office {
    fileprivate func scan(_ command: String) { site.attachments.scan(with: VirusScanner(command: command)) }
}
