import Commands
import Figures
import Foundation
import Ledger
import Register
import WorkPlan

extension World {
    static let plan = Identifier<Plan>(high: 1, low: 1)
    static let area = Identifier<Area>(high: 1, low: 2)
    static let project = Identifier<Project>(high: 2, low: 1)
    static let accreditation = Identifier<Milestone>(high: 2, low: 2)
    static let hidden = Identifier<Project>(high: 3, low: 1)
    static let state = Identifier<Organisation>(high: 4, low: 2)

    /// A page of every kind about one record.
    static let recordPages = [
        "/reef/plans/\(plan.text)", "/reef/areas/\(area.text)", "/reef/projects/\(project.text)",
        "/reef/actions/\(Identifier<Action>(high: 1, low: 3).text)",
        "/reef/organisations/\(Identifier<Organisation>(high: 4, low: 1).text)", "/reef/countries/\(state.text)",
        "/reef/meetings/\(Identifier<Meeting>(high: 8, low: 1).text)",
        "/reef/documents/\(Identifier<Document>(high: 5, low: 1).text)",
    ]

    static func change<Subject: Registered>(
        _ record: Identifier<Subject>, _ body: Subject, expecting: Int = 0, visibility: Visibility = .public
    ) -> Change {
        Change(record.cast(), expecting: expecting, visibility: visibility, .body(body))
    }

    static func words(_ english: String, _ vietnamese: String? = nil) -> Text {
        Text(
            [.init(language: .english, words: english)]
                + (vietnamese.map { [.init(language: .vietnamese, words: $0)] } ?? []))
    }

    static func records() -> [Change] {
        let funder = Identifier<Organisation>(high: 4, low: 1)
        let source = Identifier<Document>(high: 5, low: 1)
        let day = PartialDate(text: "2024-03-01")!
        let basis = Basis(documents: [source])
        return [
            change(
                Identifier(high: 9, low: 1),
                Programme(
                    code: "REEF", name: words("Reef Programme", "Chương trình Rạn san hô"), timeZone: "Asia/Jakarta")),
            change(
                plan, Plan(code: "I", title: words("Reef Plan I"), starts: PartialDate(text: "2021")!)),
            change(area, Area(plan: plan, code: "W", name: words("Water"), position: 1)),
            change(Identifier(high: 1, low: 3), Action(plan: plan, area: area, code: "1.1", title: words("Wells"))),
            change(Identifier(high: 1, low: 4), Action(plan: plan, area: area, code: "1.2", title: words("Nước sạch"))),
            change(funder, Organisation(code: "BANK", name: words("Shore Bank"), bodyType: .bank)),
            change(
                state,
                Organisation(code: "ATL", name: words("Atoll"), bodyType: .state, country: CountryCode(text: "ATL"))),
            change(
                Identifier(high: 8, low: 1),
                Meeting(series: .taskForce, ordinal: 4, starts: PartialDate(text: "2024-03-01")!, chair: state)),
            change(source, Document(title: words("Paper 7"), address: "javascript:alert(1)")),
            change(
                Identifier(high: 6, low: 1),
                Claim(
                    stated: day, occasion: words("First meeting"), plan: plan, subject: .projects,
                    value: DecimalNumber(digits: 3, scale: 0), unit: .projects, scope: "all",
                    quality: .originalPressReport, basis: basis)),
            change(
                project,
                Project(
                    plan: plan, code: "P-1", title: words(hostile), actions: [Identifier(high: 1, low: 3)],
                    modality: .trustFund, basis: basis)),
            change(accreditation, Milestone(project: project, event: .accredited, date: day)),
            change(
                Identifier(high: 2, low: 3),
                Budget(project: project, source: funder, amount: .stated(Money(text: "1250000.50 USD")!), approved: day)
            ),
        ] + hiddenRecords(funder, day)
    }

    private static func hiddenRecords(_ funder: Identifier<Organisation>, _ day: PartialDate) -> [Change] {
        [
            change(
                hidden,
                Project(
                    plan: plan, code: "P-\(secret)", title: words("The \(secret) wells"), modality: .trustFund),
                visibility: .internal),
            change(
                Identifier(high: 3, low: 2), Milestone(project: hidden, event: .accredited, date: day),
                visibility: .internal),
            change(
                Identifier(high: 3, low: 3),
                Budget(
                    project: project, source: funder, amount: .stated(Money(text: "99.00 USD")!), approved: day,
                    basis: Basis(note: words("\(secret) pays"))), visibility: .internal),
        ]
    }

    /// The definitions of the catalogue; of some versions, as a Titian held them that knew of no others.
    static func definitions(_ isHeld: (Int) -> Bool = { _ in true }) -> [Change] {
        let catalogue = (try? Catalogue.definitions()) ?? []
        return catalogue.enumerated().filter { isHeld($0.element.version) }.map { index, definition in
            change(Identifier(high: 7, low: UInt64(index + 1)), definition.record())
        }
    }
}
