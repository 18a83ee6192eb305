import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// Knows what records are called and where they are shown, in one scene and one language.
struct Guide: Sendable {
    let scene: Scene
    let speaker: Speaker

    var view: View { scene.view }

    /// Where a place of the programme is, with what the reader chose.
    func address(_ route: Route) -> Address { Address(route: route, choice: scene.choice) }

    /// The page of a record.
    func address<Subject>(_ listing: Listing, _ record: Identifier<Subject>) -> Address {
        address(.page(scene.code, listing, record.text))
    }

    /// A list of a plan, narrowed down.
    func list(_ listing: Listing, of plan: Plan?, _ filters: [Parameter: String] = [:]) -> Address {
        let choice = plan.map { scene.choice.plan($0.code) } ?? scene.choice
        return Address(route: .list(scene.code, listing), choice: choice, list: ListQuery(filters: filters))
    }

    /// A figure of a plan.
    func figure(_ name: String, of plan: Plan) -> Address {
        Address(route: .figure(scene.code, name), choice: scene.choice.plan(plan.code))
    }

    /// Some figures of a plan by their names, as links to what they are made of; those that the ledger defines.
    func figures(_ names: [String], of plan: Seen<Plan>?) -> Datum {
        guard let plan else { return .nothing }
        let defined = scene.definitions.filter { names.contains($0.name) }
        return Datum(
            each: defined.map {
                .link(LocalText(words: speaker.name(of: $0), language: nil), figure($0.name, of: plan.body))
            })
    }

    /// A record by its title, as a link to its page.
    func link<Subject: Shown>(_ seen: Seen<Subject>) -> Datum {
        .link(seen.body.title(speaker), address(Subject.listing, seen.id))
    }

    /// A record that another names; it may not be public.
    func link<Subject: Shown>(_ record: Identifier<Subject>) -> Datum {
        view.record(record).map(link) ?? .missing(.notPublic)
    }

    /// A record that another may name.
    func link<Subject: Shown>(_ record: Identifier<Subject>?) -> Datum { record.map(link) ?? .nothing }

    /// The documents that something rests on, as far as they are public; those that are not are not told.
    func sources(_ basis: Basis) -> Datum {
        Datum(each: basis.documents.compactMap { view.record($0) }.map(link))
    }

    /// A raw word of the domain as it stands in a cell.
    func term(_ raw: String, _ vocabulary: Vocabulary) -> Datum { .words(speaker.word(raw, vocabulary)) }

    /// The day that is looked at.
    var day: Datum { .date(PartialDate(day: scene.day)) }

    /// A count with its noun.
    func count(_ phrase: Phrase, _ number: Int) -> Datum { .words(speaker(phrase, ["count": .number(number)])) }

    /// The statuses that an organisation holds on the day.
    func statuses(of organisation: Identifier<Organisation>) -> [Seen<Status>] {
        let all: [Seen<Status>] = view.records(under: organisation.cast())
        return all.filter { holds(from: $0.body.from, until: $0.body.until) }
    }

    /// Whether something with these dates holds on the day, taking the widest reading of both.
    func holds(from: PartialDate?, until: PartialDate?) -> Bool {
        (from.map { $0.first <= scene.day } ?? true) && (until.map { scene.day <= $0.last } ?? true)
    }
}
