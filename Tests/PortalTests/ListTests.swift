import Commands
import Figures
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import Ledger
import Testing
import WorkPlan

@testable import Portal

@Suite("Lists", .fewAtATime)
struct ListTests {
    @Test("every list is complete in both languages, as a page and as a file", arguments: Listing.allCases)
    func complete(listing: Listing) async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        for language in ["en", "vi"] {
            let page = try await browser.get("/reef/\(listing.rawValue)?lang=\(language)&at=2025-08-11")
            #expect(page.status == .ok)
            #expect(page.text.contains("<html lang=\"\(language)\""))
            #expect(page.text.firstMatch(of: /\{[a-z-]+\}/) == nil, "a place is left open")
            #expect(page.text.contains("aria-current=\"page\">"), "the navigation says where one is")
            let file = try await browser.get("/reef/\(listing.rawValue).csv?lang=\(language)&at=2025-08-11")
            #expect(file.status == .ok)
            #expect(file.headers[.contentType]?.hasPrefix("text/csv; charset=utf-8") == true)
            #expect(!file.text.lowercased().contains(World.secret))
        }
    }

    @Test("a list says how many there are, and how many of them match")
    func narrowing() async throws {
        let world = try World()
        try world.writeLateProjects()
        let browser = Browser(site: try world.site())
        #expect(try await browser.get("/reef/projects?lang=en").text.contains("role=\"status\">3 projects.</p>"))
        let accredited = try await browser.get("/reef/projects?lang=en&state=accredited").text
        #expect(accredited.contains("1 of 3 projects."))
        #expect(accredited.contains("<option value=\"accredited\" selected>"))
        #expect(try await browser.get("/reef/projects?lang=vi&q=LATE").text.contains("2 trong tổng số 3 dự án."))
        #expect(try await browser.get("/reef/projects?lang=en&area=W").text.contains("1 of 3 projects."))
        #expect(
            try await browser.get("/reef/projects?lang=en&funder=BANK&action=1.1").text.contains("1 of 3 projects."))
        let none = try await browser.get("/reef/projects?lang=en&q=zzz").text
        #expect(none.contains("0 of 3 projects."))
        #expect(none.contains("Nothing matches what you chose."))
        #expect(try await browser.get("/reef/plans?known=1&lang=en").text.contains("Nothing of this kind is public"))
    }

    @Test("which actions nobody answers to")
    func uncovered() async throws {
        let world = try World()
        let text = try await Browser(site: world.site()).get("/reef/actions?covered=no&at=2025-08-11&lang=en").text
        #expect(text.contains("1 of 2 actions."))
        #expect(text.contains("Nước sạch"))
        #expect(!text.contains(">Wells<"))
    }

    @Test("words are found without their marks, đ among them", arguments: ["nuoc", "NƯỚC sach", "1.2"])
    func folded(query: String) {
        #expect(TextMatch(query).matches("1.2", World.words("Clean water", "Nước sạch")))
        #expect(TextMatch("dau").matches("", World.words("Beans", "Đậu")))
        #expect(!TextMatch("nuoc xanh").matches("1.2", World.words("Clean water", "Nước sạch")))
    }

    @Test("the headings sort, the other way round at the second time")
    func sorting() async throws {
        let world = try World()
        try world.writeLateProjects()
        let browser = Browser(site: try world.site())
        let rising = try await browser.get("/reef/projects?sort=code&lang=en").text
        let falling = try await browser.get("/reef/projects?sort=-code&lang=en").text
        #expect(Self.codes(rising) == ["P-1", "P-21", "P-22"])
        #expect(Self.codes(falling) == ["P-22", "P-21", "P-1"])
        #expect(rising.contains("aria-sort=\"ascending\"><a href=\"/reef/projects?sort=-code&amp;lang=en\">"))
        #expect(falling.contains("aria-sort=\"descending\""))
        let byValue = try await browser.get("/reef/projects?sort=-value&at=2025-08-11&lang=en").text
        #expect(Self.codes(byValue).first == "P-1")
    }

    private static func codes(_ text: String) -> [String] {
        text.matches(of: /<code>(P-[0-9]+)<\/code>/).map { String($0.1) }
    }

    @Test(
        "titles are in the alphabetical order of the page's language, numbers in them in that of their values",
        arguments: [
            ("en", ["Dam 9", "Dam 10", "Đập nước", "Dyke"]),
            ("vi", ["Dam 9", "Dam 10", "Dyke", "Đập nước"]),
        ])
    func titles(language: String, expected: [String]) async throws {
        let world = try World()
        let projects = ["Dyke", "Đập nước", "Dam 10", "Dam 9"].enumerated().map { index, title in
            World.change(
                Identifier<Project>(high: 2, low: UInt64(300 + index)),
                Project(plan: World.plan, code: "R-\(index)", title: World.words(title), modality: .inKind))
        }
        try world.write(projects)
        let browser = Browser(site: try world.site())
        for (query, order) in [("sort=title", expected), ("sort=-title", expected.reversed())] {
            let text = try await browser.get("/reef/projects?\(query)&lang=\(language)").text
            let places = try order.map { try #require(text.firstRange(of: ">\($0)</bdi>"), "\($0)").lowerBound }
            #expect(places == places.sorted(), "\(query), \(language)")
        }
    }

    @Test("a long list is cut into pages that lead to each other and keep what was chosen")
    func paging() async throws {
        let world = try World()
        let projects = (100..<220).map { low in
            World.change(
                Identifier<Project>(high: 2, low: UInt64(low)),
                Project(plan: World.plan, code: "Q-\(low)", title: World.words("Well \(low)"), modality: .inKind))
        }
        try world.write(projects)
        let browser = Browser(site: try world.site())
        let second = try await browser.get("/reef/projects?page=2&modality=in-kind&lang=en").text
        #expect(second.contains("120 of 121 projects. Rows 51 to 100 are shown."))
        #expect(second.contains("Page 2 of 3"))
        #expect(second.contains("rel=\"prev\" href=\"/reef/projects?modality=in-kind&amp;lang=en\""))
        #expect(second.contains("rel=\"next\" href=\"/reef/projects?modality=in-kind&amp;page=3&amp;lang=en\""))
        #expect(
            second.contains("href=\"/reef/projects?modality=in-kind&amp;page=2&amp;lang=vi\""), "in the other language")
        let beyond = try await browser.get("/reef/projects?page=4&lang=en")
        #expect(beyond.status == .badRequest)
        #expect(beyond.text.contains("the number of a page from 1 to 3"))
        let file = try await browser.get("/reef/projects.csv?modality=in-kind&page=2").text
        #expect(file.split(separator: "\r\n").count == 121, "the file has every row")
    }

    @Test("all wrong parameters are told at once, with what would be right")
    func wrong() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let page = try await browser.get("/reef/projects?at=x&sort=size&page=0&lang=en")
        #expect(page.status == .badRequest)
        #expect(["“at”", "“sort”", "“page”", "code, title, date, value"].allSatisfy(page.text.contains))
        let options = try await browser.get("/reef/projects?state=done&area=%3Cb%3E&lang=en")
        #expect(options.status == .badRequest)
        #expect(options.text.contains("one of accredited, proposed, withdrawn"))
        #expect(options.text.contains("“area”"))
        let none = try await browser.get("/reef/projects?state=null&known=1&lang=en")
        #expect(none.status == .badRequest, "also before there is a plan to choose from")
        #expect(try await browser.get("/reef/projects?q=\(String(repeating: "a", count: 201))").status == .badRequest)
        #expect(try await browser.get("/reef/projects?state=a&state=b").status == .badRequest)
        #expect(
            try await browser.get("/reef/documents?state=done&area=x").status == .ok,
            "those of other lists are left alone")
    }

    @Test("random bytes in a list's parameters never make the server fail")
    func rubbish() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(state: seed)
        for _ in 0..<200 {
            let listing = Listing.allCases.randomElement(using: &random) ?? .projects
            let name = Parameter.allCases.randomElement(using: &random) ?? .q
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: 33...126, using: &random)
            }
            let value = String(decoding: bytes.filter { $0 != 35 }, as: UTF8.self)
            let status = try await browser.get("/reef/\(listing.rawValue)?\(name.rawValue)=\(value)").status
            #expect(status == .ok || status == .badRequest, "seed \(seed): \(listing) \(name)=\(value)")
        }
    }
}

