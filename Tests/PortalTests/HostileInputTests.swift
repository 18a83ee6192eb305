import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("What strangers send, and what they learn", .fewAtATime)
struct HostileInputTests {
    private static let pages = [
        "/reef", "/reef/projects", "/reef/search", "/reef/public-record", "/reef/figures/approved-value",
        "/api/v1/reef", "/api/v1/reef/projects", "/api/v1/reef/search", "/api/v1/reef/figures/approved-value",
    ]

    @Test(
        "random bytes in every parameter of every kind of page are answered by 200 or a problem of 4xx",
        arguments: pages)
    func rubbish(page: String) async throws {
        let world = try World()
        let site = try world.site()
        site.collect()
        let browser = Browser(site: site)
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(state: seed)
        for parameter in Parameter.allCases {
            for _ in 0..<2 {
                let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                    UInt8.random(in: .min ... .max, using: &random)
                }
                let value = bytes.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                let answer = try await browser.get("\(page)?\(parameter.rawValue)=\(value)")
                #expect(
                    [200, 400, 404].contains(answer.status.code),
                    "seed \(seed): \(answer.status) for \(page)?\(parameter.rawValue)=\(value)")
            }
        }
    }

    @Test(
        "a search of ten thousand characters is refused in words, in whatever script, and long ones are cut nowhere",
        arguments: ["a", "%E1%9E%80", "%20x"])
    func longSearches(unit: String) async throws {
        let site = try World().site()
        site.collect()
        let browser = Browser(site: site)
        for page in ["/reef/search", "/api/v1/reef/search", "/reef/projects"] {
            let long = try await browser.get("\(page)?q=" + String(repeating: unit, count: 10_000))
            #expect(long.status == .uriTooLong)
            let tooLong = try await browser.get("\(page)?q=" + String(repeating: unit, count: 220))
            #expect(tooLong.status == .badRequest || tooLong.status == .uriTooLong, "\(tooLong.status)")
        }
    }

    @Test(
        "markup and marks of direction in names stay in their place, on pages, in data, charts, feeds and files",
        arguments: [
            "<img src=x onerror=alert(1)>", "\u{202E}gnp.exe\u{202D}", "\u{2067}abc", "]]>--><script>x</script>",
            "=HYPERLINK(\"http://evil.example\")", "a\u{0}b",
        ])
    func names(name: String) async throws {
        let world = try World()
        let funder = Identifier<Organisation>(high: 4, low: 1)
        try world.write([
            World.change(
                funder, Organisation(code: "BANK", name: World.words(name), bodyType: .bank), expecting: 1)
        ])
        let site = try world.site()
        site.collect()
        let browser = Browser(site: site)
        let places = [
            "/reef?at=2025-08-11", "/reef/organisations", "/reef/organisations/\(funder.text)",
            "/reef/projects/\(World.project.text)?at=2025-08-11", "/reef/search?q=BANK",
            "/reef/figures/approved-value?at=2025-08-11", "/reef/records/\(funder.text)/history",
            "/reef/charts/approved-value-by-funder.svg?at=2025-08-11", "/reef/releases.atom",
        ]
        for place in places {
            let page = try await browser.get(place)
            #expect([200, 404].contains(page.status.code), "\(place)")
            for markup in ["<img", "<script>", "]]>", "\u{0}"] {
                #expect(!page.text.contains(markup), "\(place): \(markup)")
            }
        }
        let csv = try await browser.get("/reef/organisations.csv").text
        #expect(!csv.contains(",=") && !csv.contains("\"=") && !csv.contains("\n="), "\(csv)")
        let chart = try await browser.get(places[7]).text
        #expect(!chart.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    }

    /// Addresses under which something internal might stand, and the same for what is nowhere.
    private static let guesses = [
        ("/reef/projects/\(World.hidden.text)", "/reef/projects/\(nowhere)"),
        ("/reef/records/\(World.hidden.text)", "/reef/records/\(nowhere)"),
        ("/reef/records/\(World.hidden.text)/history", "/reef/records/\(nowhere)/history"),
        ("/reef/projects/P-\(World.secret)", "/reef/projects/P-xochipilli000"),
        ("/reef/projects/\(World.hidden.text)/changes.atom", "/reef/projects/\(nowhere)/changes.atom"),
        ("/api/v1/reef/projects/\(World.hidden.text)", "/api/v1/reef/projects/\(nowhere)"),
        ("/api/v1/reef/records/\(World.hidden.text)/history", "/api/v1/reef/records/\(nowhere)/history"),
    ]
    private static let nowhere = Identifier<Project>(high: 77, low: 77).text

    @Test("what is internal is answered as what is nowhere: status, fields and every byte", arguments: guesses)
    func alike(kept: String, missing: String) async throws {
        let browser = Browser(site: try World().site())
        let (one, other) = (try await browser.get(kept), try await browser.get(missing))
        #expect(one.status == .notFound)
        #expect(one.status == other.status)
        #expect(one.headers == other.headers)
        #expect(one.text == other.text)
    }

    @Test("an internal word is in no index, so a search for it does what a search for nothing does")
    func snippets() async throws {
        let world = try World()
        let site = try world.site()
        site.collect()
        let browser = Browser(site: site)
        for place in ["/reef/search?q=", "/api/v1/reef/search?q=", "/reef/projects?q=", "/api/v1/reef/projects?q="] {
            let kept = try await browser.get(place + World.secret)
            let missing = try await browser.get(place + "xochipilli00")
            #expect(kept.status == .ok)
            // Only what was typed differs; the page may say it back, and nothing else.
            let answer = kept.text.replacing(World.secret, with: "xochipilli00")
            #expect(answer == missing.text, "\(place)")
        }
    }

    @Test("tricks with ranges and hosts change nothing of what is sent")
    func tricks() async throws {
        let browser = Browser(site: try World().site())
        let plain = try await browser.get("/reef?at=2025-08-11")
        for (name, value) in [
            ("Range", "bytes=0-0,-1"), ("Range", "bytes=18446744073709551615-"), ("If-Range", "x"),
            ("X-Forwarded-Host", "evil.example"), ("X-Original-URL", "/api/v1"), ("X-HTTP-Method-Override", "DELETE"),
        ] {
            let field = try #require(HTTPField.Name(name))
            let page = try await browser.get("/reef?at=2025-08-11", headers: [field: value])
            #expect(page.status == .ok)
            #expect(page.text == plain.text, "\(name): \(value)")
        }
    }
}
