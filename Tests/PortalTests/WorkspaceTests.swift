import Foundation
import Hummingbird
import Testing

@testable import Portal

@Suite("The workspace", .fewAtATime)
struct WorkspaceTests {
    @Test("without accounts there is none")
    func none() async throws {
        #expect(try await Guest(try World().site()).get("/work/sample").status == .notFound)
    }

    @Test("whoever is not signed in is led to signing in, whatever the programme")
    func stranger() async throws {
        let office = try Office()
        for code in ["reef", "nothing"] {
            let answer = try await Guest(office.site).get("/work/\(code)")
            #expect(answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/account/sign-in") == true)
        }
    }

    @Test("an officer finds it from the account; nobody's browser keeps it", arguments: ["en", "vi"])
    func officer(language: String) async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let own = try await guest.get("/account?lang=\(language)")
        let there = try #require(own.text.firstMatch(of: #/href="(/work/[^"]+)"/#)?.1)
        let page = try await guest.get(String(there))
        #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
        #expect(page.text.contains("Name of an"))
    }

    @Test("a programme in which one holds no role is not there, as one that does not exist")
    func other() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        #expect(try await guest.get("/work/nothing").status == .notFound)
    }
}
