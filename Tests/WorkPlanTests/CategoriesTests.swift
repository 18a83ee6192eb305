import Testing
import WorkPlan

@Suite("Categories")
struct CategoriesTests {
    @Test("three categories of status are partners, and a member state is none")
    func partners() {
        let partners = StatusCategory.allCases.filter(\.isPartner)
        #expect(partners == [.dialoguePartner, .sectoralDialoguePartner, .developmentPartner])
    }

    @Test("a category is read by its raw name, and told to a reader with all of them")
    func rawNames() {
        #expect(MilestoneEvent(text: "first-disbursement") == .firstDisbursement)
        #expect(MilestoneEvent(text: "firstDisbursement") == nil)
        #expect(FundingModality.expected == "one of asean-fund, trust-fund, partner-fund, in-kind")
        #expect(Kind.allCases.map(\.text).allSatisfy { Kind(text: $0)?.text == $0 })
    }
}
