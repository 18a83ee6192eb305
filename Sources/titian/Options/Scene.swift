import Commands
import Figures
import Foundation
import Ledger
import Register
import WorkPlan

/// What a command on figures works on: an opened programme, and the question that was asked of it.
struct Scene {
    /// Why a plan is the one that is shown.
    enum Choice: String { case named, only, newest, release }

    let programme: OpenedProgramme
    let question: Question
    let plan: Seen<Plan>
    let choice: Choice
    let release: Seen<Release>?

    init(_ options: QuestionOptions, of programme: OpenedProgramme) throws {
        self.programme = programme
        let view = try Self.view(options, programme)
        release = try options.release.map { try Self.release($0, view) }
        let shown = release.map { view.register.view(known: $0.commit, audience: view.audience) } ?? view
        (plan, choice) = try Self.plan(options.plan, release?.body, shown, programme.code)
        let day = try options.at ?? release?.body.day ?? Self.today(shown)
        question = Question(view: shown, plan: plan.id, day: day)
    }

    /// The definitions that are shown: those of the release, else the newest that were known.
    var definitions: [Definition] {
        guard let release else { return question.view.definitions }
        let frozen = Set(release.body.definitions)
        return question.view.allDefinitions.filter { frozen.contains($0.digest.hex) }
    }

    /// The definition of a figure, by `name` or `name@version`.
    func definition(_ figure: String) throws -> Definition {
        let all = question.view.allDefinitions
        if let found = (figure.contains("@") ? all : definitions).first(where: {
            figure == $0.label || figure == $0.name
        }) {
            guard found.audience == .public || question.view.audience == .internal else {
                throw Failure(.permission, "\(found.label) is an internal figure; --audience internal shows it")
            }
            return found
        }
        let known = definitions.map(\.label).joined(separator: ", ")
        throw Failure(
            .noInput, "there is no figure “\(figure)”; \(known.isEmpty ? "none is defined here" : "there is: \(known)")"
        )
    }

    /// The permanent reference to a figure's value; none when the ledger is damaged, or there is no value.
    func citation(_ figure: Figure) throws -> Citation? {
        guard programme.damage == nil, figure.value != nil else { return nil }
        return Citation(
            definition: figure.definition, question: question, ledger: programme.ledger.id,
            root: try programme.ledger.root(ofFirst: question.view.known))
    }

    private static func view(_ options: QuestionOptions, _ programme: OpenedProgramme) throws -> View {
        if let known = options.known, known > programme.register.head {
            throw Failure(
                .noInput, "the ledger \(programme.code) has no commit \(known); its last is \(programme.register.head)")
        }
        return programme.register.view(known: options.known, audience: options.audience)
    }

    private static func release(_ number: Int, _ view: View) throws -> Seen<Release> {
        let releases: [Seen<Release>] = view.records()
        if let found = releases.first(where: { $0.body.number == number }) { return found }
        let known = releases.map { String($0.body.number) }.joined(separator: ", ")
        throw Failure(
            .noInput,
            "there is no release \(number) that this audience sees; \(known.isEmpty ? "there is none" : "there is: \(known)")"
        )
    }

    private static func plan(
        _ code: String?, _ release: Release?, _ view: View, _ programme: String
    ) throws -> (Seen<Plan>, Choice) {
        let plans: [Seen<Plan>] = view.records()
        let known = plans.map(\.body.code).joined(separator: ", ")
        if let code {
            if let found = plans.first(where: { $0.body.code == code }) { return (found, .named) }
            throw Failure(.noInput, "there is no plan “\(code)” in \(programme); there is: \(known)")
        }
        if let frozen = release?.plan, let found = plans.first(where: { $0.id == frozen }) { return (found, .release) }
        guard let newest = plans.max(by: { $0.body.starts.first < $1.body.starts.first }) else {
            throw Failure(.noInput, "\(programme) has no plan that this audience could see at commit \(view.known)")
        }
        return (newest, plans.count == 1 ? .only : .newest)
    }

    /// Today, in the time zone of the programme.
    private static func today(_ view: View) throws -> Day {
        let programmes: [Seen<Programme>] = view.records()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = programmes.first.flatMap { TimeZone(identifier: $0.body.timeZone) } ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let today = Day(year: year, month: month, day: day)
        else { throw Failure(.configuration, "the clock tells no day of the years 1 to 9999; say it with --at") }
        return today
    }
}
