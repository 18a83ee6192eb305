import Charts
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// Makes charts of a programme's figures.
struct ChartMaker: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// The address under which others reach the server.
    let base: String

    /// Under which licence the data may be used, as the server was told.
    let licence: String?

    init(_ scene: Scene, _ site: Site, _ speaker: Speaker) {
        self.scene = scene
        self.speaker = speaker
        base = site.base
        licence = site.licence
    }

    /// The chart of a name; `nil` when the figure has no such breakdown, or nothing that could be drawn.
    ///
    /// - Throws: ``PageProblem/notFound`` when the public knows no such figure.
    func chart(_ name: ChartName, _ deadline: Deadline) throws -> Chart? {
        let evaluated = try scene.evaluate(name.figure)
        try deadline.check()
        switch name.kind {
        case .course: return try course(evaluated, deadline)
        case .courses(let dimension): return try courses(evaluated, by: dimension, deadline)
        case .breakdown(let dimension): return breakdown(evaluated, by: dimension)
        }
    }

    /// The finding: the figure's sentence.
    func finding(_ evaluated: Evaluated) -> String? {
        evaluated.figure.value.map { value in
            speaker.sentence(of: evaluated.definition, value, on: scene.day).map(\.text).joined()
        }.map(speaker.phrasebook.capitalised)
    }

    func credits(_ evaluated: Evaluated) -> Credits {
        let fixed = Choice(day: scene.day, known: .commit(scene.view.known), plan: evaluated.plan.body.code)
        let address = Address(route: .figure(scene.code, evaluated.definition.label), choice: fixed)
        return Credits(
            source: "\(scene.name(speaker).words), \(speaker.text(evaluated.plan.body.title).words)",
            day: PartialDate(day: scene.day).shown, known: scene.view.known,
            licence: licence ?? speaker(.noLicence), address: scene.damage == nil ? base + address.text : nil,
            isIllustrative: evaluated.figure.trace.isIllustrative)
    }

    func unit(_ definition: Definition) -> ChartUnit { definition.measure.isMoney ? .usDollars : .count }
}

extension ChartAmount {
    /// A quantity, to the cent.
    init(_ quantity: Quantity) {
        self.init(ExactDecimal(text: quantity.text) ?? ExactDecimal(0))
    }
}
