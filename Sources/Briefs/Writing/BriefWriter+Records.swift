import Figures
import Languages
import Register
import WorkPlan

/// What records say by themselves: whom the programme serves, what is uncovered, what is new, what comes next.
extension BriefWriter {
    func countries() -> BriefSection? {
        let all: [Seen<Beneficiary>] = occasion.view.records()
        let served = all.filter { occasion.holds(from: $0.body.from, until: $0.body.until) }.compactMap { seen in
            name(seen.body.organisation).map { (seen: seen, name: $0) }
        }.sorted { phrasebook.comesBefore($0.name.text, $1.name.text) }
        guard !served.isEmpty else { return nil }
        let count = BriefSource.records(served.map { BriefRecord($0.seen) })
        let whole = sentence(
            .briefServes,
            [
                "count": .number(.number(served.count), count),
                "list": .parts(list(served.map { [$0.name] })),
            ])
        let since = previous.map { meeting in
            served.filter { joined($0.seen.body, after: meeting.body) }.compactMap { newcomer in
                newcomer.seen.body.from.map { from in
                    sentence(.briefServedSince, ["name": .parts([newcomer.name]), "day": .plain(day(from))])
                }
            }
        }
        return section(.briefCountries, [said([whole] + (since ?? []))])
    }

    private func joined(_ beneficiary: Beneficiary, after meeting: Meeting) -> Bool {
        beneficiary.from.map { meeting.starts.last < $0.last } ?? false
    }

    /// The actions that nobody works on yet, and that offers are wanted for them.
    func uncovered() -> BriefSection? {
        guard let figure = figures["actions-without-project"], let counted = sentence(figure) else { return nil }
        let items = figure.trace.rows.compactMap { row in
            occasion.view.action(row.subject.cast()).map { action in
                item([.words(action.body.code + " "), name(action.body.title)])
            }
        }
        let invited = items.isEmpty ? [] : [sentence(.briefOffers)]
        return section(.briefUncovered, [.paragraph([counted] + invited), .list(form == .update ? items : [])])
    }

    /// The projects accredited since the meeting before.
    func news() -> BriefSection? {
        guard let previous else { return nil }
        let after = previous.body.starts.last
        let new = occasion.view.projects(of: occasion.question.plan).compactMap {
            project -> (Seen<Milestone>, BriefSentence)? in
            let milestones: [Seen<Milestone>] = occasion.view.records(under: project.id.cast())
            guard
                let milestone = milestones.first(where: {
                    $0.body.event == .accredited && after < $0.body.date.last && $0.body.date.last <= occasion.day
                })
            else { return nil }
            return (milestone, item([.words(project.body.code + " "), name(project.body.title)]))
        }
        guard !new.isEmpty else { return nil }
        let counted = sentence(
            .briefNew,
            [
                "count": .number(.number(new.count), .records(new.map { BriefRecord($0.0) })),
                "meeting": .plain(.text(phrasebook.name(of: previous.body))), "day": .plain(day(previous.body.starts)),
            ])
        return section(.briefNews, [.paragraph([counted]), .list(new.map(\.1))])
    }

    /// Until when the plan runs, and which one follows.
    func ahead() -> BriefSection? {
        guard let plan = occasion.view.record(occasion.question.plan), let ends = plan.body.ends else { return nil }
        let plans: [Seen<Plan>] = occasion.view.records()
        let next = plans.filter { ends.first < $0.body.starts.last }.min { $0.body.starts.first < $1.body.starts.first }
        let runs = sentence(
            .briefEnds, ["plan": .parts([name(plan.body.title)]), "day": .plain(day(ends))])
        let follows = next.map { next in
            sentence(.briefFollows, ["plan": .parts([name(next.body.title)]), "day": .plain(day(next.body.starts))])
        }
        return section(.briefAhead, [said([runs, follows].compactMap(\.self))])
    }
}
