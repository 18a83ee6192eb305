import Foundation
import HTTPTypes
import Testing

@testable import Portal

@Suite("The page on which IATI files are checked", .fewAtATime)
struct ValidatorPageTests {
    private func browser() throws -> Browser { Browser(site: try World().site()) }

    private func file(_ text: String = Browser.activity, _ name: String = "wells.xml") -> (name: String, bytes: [UInt8])
    {
        (name, Array(text.utf8))
    }

    @Test("every page leads to it, and it says what happens to a file", arguments: ["en", "vi"])
    func form(language: String) async throws {
        let browser = try browser()
        #expect(try await browser.get("/reef?lang=\(language)").text.contains("/iati/validator?lang=\(language)"))
        let page = try await browser.get("/iati/validator?lang=\(language)")
        #expect(page.status == .ok)
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(page.text.contains(language == "en" ? "never stored" : "không được lưu"))
        #expect(page.text.hasNoScriptButOurs)
    }

    @Test("findings say rule, place, what is wrong and what would be right, in the reader's language")
    func findings() async throws {
        let english = try await browser().check([file()]).page
        #expect(english.status == .ok)
        #expect(english.text.contains("“wells.xml” is valid."))
        #expect(english.text.contains("&quot;9&quot; is not a code of ActivityStatus"))
        #expect(english.text.contains("one of 1, 2, 3, 4, 5, 6"))
        #expect(english.text.contains("line 8, column"))
        #expect(english.text.contains("XM-DAC-7-1"))
        #expect(!english.text.contains("wells <script>"))
        let vietnamese = try await browser().check([file()], lang: "vi").page
        #expect(vietnamese.text.contains("“9” không phải là mã của danh mục ActivityStatus"))
        #expect(vietnamese.text.contains("một trong các giá trị: 1, 2, 3, 4, 5, 6"))
    }

    @Test("several files have a verdict each; pasted text is one of them, whatever encoding it names")
    func several() async throws {
        let pasted =
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\r\n" + Browser.activity.replacing("wells", with: "nước")
        let found = try await browser().check([file(), file("<x/>", "other.xml")], fields: [("xml", pasted)])
        #expect(found.page.text.contains("“wells.xml” is valid."))
        #expect(found.page.text.contains("“other.xml” is not valid."))
        #expect(found.page.text.contains("“pasted text” is valid."))
        #expect(found.page.text.contains("Village nước"))
    }

