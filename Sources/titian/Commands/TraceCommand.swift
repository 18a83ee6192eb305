import ArgumentParser
import Ledger

/// `titian trace`
struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "List every record behind a figure, everything it leaves out, and every rate it uses.",
        discussion: """
            The value of a figure is the sum of the rows of its trace, so the two cannot differ. Evidence is written \
            as kind, record, version and the number of the commit that wrote it.

            EXAMPLES:
              titian trace action-coverage --programme sample --at 2025-08-11
              titian trace approved-value@1 --programme sample --at 2025-08-11 --json
            """)

    @OptionGroup var chosen: FigureOptions
    @OptionGroup var asked: QuestionOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let opened = try place.open(chosen.programme)
        let scene = try Scene(asked, of: opened)
        let teller = Teller(asked.language)
        let report = try FigureReport(scene.definition(chosen.figure), in: scene, by: nil, teller)
        let heading = SceneReport(scene: scene, teller: teller)
        let trace = TraceReport(report: report)
        if place.json {
            var members = heading.members
            members["format"] = "titian-trace/1"
            members["figure"] = report.json
            members["trace"] = trace.json
            Console.show(.object(members))
        } else {
            Console.show(heading.text + "\n\n" + trace.text)
        }
        try opened.endIfDamaged()
    }
}
