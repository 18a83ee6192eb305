import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension FeedFrame {
    /// The commits that changed a figure, the newest first, each with its value on the day of the commit.
    ///
    /// A value also changes when days pass; that is no event, so each commit is compared with the one before it on the
    /// same day. Entries say the same for ever, whenever they are read.
    func figure(_ label: String, _ deadline: Deadline) throws -> AtomFeed {
        guard let plan = scene.plan, let definition = scene.definition(label) else { throw PageProblem.notFound }
        let entries = try changes(of: definition, plan, deadline).map { entry(definition, plan, $0) }
        let title = speaker(
            .feedFigure, ["figure": speaker.name(of: definition), "plan": speaker.text(plan.body.title).words])
        return feed(
            "figure:\(definition.label):\(plan.id.text)", title: title, subtitle: .feedFigureAbout,
            own: .figureFeed(scene.code, label), page: .figure(scene.code, label), entries: entries)
    }

    /// How far back is looked: a feed is for what happens from now on, not for research.
    private static let reach = 400

    private struct Change {
        let commit: Int
        let day: Day
        let value: FigureValue?
    }

    private func changes(
        of definition: Definition, _ plan: Seen<Plan>, _ deadline: Deadline
    ) throws -> [Change] {
        var found: [Change] = []
        let newest = scene.view.known
        for commit in stride(from: newest, to: max(0, newest - Self.reach), by: -1) {
            guard found.count < AtomFeed.longest, !deadline.isOver else { break }
            let day = day(of: commit)
            let value = value(of: definition, plan, commit, day)
            let before = commit > 1 ? self.value(of: definition, plan, commit - 1, day) : nil
            if value != before { found.append(Change(commit: commit, day: day, value: value)) }
        }
        return found
    }

    private func value(of definition: Definition, _ plan: Seen<Plan>, _ known: Int, _ day: Day) -> FigureValue? {
        let view = scene.view.register.view(known: known, audience: .public)
        return definition.evaluate(Question(view: view, plan: plan.id, day: day)).value
    }

    /// The day of a commit where the programme is.
    private func day(of commit: Int) -> Day {
        let seconds = time(of: commit).microseconds / 1_000_000
        let offset = Int64(scene.programme?.body.secondsFromGMT(at: seconds) ?? 0)
        return Day(number: Int32(clamping: (seconds + offset) / 86_400))
    }

    private func entry(_ definition: Definition, _ plan: Seen<Plan>, _ change: Change) -> AtomFeed.Entry {
        let choice = Choice(
            language: choice.language, day: change.day, known: .commit(change.commit), plan: plan.body.code)
        let sentence = change.value.map { value in
            speaker.sentence(of: definition, value, on: change.day).map(\.text).joined()
        }
        let none = speaker.phrasebook.capitalised(speaker(.provenanceNoProjectRecords))
        return AtomFeed.Entry(
            id: id("figure:\(definition.label):\(plan.id.text):\(change.commit)"), title: sentence ?? none,
            updated: time(of: change.commit),
            summary: speaker(
                .feedChangeSummary, ["commit": speaker.number(change.commit), "day": speaker.day(change.day)]),
            link: address(.figure(scene.code, definition.label), choice))
    }
}
