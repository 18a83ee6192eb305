public import ArgumentParser
public import Briefs
import Figures
import Languages
import Ledger
import Portal
import Printing
import Register
import WorkPlan

/// `titian brief`
struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write what is said at a meeting, with the source of every number.",
        discussion: """
            A brief speaks of one day (--at; default: the day of the meeting, or today while it is still to come) and \
            of what was known at a commit (--known; default: now). Its sentences are those of the pages, in English or \
            Vietnamese; every number carries the citation or the record that it rests on.

            EXAMPLES:
              titian brief sample --meeting consultation/9 --at 2025-08-11
              titian brief sample --meeting consultation/9 --at 2025-08-11 --form press --language vi
              titian brief sample --meeting consultation/9 --at 2025-08-11 --language vi --pdf brief.pdf
              titian brief iai --meeting consultation/15 --form speaking-points
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Option(help: ArgumentHelp("The meeting: its series and its number, as in consultation/15.", valueName: "meeting"))
    var meeting: MeetingName?

    @Option(help: "What it is for: update, press or speaking-points.")
    var form: BriefForm = .update

    @Option(help: ArgumentHelp("Also print it as PDF into this file.", valueName: "file"))
    var pdf: String?

    @OptionGroup var asked: QuestionOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let opened = try place.open(programme)
        let scene = try Scene(asked, of: opened)
        let occasion = try occasion(scene)
        let brief = Brief(for: occasion, form, in: asked.language)
        if place.json {
            var members = brief.json
            members["format"] = "titian-brief/1"
            members["programme"] = .string(scene.programme.code)
            members["language"] = .string(asked.language.tag)
            Console.show(.object(members))
        } else {
            Console.show(brief.text(sourcesHeading: Phrasebook(asked.language)(.pageSources)))
        }
        if let pdf { try await print(brief, to: pdf) }
        try opened.endIfDamaged()
    }

    private func print(_ brief: Brief, to path: String) async throws {
        do {
            try OutputFile.write(try await Printer().pdf(of: PrintedBrief(brief).html), to: path)
        } catch Printer.Failure.missing {
            throw Failure(.configuration, "WeasyPrint, which prints PDF, is not installed: Debian's package weasyprint")
        } catch Printer.Failure.late {
            throw Failure(.fault, "printing took longer than 30 seconds and was given up")
        } catch Printer.Failure.failed(let reason) {
            throw Failure(.fault, "printing failed: \(reason)")
        }
    }

    private func occasion(_ scene: Scene) throws -> Occasion {
        let view = scene.question.view
        let held = try meeting.map { try Self.meeting($0, view, scene.programme.code) }
        let day = asked.at == nil && asked.release == nil ? Self.day(held, scene.question.day) : scene.question.day
        let isChosen = asked.plan != nil || asked.release != nil
        let plan = isChosen ? scene.plan.id : view.plan(on: day)?.id ?? scene.plan.id
        return Occasion(
            question: Question(view: view, plan: plan, day: day), meeting: held, ledger: scene.programme.ledger.id,
            root: try scene.programme.ledger.root(ofFirst: view.known))
    }

    /// The day of the meeting, unless it is still to come.
    private static func day(_ meeting: Seen<Meeting>?, _ today: Day) -> Day {
        meeting.map { min($0.body.starts.first, today) } ?? today
    }

    private static func meeting(_ name: MeetingName, _ view: View, _ programme: String) throws -> Seen<Meeting> {
        if let found = view.meeting(name.series, name.ordinal) { return found }
        let known = (view.records() as [Seen<Meeting>]).filter { $0.body.series == name.series }
            .map(\.body.ordinal).sorted().map(String.init)
        throw Failure(
            .noInput,
            "\(programme) has no \(name.series.rawValue) \(name.ordinal) that this audience sees; "
                + (known.isEmpty ? "there is none of that series" : "there is: \(known.joined(separator: ", "))"))
    }
}

/// A meeting as the command line names it: `consultation/15`.
struct MeetingName: ExpressibleByArgument {
    let series: MeetingSeries
    let ordinal: Int

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let series = MeetingSeries(rawValue: String(parts[0])), let ordinal = Int(parts[1])
        else { return nil }
        self.series = series
        self.ordinal = ordinal
    }

    var defaultValueDescription: String { "\(series.rawValue)/\(ordinal)" }
}

extension BriefForm: ExpressibleByArgument {}
