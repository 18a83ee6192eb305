import Testing
import WorkPlan

@Suite("Places among all cases")
struct IndexTests {
    @Test("each case's place is the one it has among all")
    func places() {
        #expect(FundingModality.allCases.map(\.index) == Array(FundingModality.allCases.indices))
        #expect(MilestoneEvent.allCases.map(\.index) == Array(MilestoneEvent.allCases.indices))
        #expect(StatusCategory.allCases.map(\.index) == Array(StatusCategory.allCases.indices))
        #expect(FlowType.allCases.map(\.index) == Array(FlowType.allCases.indices))
        #expect(FlowLeg.allCases.map(\.index) == Array(FlowLeg.allCases.indices))
    }
}
