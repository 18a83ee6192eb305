import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A figure on one day, as it was known over time: which commits changed it.
struct KnownPage: Page {
    let speaker: Speaker
    let title: LocalText
    let figureName: String
    let sentence: [Phrasebook.Part]?
    let isIllustrative: Bool
    let figure: Address
    let table: TableView?

    /// That looking ended before the beginning.
    let unseen: String?

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="plan"><a href="\(figure.text)">\(figureName)</a></p>
        \(sentence.map { "<p class=\"sentence\">\(FigureLine.marked($0)).\(mark)</p>" })
        <p>\(speaker(.knownIntro))</p>
        \(table?.content ?? "<p>\(speaker(.knownNothing))</p>")
        \(unseen.map { "<p class=\"help\">\($0)</p>" })
        """
    }

    private var mark: HTML? { isIllustrative ? FigureLine.illustrativeMark(speaker) : nil }
}

extension KnownPage {
    /// Walks back over what was known.
    init(_ scene: Scene, _ label: String, _ speaker: Speaker) throws {
        let evaluated = try scene.evaluate(label)
        let course = KnownCourse(evaluated, scene)
        let name = speaker.name(of: evaluated.definition)
        self.init(
            speaker: speaker,
            title: LocalText(words: speaker(.knownTitle, ["figure": name]), language: nil), figureName: name,
            sentence: evaluated.figure.value.map { speaker.sentence(of: evaluated.definition, $0, on: scene.day) },
            isIllustrative: evaluated.figure.trace.isIllustrative,
            figure: Address(route: .figure(scene.code, label), choice: scene.choice),
            table: Self.table(course, scene, label, speaker),
            unseen: course.unseenBefore.map {
                speaker(.knownUnseen, ["commit": speaker.number($0)])
            })
    }

    private static func table(_ course: KnownCourse, _ scene: Scene, _ label: String, _ speaker: Speaker) -> TableView?
    {
        guard !course.changes.isEmpty else { return nil }
        return TableView(
            id: "known", caption: speaker(.knownCaption, ["day": speaker.day(scene.day)]),
            columns: [
                .init(heading: speaker(.commitColumn), kind: .number),
                .init(heading: speaker(.madeColumn), kind: .date),
                .init(heading: speaker.name(of: course.definition), kind: .number),
            ],
            rows: course.changes.map { change in
                var choice = scene.choice
                choice.known = .commit(change.commit)
                let address = Address(route: .figure(scene.code, label), choice: choice)
                let value =
                    change.value.map { Self.words($0, of: course.definition, speaker) }
                    ?? speaker(.provenanceNoProjectRecords)
                return [
                    #"<a href="\#(address.text)">\#(speaker.number(change.commit))</a>"#,
                    "\(change.made.map { speaker.shortDay($0.day) } ?? "")", "\(value)",
                ]
            }, hasFixedRows: true)
    }

    /// To the cent: a change may be smaller than what a sentence shows.
    private static func words(_ value: FigureValue, of definition: Definition, _ speaker: Speaker) -> String {
        definition.isRate ? speaker.short(definition, value) : speaker.quantity(value.numerator)
    }
}
