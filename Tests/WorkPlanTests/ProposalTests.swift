import Testing
import WorkPlan

@Suite("A proposal")
struct ProposalTests {
    private func project(_ description: String?, _ details: ProposalDetails = .none) -> Project {
        Project(
            plan: Samples.plan, code: "P-1", title: Samples.name,
            description: description.map { Text(.english, $0) }, modality: .trustFund, proposal: details)
    }

    private func fields(_ project: Project) -> [String] { ProposalCheck.flaws(in: project).map(\.field) }

    @Test("that is empty lacks everything that the template asks for, all told at once")
    func empty() {
        #expect(
            fields(project(nil)) == [
                "description", "actions", "proponent", "scope", "pillar", "duration", "starts", "ends", "participants",
                "requested",
            ])
    }

    @Test("that recurs names the project before it")
    func recurring() {
        #expect(fields(project("Wells", ProposalDetails(isRecurring: true))).contains("previous-code"))
        let named = ProposalDetails(isRecurring: true, previousCode: "P-0")
        #expect(!fields(project("Wells", named)).contains("previous-code"))
    }

    @Test("has a description of at most 300 words", arguments: [(300, nil), (301, 301)] as [(Int, Int?)])
    func words(count: Int, excess: Int?) {
        let text = Text(.english, Array(repeating: "well", count: count).joined(separator: " \n"))
        #expect(ProposalCheck.excess(of: text) == excess)
    }

    @Test("does not end before it begins")
    func period() {
        let details = ProposalDetails(starts: PartialDate(text: "2026-05")!, ends: PartialDate(text: "2026-04")!)
        #expect(
            ProposalCheck.flaws(in: project("Wells", details)).contains { $0.field == "ends" && $0.flaw == .endsEarly })
    }

    @Test(
        "asks for amounts of a source, or of one that is not found yet", arguments: ["open", Samples.organisation.text])
    func requested(source: String) throws {
        let amount = try #require(RequestedAmount(text: "\(source) 150000.00 USD"))
        #expect(amount.text == "\(source) 150000.00 USD" && amount.money.minorUnits == 15_000_000)
        for wrong in ["150000.00 USD", "somebody 150000.00 USD", "open USD", "open ", ""] {
            #expect(RequestedAmount(text: wrong) == nil)
        }
    }
}
