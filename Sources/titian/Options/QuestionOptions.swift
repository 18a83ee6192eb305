public import ArgumentParser
public import Figures
public import Languages
public import Ledger
import WorkPlan

/// What a figure is asked of: a plan, as known at a commit, to an audience, on a day.
struct QuestionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The day that figures speak of (default: today where the programme is).", valueName: "day"),
        transform: Self.day)
    var at: Day?

    @Option(help: ArgumentHelp("What was known when this commit was the newest (default: now).", valueName: "commit"))
    var known: Int?

    @Option(help: ArgumentHelp("As a release froze it: its commit, its day, its figures.", valueName: "number"))
    var release: Int?

    @Option(help: "Who may see it: public or internal.")
    var audience: Audience = .public

    @Option(help: ArgumentHelp("The plan's code (default: the only plan, else the newest).", valueName: "code"))
    var plan: String?

    @Option(help: "The language of sentences: en or vi.")
    var language: Language = .english

    func validate() throws {
        if release != nil, at != nil || known != nil {
            throw ValidationError("--release says the commit and the day; leave --at and --known out")
        }
        if let known, known < 1 { throw ValidationError("--known is the number of a commit, from 1") }
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text: text) else { throw ValidationError("“\(text)” is not \(Day.expected)") }
        return day
    }
}

extension Audience: ExpressibleByArgument {}
extension Dimension: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
