import Figures
import Languages
import Register
import WorkPlan

/// The figures in their sentences, and how they changed since the meeting before.
extension BriefWriter {
    func headlines() -> BriefSection? {
        let names = form == .update ? Self.headlines : Self.spoken
        return section(.briefHeadlines, [said(names.compactMap { figures[$0].flatMap(sentence) })])
    }

    func changes() -> BriefSection? {
        guard let previous else { return nil }
        return section(.briefChanges, [.list(Self.spoken.compactMap { change($0, since: previous) })])
    }

    /// Both values are of what is known now, so that a correction is not taken for an event.
    private func change(_ name: String, since meeting: Seen<Meeting>) -> BriefSentence? {
        let earlier = meeting.body.starts.last
        let question = Question(view: occasion.view, plan: occasion.question.plan, day: earlier)
        guard let figure = figures[name], let now = figure.value, let then = figure.definition.evaluate(question).value
        else { return nil }
        return item(
            parts(
                Self.phrase(from: then, to: now),
                [
                    "name": .plain(.text(phrasebook.name(of: figure.definition))),
                    "now": .number(.text(written(now)), source(figure)),
                    "before": .number(.text(written(then)), source(figure, on: earlier)),
                    "meeting": .plain(.text(phrasebook.name(of: meeting.body))),
                    "day": .plain(day(meeting.body.starts)),
                ]))
    }

    private static func phrase(from then: FigureValue, to now: FigureValue) -> Phrase {
        let (before, after) = (then.rate ?? then.numerator.exact, now.rate ?? now.numerator.exact)
        return before < after ? .briefUp : after < before ? .briefDown : .briefSame
    }

    /// A value in a few letters: `24,8 triệu USD`, `17/24`.
    func written(_ value: FigureValue) -> String {
        guard let denominator = value.denominator else { return phrasebook.rounded(value.numerator) }
        if case .count(let part) = value.numerator, case .count(let whole) = denominator {
            return phrasebook.fraction(part, whole)
        }
        return [value.numerator, denominator].map(phrasebook.rounded).joined(separator: "/")
    }
}
