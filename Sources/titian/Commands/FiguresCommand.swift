import ArgumentParser
import Figures
import Ledger
import WorkPlan

/// `titian figures`
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Print the figures of a programme, with what they count and what they leave out.",
        discussion: """
            A figure is a function of four things: its definition, what the register knew at a commit (--known), for \
            whom (--audience), and on which day (--at). The same four always give the same number.

            EXAMPLES:
              titian figures sample --at 2025-08-11
              titian figures sample --at 2025-08-11 --by modality
              titian figures iai --language vi
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Option(help: ArgumentHelp("Also by area, action, funder, status-category, beneficiary, year or modality."))
    var by: Dimension?

    @OptionGroup var asked: QuestionOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let opened = try place.open(programme)
        let scene = try Scene(asked, of: opened)
        let teller = Teller(asked.language)
        let shown = scene.definitions.filter { $0.audience == .public || asked.audience == .internal }
        let reports = try shown.map { try FigureReport($0, in: scene, by: by, teller) }
        let heading = SceneReport(scene: scene, teller: teller)
        if place.json {
            var members = heading.members
            members["format"] = "titian-figures/1"
            members["figures"] = .array(reports.map(\.json))
            Console.show(.object(members))
        } else {
            Console.show(([heading.text] + reports.map(\.text)).joined(separator: "\n\n"))
        }
        try opened.endIfDamaged()
    }
}

extension OpenedProgramme {
    /// Ends with the exit code of damaged data, after everything was shown that is still right.
    func endIfDamaged() throws {
        guard damage != nil else { return }
        warnOfDamage()
        throw ExitCode(Status.data.rawValue)
    }
}
