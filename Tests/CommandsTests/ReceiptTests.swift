import Commands
import Figures
import Ledger
import Register
import Testing
import WorkPlan

@Suite("A receipt proves what was counted")
struct ReceiptTests {
    private let desk = TestDesk()

    private func filled() async throws -> (Question, [Definition]) {
        try await desk.putDefinitions()
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        let area = try await desk.put(Area(plan: plan, code: "EDU", name: Text(.english, "Education"), position: 1))
        let action = try await desk.put(Action(plan: plan, area: area, code: "1", title: Text(.english, "Action 1")))
        _ = try await desk.put(Action(plan: plan, area: area, code: "2", title: Text(.english, "Action 2")))
        let partner = try await desk.put(Organisation(code: "P", name: Text(.english, "P"), bodyType: .state))
        _ = try await desk.put(Status(organisation: partner, category: .dialoguePartner))
        _ = try await desk.put(Consent(organisation: partner, from: PartialDate(year: 2021)!))
        _ = try await desk.put(
            ExchangeRate(
                currency: Currency(text: "EUR")!, unitsPerUSD: DecimalNumber(text: "0.93")!,
                period: PartialDate(year: 2022)!))
        let project = try await desk.put(
            Project(plan: plan, code: "P1", title: Text(.english, "P1"), actions: [action], modality: .trustFund))
        _ = try await desk.put(Milestone(project: project, event: .accredited, date: PartialDate(year: 2022)!))
        _ = try await desk.put(
            Budget(
                project: project, source: partner, amount: Amount(text: "100.00 EUR")!,
                approved: PartialDate(year: 2022)!))
        _ = try await desk.put(desk.project(in: plan, "P2"))
        let view = desk.desk.register.view(audience: .public)
        return (Question(view: view, plan: plan, day: Day(text: "2025-08-11")!), view.definitions)
    }

    @Test("the receipt of every figure verifies, also after it was written and read, and gives the same value")
    func verifies() async throws {
        let (question, definitions) = try await filled()
        for definition in definitions {
            let figure = definition.evaluate(question)
            let receipt = try Receipt(of: figure, question, from: desk.desk.ledger)
            let again = try Receipt(parsing: receipt.json.canonical)
            #expect(again == receipt)
            #expect(
                try again.verify(trusting: desk.desk.ledger.genesis.key).value == figure.value, "\(definition.label)")
        }
    }

    @Test("a receipt of an earlier K still verifies after later commits and a rotation of the key")
    func earlier() async throws {
        let (question, definitions) = try await filled()
        _ = try desk.data.rotateKey(of: desk.desk.ledger, author: "A", organisation: "S", reason: "Rotation.")
        for definition in definitions {
            _ = try Receipt(of: definition.evaluate(question), question, from: desk.desk.ledger).verify()
        }
    }

    @Test("whatever is altered in a receipt is found", arguments: 0..<60)
    func altered(seed: Int) async throws {
        let (question, definitions) = try await filled()
        let definition = try #require(definitions.first { $0.name == "approved-value" })
        let bytes = try Receipt(of: definition.evaluate(question), question, from: desk.desk.ledger).json.canonical
        let caution = Array("\"caution\"".utf8)
        var position = (seed * 7919) % bytes.count
        if bytes.indices.dropLast(caution.count).first(where: {
            bytes[$0..<($0 + caution.count)].elementsEqual(caution)
        })
        .map({ ($0..<($0 + 200)).contains(position) }) ?? false {
            position = bytes.count / 2
        }
        var altered = bytes
        altered[position] ^= 1
        let original = try Receipt(parsing: bytes)
        // What does not change the receipt's meaning is only the wording of its citation and caution.
        guard let receipt = try? Receipt(parsing: altered), receipt != original else { return }
        guard receipt.citation == original.citation else { return }
        #expect(throws: ReceiptError.self) { try receipt.verify(trusting: desk.desk.ledger.genesis.key) }
    }
}
