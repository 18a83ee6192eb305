import Languages
import Testing
import WorkPlan

@testable import Portal

@Suite("Addresses and markup")
struct PortalTests {
    @Test("one choice has one address, which is read back as it was written")
    func choices() {
        let choice = Choice(
            language: .vietnamese, day: Day(text: "2025-08-11"), known: .release(3), plan: "Kế hoạch & IV/=?")
        let (read, problems) = Choice.reading(choice.query)
        #expect(problems.isEmpty)
        #expect(read == choice)
        #expect(Choice().query.isEmpty)
    }

    @Test("values are escaped wherever they stand")
    func escaping() {
        let name = #"<b a="1" c='2'>&"# + "\u{0}"
        let html: HTML = #"<p title="\#(name)">\#(name)</p>"#
        let escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\u{FFFD}"
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test(
        "only addresses of the web become links",
        arguments: [
            ("https://asean.org/a?b=c#d", true), ("HTTP://asean.org", true), ("javascript:alert(1)", false),
            ("data:text/html,x", false), ("https://", false), ("https://a b.org", false), ("//asean.org", false),
            ("https://asean.org/\u{0a}x", false),
        ])
    func webAddresses(text: String, isOne: Bool) {
        #expect((WebAddress(text) != nil) == isOne)
    }

    @Test("a path never holds more than its segments", arguments: ["../x", "a/b", "a?b", "a#b", "Đà Nẵng", "%2f"])
    func paths(name: String) {
        let path = Route.figure("iai", name).path
        #expect(path.hasPrefix("/iai/figures/"))
        #expect(path.split(separator: "/").count == 3)
        #expect(!path.contains("?") && !path.contains("#"))
        #expect(QueryText.decode(path) == "/iai/figures/" + name)
    }

    @Test("values are put in their places once, and what stands in them is no place")
    func filling() {
        let words = Wording.fill("{a} of {b}, {c}, {", ["a": "{b}", "b": "Đà Nẵng {a}"])
        #expect(words == "{b} of Đà Nẵng {a}, {c}, {")
    }

    @Test("every wording is there in both languages, with the same places")
    func wordings() {
        let pairs: [Wording] = [
            .evidenceItem, .moreThan, .fromUntil, .untilOnly, .notNow,
            CountedWording.readingProgress.one,
            CountedWording.readingProgress.other,
            .expectedKnownUpTo, .expectedPlan, .clocks, .leftOut, .uncoveredCaption, .seenCount, .yearEarlier,
            .evidenceKind, .programmeCode,
        ]
        for wording in pairs {
            let places = { (text: String) in Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) }) }
            #expect(places(wording.english) == places(wording.vietnamese), "\(wording.english)")
            #expect(!places(wording.english).isEmpty)
        }
    }
}
