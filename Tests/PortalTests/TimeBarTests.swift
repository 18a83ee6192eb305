import Commands
import HTTPTypes
import Testing
import WorkPlan

@testable import Portal

@Suite("The time bar", .fewAtATime)
struct TimeBarTests {
    @Test("it is calm now, and marks the whole page when one looks at another time")
    func calm() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let now = try await browser.get("/reef?lang=en").text
        #expect(!now.contains("not-now"))
        #expect(!now.contains("Return to now"))
        for query in ["at=2024-01-01", "known=1", "commit=1"] {
            let then = try await browser.get("/reef?lang=en&\(query)").text
            #expect(then.contains("<body class=\"not-now\">"), "\(query)")
            #expect(then.contains("This is not the present"))
            #expect(then.contains(#"<a href="/reef?lang=en">Return to now</a>"#))
        }
    }

    @Test("it offers now, every release and any commit, and keeps what was chosen")
    func offers() async throws {
        let world = try World()
        let release = Release(number: 1, title: World.words("First"), plan: World.plan, day: Day(text: "2025-06-30")!)
        try world.write([World.change(Identifier(high: 70, low: 1), release)])
        let browser = Browser(site: try world.site())

        let now = try await browser.get("/reef?lang=en").text
        #expect(now.contains(#"<option value="" selected>Now (commit 3)</option>"#))
        #expect(now.contains(#"<option value="release-1">Release 1, 30 June 2025: First</option>"#))
        let earlier = try await browser.get("/reef?lang=en&known=2&plan=I").text
        #expect(earlier.contains(#"<option value="2" selected>Commit 2</option>"#))
        #expect(earlier.contains("release-1"), "a release can be gone to from before it")
        #expect(earlier.contains(#"<input type="hidden" name="plan" value="I">"#))
        let atRelease = try await browser.get("/reef?lang=vi&known=release-1").text
        #expect(atRelease.contains(#"<option value="release-1" selected>Kỳ công bố 1"#))
    }

    @Test(
        "a commit that is filled in counts instead of the choice above it, however people write numbers",
        arguments: ["2", "0,002", " 2 "])
    func commit(text: String) async throws {
        let (choice, problems) = Choice.reading("known=release-1&commit=\(QueryText.encode(text))")
        #expect(problems.isEmpty)
        #expect(choice.known == .commit(2))
        #expect(choice.query == "known=2")
    }

    @Test("a day stands for the newest commit that was made by its end")
    func knownDay() async throws {
        let (choice, problems) = Choice.reading("commit=2025-08-11&commit=")
        #expect(problems.isEmpty && choice.known == .day(Day(text: "2025-08-11")!))
        #expect(choice.query == "known=2025-08-11")
        #expect(Choice.reading("commit=2025-08-11&commit=2").choice.known == .commit(2), "the last field counts")

        let world = try World()
        let browser = Browser(site: try world.site())
        let head = try await browser.get("/reef?known=9999-12-31&lang=en").text
        #expect(head.contains("as known at commit 2"))
        #expect(head.contains(#"aria-describedby="help-by" autocomplete="off" type="date" value="9999-12-31""#))
        let before = try await browser.get("/reef?known=1970-01-01&lang=en")
        #expect(before.status == .badRequest)
        #expect(before.text.contains("nothing was known before"))
    }

    @Test("a commit that is none is told", arguments: ["x", "0", "-1", "1e3", "99999999999"])
    func noCommit(text: String) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef?lang=en&commit=\(text)")
        #expect(page.status == .badRequest)
        #expect(page.text.contains("the number of a commit, such as 120"))
    }
}
