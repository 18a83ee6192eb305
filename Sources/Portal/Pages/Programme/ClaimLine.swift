import Figures
import Languages
import Register
import WorkPlan

/// A number stated in public, as the page shows it.
struct ClaimLine: Sendable {
    /// What it counts, and of whom.
    let subject: String

    /// The number with its unit.
    let value: String

    /// The fraction behind a rate.
    let fraction: String?

    /// When it was stated.
    let stated: String

    /// On what occasion.
    let occasion: LocalText

    /// Where it can be read.
    let sources: [SourceLine]

    /// What kind of source it is.
    let quality: String

    /// What a reader should know besides.
    let note: LocalText?

    /// The statement's own page, which says how to cite it.
    let address: Address

    let speaker: Speaker
    private let date: PartialDate

    init(_ claim: Seen<Claim>, _ scene: Scene, _ speaker: Speaker) {
        let body = claim.body
        self.speaker = speaker
        date = body.stated
        subject = speaker.subject(body)
        value = speaker.stated(body.value, body.unit)
        fraction = speaker.fraction(body)
        stated = speaker.shortDate(body.stated)
        occasion = speaker.text(body.occasion)
        sources = SourceLine.of(body.basis, scene, speaker)
        quality = speaker.name(body.quality.rawValue, .sourceQuality)
        note = body.basis.note.map(speaker.text)
        address = Address(route: .claim(scene.code, claim.id.text), choice: scene.choice)
    }

    /// "stated by … on …", with the source as a link and its kind.
    var attribution: HTML {
        let sources = HTML.list(sources.map(\.content))
        let parts = speaker.phrasebook.parts(
            of: .provenanceStated, ["source": .text(""), "day": .date(date.shown)])
        let words = HTML(
            parts.map { part in
                switch part {
                case .value("source", _): sources
                case .value(_, let words), .words(let words): "\(words)"
                }
            })
        return "\(words) (\(quality.lowercased()))"
    }

    /// The columns of a table of claims.
    static func columns(_ speaker: Speaker) -> [TableView.Column] {
        [
            .init(heading: speaker(.stated), kind: .date), .init(heading: speaker(.statedOf)),
            .init(heading: speaker(.pageValue), kind: .number), .init(heading: speaker(.fraction)),
            .init(heading: speaker(.occasion)), .init(heading: speaker(.pageSource)),
            .init(heading: speaker(.quality)), .init(heading: speaker(.note)),
        ]
    }

    /// The cells of a row.
    var cells: [HTML] {
        [
            "\(stated)", "\(subject)", "\(value)", "\(fraction ?? "")", .text(occasion),
            .list(sources.map(\.content)), "\(quality)", note.map { .text($0) } ?? .empty,
        ]
    }
}

/// A document that something rests on.
struct SourceLine: Sendable {
    let title: LocalText
    let address: WebAddress?

    /// The documents of a basis, as far as the public knows them.
    static func of(_ basis: Basis, _ scene: Scene, _ speaker: Speaker) -> [SourceLine] {
        basis.documents.compactMap { scene.view.body($0) }.map { document in
            SourceLine(title: speaker.text(document.title), address: document.address.flatMap(WebAddress.init))
        }
    }

    var content: HTML {
        guard let address else { return .text(title) }
        return #"<a href="\#(address.text)" rel="external nofollow noreferrer">\#(.text(title))</a>"#
    }
}

extension HTML {
    /// Items one after another.
    static func list(_ items: [HTML]) -> HTML {
        HTML(items.enumerated().map { $0.offset == 0 ? $0.element : "; \($0.element)" })
    }
}

extension Scene {
    /// The claims that speak of what a definition defines and were stated by D, the latest first.
    func claims(for definition: Definition, _ plan: Seen<Plan>) -> [Seen<Claim>] {
        definition.claims(in: view, plan: plan.id).filter { $0.body.stated.first <= day }
    }

    /// All claims about a plan that were stated by D, the latest first.
    func claims(about plan: Seen<Plan>) -> [Seen<Claim>] {
        let all: [Seen<Claim>] = view.records(under: plan.id.cast())
        return all.filter { $0.body.stated.first <= day }.sorted {
            ($1.body.stated.last, $1.id) < ($0.body.stated.last, $0.id)
        }
    }
}
