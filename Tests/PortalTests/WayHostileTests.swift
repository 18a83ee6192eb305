import Commands
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("What is sent to the forms of a project's way", .fewAtATime)
struct WayHostileTests {
    /// What nobody types: each is sent in every field at once.
    private static let values = [
        "\u{0}", "<script>alert(1)</script>", String(repeating: "a", count: 30_000), "99999999999999999999",
        "-1", "1e9", "9223372036854775807", "-9223372036854775808.99 USD", "0000-00-00", "2025-02-30", "9999-12-31",
        "\u{202E}gnp.exe", "e\u{301}\u{300}", World.project.text, World.hidden.text, "; DROP TABLE person; --",
        "\r\n\r\n",
        "92233720368547758.07 USD", "999999999999999999",
    ]

    private static let fields = [
        "number", "version", "date", "words", "why", "meeting", "starts", "ends", "country", "line", "amount", "agreed",
        "confirmed", "title", "description", "modality", "proponent", "implementer", "recurring", "previous-code",
        "scope", "pillar", "nature", "intervention", "duration", "why-not-all", "amount-1", "source-1", "outcomes",
        "outputs", "plan", "act", "about", "result-title", "result-level",
    ]

    @Test(
        "is refused with words or written as text: no page fails, and the public sees nothing of it", arguments: values)
    func anything(value: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = "/work/reef/projects/\(World.project.text)"
        let before = office.site.desks[0].desk.register.view(audience: .public).version(of: World.project.cast())
        let paths = ["/work/reef/new-proposal", project + "/proposal", project + "/results"]
        for path in paths + WayStep.allCases.map({ "\(project)/steps/\($0.rawValue)" }) {
            let form = try await officer.get(path + "?lang=en")
            guard form.token != nil else { continue }
            for act in ["save", "submit", "result", "value", "correct", value] {
                let sent = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, value) }).merging(["act": act]) {
                    $1
                }
                let answer = try await officer.post(form, sent)
                #expect(answer.status.code < 500, "\(path) \(act)")
                #expect(!answer.text.contains("<script>alert"))
                guard path.hasSuffix("results") || path.contains("proposal") else { break }
            }
        }
        let open = office.site.desks[0].desk.register.view(audience: .public)
        #expect(open.version(of: World.project.cast()) == before && open.all(Return.self).isEmpty)
    }
}