@Suite("Files for spreadsheets", .fewAtATime)
struct CSVTests {
    @Test(
        "text that a spreadsheet would run is made harmless",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
    func harmless(text: String) {
        #expect(CSVWriter.text(.words(text), Speaker(.english)) == "'" + text)
        #expect(CSVWriter.text(.list([.words(text), .words("x")]), Speaker(.english)).hasPrefix("'"))
    }

    @Test("numbers, days and other text are as they are, in every language")
    func plain() {
        let speaker = Speaker(.vietnamese)
        #expect(CSVWriter.text(.number(-1_234), speaker) == "-1234")
        #expect(CSVWriter.text(.dollars(.init(1_234)), speaker) == "1234.00")
        #expect(CSVWriter.text(.date(PartialDate(text: "2025-08")!), speaker) == "2025-08")
        #expect(CSVWriter.text(.words("a-b"), speaker) == "a-b")
    }

    @Test("commas, quotes and line ends stand in quotes, and a mark of order comes first")
    func quoting() {
        var file = CSVWriter()
        file.put(["a,b", "say \"x\"", "1\n2", "giáo dục"])
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == "\u{FEFF}\"a,b\",\"say \"\"x\"\"\",\"1\n2\",giáo dục\r\n")
    }

    @Test("the header names units, and a row the identity of its record")
    func header() async throws {
        let world = try World()
        let text = try await Browser(site: world.site()).get("/reef/projects.csv?at=2025-08-11&lang=en").text
        let lines = text.split(separator: "\r\n")
        #expect(lines[0].contains("\"Approved value, US$\",Identity,Illustrative"))
        #expect(lines[1].hasSuffix("1250000.50,\(World.project.text),no"))
        #expect(lines.count == 2)
    }
}
