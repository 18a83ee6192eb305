import Ledger
import Register
import Testing
import WorkPlan

@testable import Quality

@Suite("The quality list")
struct QualityTests {
    private static let plan = Identifier<Plan>(high: 1, low: 1)
    private static let project = Identifier<Project>(high: 2, low: 1)
    private static let bank = Identifier<Organisation>(high: 3, low: 1)
    private static let day = Day(text: "2025-08-11")!

    /// A view of a plan, a bank, and what is given.
    private func list(_ more: [(Identifier<AnyRecord>, any Registered)], on day: Day = QualityTests.day) throws
        -> QualityList
    {
        let plan = Plan(code: "IV", title: Text(.english, "Plan"), starts: PartialDate(year: 2021)!)
        let bank = Organisation(code: "BANK", name: Text(.english, "Shore Bank"), bodyType: .bank)
        let all: [(Identifier<AnyRecord>, any Registered)] =
            [(Self.plan.cast(), plan), (Self.bank.cast(), bank)] + more
        var register = Register()
        let revisions = all.map { record, body in
            WrittenRevision(record: record, version: 1, visibility: .internal, state: .body(body))
        }
        try register.apply(number: 1, at: Timestamp(microseconds: 0), revisions)
        return QualityList(register.view(audience: .internal), on: day)
    }

    private func project(_ title: String = "Wells for schools", _ low: UInt64 = 1) -> (
        Identifier<AnyRecord>, any Registered
    ) {
        (
            Identifier(high: 2, low: low),
            Project(plan: Self.plan, code: "P-\(low)", title: Text(.english, title), modality: .trustFund)
        )
    }

    private func milestone(_ event: MilestoneEvent, _ date: String, _ low: UInt64) -> (
        Identifier<AnyRecord>, any Registered
    ) {
        (
            Identifier(high: 5, low: low),
            Milestone(project: Self.project, event: event, date: PartialDate(text: date)!)
        )
    }

    private func budget(_ amount: Amount) -> (Identifier<AnyRecord>, any Registered) {
        (
            Identifier(high: 6, low: 1),
            Budget(project: Self.project, source: Self.bank, amount: amount, approved: PartialDate(text: "2024-01-01")!)
        )
    }

    private func concerns(_ list: QualityList) -> Set<QualityFinding.Concern> { Set(list.findings.keys) }

    @Test("a sound project raises nothing: it has an end, an amount, and news")
    func sound() throws {
        let list = try list([
            project(), milestone(.approved, "2025-01-05", 1), milestone(.accredited, "2025-03-01", 2),
            milestone(.fullyImplemented, "2027-01-01", 3), budget(.stated(Money(text: "100.00 USD")!)),
        ])
        #expect(list.count == 0)
    }

    @Test("an accredited project without an end, an amount and news raises all three, and says since when")
    func bare() throws {
        let list = try list([project(), milestone(.accredited, "2024-03-01", 1)])
        #expect(concerns(list) == [.noEnd, .noAmount, .silent])
        #expect(list.findings[.silent]?.first?.since == Day(text: "2024-03-01"))
        #expect(list.findings[.noEnd]?.map(\.record) == [Self.project.cast()])
    }

    @Test(
        "an amount that is stated or withheld is one; one that is unknown is none",
        arguments: [
            (Amount.stated(Money(text: "5.00 USD")!), false), (.stated(Money(text: "5.00 EUR")!), false),
            (.withheld, false), (.unknown, true),
        ])
    func amounts(amount: Amount, isMissing: Bool) throws {
        let list = try list([project(), milestone(.approved, "2025-03-01", 1), budget(amount)])
        #expect(concerns(list).contains(.noAmount) == isMissing)
    }

    @Test("what is approved and not accredited says since when; what is withdrawn raises nothing")
    func approved() throws {
        let waiting = try list([project(), milestone(.approved, "2025-03-01", 1)])
        #expect(waiting.findings[.notAccredited]?.first?.since == Day(text: "2025-03-01"))
        let gone = try list([
            project(), milestone(.approved, "2023-03-01", 1), milestone(.withdrawn, "2023-04-01", 2),
        ])
        #expect(gone.count == 0)
    }

    @Test("a year is 365 days; a second milestone of the same event is news, and so is a flow; what lies ahead is none")
    func silence() throws {
        let old = milestone(.accredited, "2023-01-01", 1)
        func isSilent(_ more: [(Identifier<AnyRecord>, any Registered)]) throws -> Bool {
            try concerns(list([project(), old] + more)).contains(.silent)
        }
        #expect(try isSilent([]))
        #expect(try isSilent([milestone(.extended, "2024-08-11", 2)]))
        #expect(try !isSilent([milestone(.extended, "2024-08-12", 2)]))
        #expect(try !isSilent([milestone(.extended, "2023-05-01", 2), milestone(.extended, "2025-05-01", 3)]))
        #expect(try isSilent([milestone(.extended, "2026-05-01", 2)]))
        let flow = Flow(
            project: Self.project, provider: Self.bank, receiver: Self.bank, leg: .funderToFund, type: .disbursement,
            date: PartialDate(text: "2025-06-01")!, amount: .withheld)
        #expect(try !isSilent([(Identifier(high: 7, low: 1), flow)]))
        #expect(try !isSilent([milestone(.fullyImplemented, "2024-01-01", 2)]))
    }

    @Test(
        "titles with the same words are likely duplicates, whatever case, order and accents",
        arguments: [
            ("Wells for schools", "Wells for Schools", true), ("Wells for schools", "Schools: for wells", true),
            ("Nước sạch cho trường học", "Nuoc sach cho truong hoc", true),
            ("Wells for schools", "Wells for clinics", false), ("Phase one wells", "Phase two wells", false),
            ("Wells", "Wells", false),
        ])
    func duplicates(first: String, second: String, isOne: Bool) throws {
        let list = try list([project(first, 1), project(second, 2)])
        #expect((list.findings[.duplicate]?.count ?? 0) == (isOne ? 1 : 0))
        if isOne { #expect(list.findings[.duplicate]?.first?.other == Self.project.cast()) }
    }

    @Test(
        "names that differ as spellings do are told, and those that differ as names do are not",
        arguments: [
            ("Ministry of Transport", "Ministry of transport", true),
            ("Ministry of Transport", "Ministry of Tranport", true),
            ("Ministry of Transport", "Ministry of Transports", true),
            ("Ministry of Transport", "Ministry of Trasnport", true),
            ("Bộ Giao thông Vận tải", "Bo Giao thong Van tai", true), ("A.D.B. Institute", "ADB Institute", true),
            ("Ministry of Transport", "Ministry of Trade", false), ("Laos", "Lagos", false),
            ("Region 1 Office", "Region 12 Office of Roads", false),
        ])
    func spellings(first: String, second: String, isOne: Bool) throws {
        let bodies = [first, second].enumerated().map { index, name -> (Identifier<AnyRecord>, any Registered) in
            (
                Identifier(high: 9, low: UInt64(index)),
                Organisation(code: "O\(index)", name: Text(.english, name), bodyType: .agency)
            )
        }
        #expect((try list(bodies).findings[.spellings]?.count ?? 0) == (isOne ? 1 : 0))
    }
}
