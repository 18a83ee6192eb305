import Commands
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Testing
import WorkPlan

@testable import Portal

@Suite("What is never sent", .fewAtATime)
struct SafetyTests {
    private static let receipt = "/reef/figures/approved-value/receipt?at=2025-08-11"

    @Test("no internal record stands in any byte that the server sends, under any address")
    func nothingInternal() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        var paths = [
            "/", "/reef", "/reef/checkpoint", "/reef/export", "/health", "/none", "/reef?known=1", "/reef?plan=Z",
        ]
        for definition in try Catalogue.definitions() {
            let figure = "/reef/figures/\(definition.name)"
            paths += [
                figure, figure + "?lang=vi&at=2025-08-11", figure + "?known=1", figure + "/receipt?at=2025-08-11",
            ]
        }
        for listing in Listing.allCases {
            paths += ["/reef/\(listing.rawValue)", "/reef/\(listing.rawValue).csv?lang=vi"]
        }
        paths += ["/reef/projects?q=\("quetzal")", "/reef/projects/\(World.hidden.text)"]
        for record in World.recordPages.compactMap({ $0.split(separator: "/").last }) + [World.hidden.text[...]] {
            paths += ["/reef/records/\(record)", "/reef/records/\(record)/history"]
        }
        for path in paths + World.recordPages {
            let page = try await browser.get(path)
            let sent = page.text + page.headers.map { "\($0)" }.joined()
            #expect(!sent.lowercased().contains(World.secret), "\(path)")
            #expect(!page.text.contains("99.00"), "\(path)")
        }
    }

    @Test(
        "every answer tells the browser to run nothing and to be framed by nobody", arguments: ["/", "/reef", "/none"])
    func headers(path: String) async throws {
        let world = try World()
        let headers = try await Browser(site: world.site()).get(path).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
    }

    @Test("the receipt that is sent holds")
    func receipt() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get(Self.receipt)
        let receipt = try Receipt(parsing: Array(page.text.utf8))
        #expect(try receipt.verify().value == receipt.value)
        #expect(receipt.value.numerator.text == "1250000.50")
    }

    @Test("the public export is sent line by line, and the checkpoint as it was signed")
    func files() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        var lines: [UInt8] = []
        try world.ledger.export(for: .public) { lines += $0 }
        #expect(try await browser.get("/reef/export").text == String(decoding: lines, as: UTF8.self))
        #expect(try await browser.get("/reef/checkpoint").text == world.ledger.checkpoint().text)
    }

    @Test("a damaged ledger shows a banner on every page up to the last good commit, and is not cited")
    func damaged() async throws {
        let world = try World()
        try world.writeLateProjects()
        try world.damage("Late wells")
        try await expectDamage(Browser(site: world.site()))
    }

    @Test("damage that only a whole verification finds shows the banner as soon as it is found")
    func damagedBehind() async throws {
        let world = try World()
        try world.writeLateProjects()
        RegisterSource.write(world.desk.register, of: world.ledger, to: world.folder.snapshotURL(world.ledger.id))
        try world.damage("Late wells")
        let site = try world.site()
        let browser = Browser(site: site)
        #expect(try await !browser.get("/reef").text.contains("notice damage"))

        site.verify()
        try await expectDamage(browser)
    }

    private func expectDamage(_ browser: Browser) async throws {
        for path in ["/", "/reef", "/reef/figures/approved-value", "/none", "/reef?known=9", "/reef/checkpoint"] {
            let text = try await browser.get(path).text
            #expect(text.contains("notice damage"), "\(path)")
            #expect(text.contains("damaged at commit 3. What you see ends at commit 2"), "\(path)")
        }
        let figure = try await browser.get("/reef/figures/approved-value?at=2025-08-11&lang=en").text
        #expect(figure.contains("US$ 1.3 million"), "what is good is shown")
        #expect(!figure.contains("titian:"), "no citation")
        #expect(!figure.contains("/receipt"), "no receipt")
        #expect(try await browser.get(Self.receipt).status == .serviceUnavailable)
        #expect(try await browser.get("/reef/checkpoint").status == .serviceUnavailable)
        #expect(try await browser.get("/health").text.contains(#""status":"damaged""#))
    }
}
