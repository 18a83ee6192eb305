import Foundation
import HTTPTypes
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("How a receipt is checked", .fewAtATime)
struct CheckingPageTests {
    @Test("what is served is what stands in the repository", arguments: CheckingFile.allCases)
    func files(file: CheckingFile) async throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        let folder = file.isProgram ? "Tests/outsider" : "docs"
        let source = try String(contentsOf: root.appending(path: "\(folder)/\(file.rawValue)"), encoding: .utf8)
        let page = try await Browser(site: World().site()).get(file.route.path)
        #expect(page.status == .ok)
        #expect(page.text == source)
        #expect(page.headers[.contentType] == "text/plain; charset=utf-8")
    }

    @Test(
        "the page of a figure leads to commands for that very value",
        arguments: [("en", "action-coverage@2"), ("vi", "action-coverage@2")])
    func commands(language: String, label: String) async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let query = "at=2025-08-11&known=2&lang=\(language)"
        let figure = try await browser.get("/reef/figures/action-coverage?\(query)").text
        let address = "/reef/figures/\(label)/checking?at=2025-08-11&amp;known=2&amp;plan=I&amp;lang=\(language)"
        #expect(figure.contains("href=\"\(address)\""))

        let page = try await browser.get(address.replacing("&amp;", with: "&"))
        #expect(page.status == .ok)
        let receipt = "http://portal.test/reef/figures/\(label)/receipt?at=2025-08-11&amp;known=2&amp;plan=I"
        #expect(page.text.contains("curl -o receipt.json &#39;\(receipt)&#39;"))
        #expect(page.text.contains("figure public.jsonl \(label) --plan I --at 2025-08-11 --known 2<"))
        for file in CheckingFile.allCases { #expect(page.text.contains(file.digest)) }
    }

    @Test("without a figure that can be proved, the commands that need one are left out")
    func nothing() async throws {
        let world = try World(definitions: [])
        let page = try await Browser(site: world.site()).get("/about/checking?lang=en")
        #expect(page.status == .ok)
        #expect(page.text.contains("holds no figure that can be proved"))
        #expect(page.text.contains("curl -O http://portal.test/about/checking/verify.py"))
        #expect(!page.text.contains("receipt.json &#39;"))
    }

    @Test("a figure that is not there, and what is no file of it, have no such page")
    func missing() async throws {
        let browser = Browser(site: try World().site())
        for path in ["/reef/figures/none/checking", "/about/checking/secret.py", "/about/checking/%2e%2e"] {
            #expect(try await browser.get(path).status == .notFound)
        }
    }
}