    @Test("options are used: the day, the version, the reading")
    func options() async throws {
        let fields = [("day", "2023-01-01"), ("version", "2.02"), ("reading", "as-written"), ("publishers", "A\r\nB")]
        #expect(try await browser().check([file()], fields: fields).page.text.contains("is in the future"))
        let approved = try await browser().check([file()], fields: [("prefixes", "QQ-REG\r\nXM-DAC")]).page
        #expect(approved.text.contains("begins with the code of an approved agency") == false)
        let others = try await browser().check([file()], fields: [("prefixes", "QQ-REG")]).page
        #expect(others.text.contains("begins with the code of an approved agency"))
        let wrong = try await browser().check([file()], fields: [("day", "soon"), ("version", "3")]).page
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("href=\"#day\"") && wrong.text.contains("href=\"#version\""))
        #expect(wrong.text.contains("value=\"soon\""))
    }

    @Test(
        "nothing chosen is told beside the field",
        arguments: [[], [(name: "", bytes: [])]] as [[(name: String, bytes: [UInt8])]])
    func nothing(files: [(name: String, bytes: [UInt8])]) async throws {
        let page = try await browser().check(files, fields: [("xml", "")]).page
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Choose a file, or paste XML."))
    }

    @Test("findings are narrowed down by the address, and pages of them are counted")
    func filtering() async throws {
        let browser = try browser()
        let many = Browser.activity.replacing(
            "<sector vocabulary=\"1\" code=\"14031\"/>", with: String(repeating: "<sector code=\"x\"/>", count: 150))
        let (page, place, cookie) = try await browser.check([file(many)])
        #expect(page.text.contains("Findings 1 to 100 of"))
        let base = place.split(separator: "?")[0]
        let get = { (query: String) in try await browser.get("\(base)?lang=en&\(query)", headers: [.cookie: cookie]) }
        #expect(try await get("rule=9.5.1").text.contains("Findings 1 to 1 of 1."))
        #expect(try await get("severity=warning&rule=9.5.1").text.contains("No finding is of this severity and rule."))
        #expect(try await get("page=2").text.contains("Findings 101 to"))
        #expect(try await get("page=99").status == .ok)
        #expect(try await get("severity=bad&rule=x&page=0").status == .badRequest)
    }

    @Test("a result is taken away in four forms, in the reader's language")
    func downloads() async throws {
        let browser = try browser()
        let (_, place, cookie) = try await browser.check([file(), file("<x/>", "b.xml")])
        let base = place.split(separator: "?")[0]
        for name in ReportFile.allCases {
            let page = try await browser.get("\(base)/\(name.rawValue)?lang=vi", headers: [.cookie: cookie])
            #expect(page.status == .ok)
            #expect(page.headers[.contentDisposition] == "attachment; filename=\"iati-\(name.rawValue)\"")
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.text.contains("không phải là mã của danh mục"), "\(name)")
        }
        let json = try await browser.get("\(base)/report.json", headers: [.cookie: cookie]).text
        let reports = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        #expect(reports?.map { $0["valid"] as? Bool } == [true, false])
    }

    @Test("nobody else sees a result, and it can be forgotten")
    func privacy() async throws {
        let browser = try browser()
        let (_, place, cookie) = try await browser.check([file()])
        let base = String(place.split(separator: "?")[0])
        let other = try await browser.form().cookie
        for headers in [[:], [.cookie: other]] as [HTTPFields] {
            let page = try await browser.get(place, headers: headers)
            #expect(page.status == .notFound)
            #expect(!page.text.contains("XM-DAC-7-1"))
            #expect(try await browser.get(base + "/report.csv", headers: headers).status == .notFound)
        }
        let type: HTTPFields = [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"]
        #expect(try await browser.post(base, Array("seal=x".utf8), type).status == .forbidden)
        let page = try await browser.get(place, headers: [.cookie: cookie]).text
        let seal = try #require(page.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1)
        #expect(try await browser.post(base, Array("seal=\(seal)".utf8), type).status == .seeOther)
        #expect(try await browser.get(place, headers: [.cookie: cookie]).status == .notFound)
    }

    @Test("what no form of ours sends is not taken")
    func forged() async throws {
        let browser = try browser()
        let (seal, cookie) = try await browser.form()
        let good = Browser.form([("seal", seal)], [file()])
        let send = { (body: [UInt8], fields: HTTPFields) in
            try await browser.post("/iati/validator", body, fields).status
        }
        var foreign = Browser.fields(cookie)
        foreign[.origin] = "https://elsewhere.example"
        #expect(try await send(good, foreign) == .forbidden)
        #expect(try await send(good, Browser.fields("")) == .forbidden)
        #expect(try await send(Browser.form([("seal", "1-00")], [file()]), Browser.fields(cookie)) == .forbidden)
        #expect(try await send(Browser.form([], [file()]), Browser.fields(cookie)) == .forbidden)
        #expect(try await send(good, Browser.fields(cookie)) == .seeOther)
        #expect(try await send(Array(good.dropLast(20)), Browser.fields(cookie)) == .badRequest)
        #expect(try await send(Array("--b1--\r\n".utf8), Browser.fields(cookie)) == .badRequest)
        #expect(try await send(good, [.contentType: "multipart/form-data", .cookie: cookie]) == .badRequest)
        let twice = Browser.form([("seal", seal), ("seal", seal)], [])
        #expect(try await send(twice, Browser.fields(cookie)) == .badRequest)
        let long = Browser.form([("seal", seal), ("publishers", String(repeating: "a", count: 70_000))], [])
        #expect(try await send(long, Browser.fields(cookie)) == .contentTooLarge)
    }

    @Test("a bad file is a finding or a refusal, never a page of nothing", arguments: BadFile.all)
    func bad(name: String, bytes: [UInt8]) async throws {
        let page = try await browser().check([(name: "bad.xml", bytes: bytes)]).page
        #expect(page.status == .ok)
        #expect(page.text.contains("“bad.xml” is not valid."))
        #expect(page.text.contains("0.1.1"))
    }

    @Test("an archive is refused with what to do, and too large files are")
    func refusals() async throws {
        var browser = try browser()
        let zip = try await browser.check([
            (name: "a.zip", bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 99))
        ])
        #expect(zip.page.status == .unsupportedMediaType)
        #expect(zip.page.text.contains("Unpack"))
        browser.options.iatiMegabytes = 1
        let large = try await browser.check([(name: "a.xml", bytes: [UInt8](repeating: 32, count: 2 << 20))])
        #expect(large.page.status == .contentTooLarge)
        browser.options.iatiMegabytes = 0
        #expect(try await browser.get("/iati/validator").status == .notFound)
    }
}
