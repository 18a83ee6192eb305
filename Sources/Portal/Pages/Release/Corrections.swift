import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A public correction: what, from, to, why, when.
struct CorrectionNote: Sendable {
    let id: Identifier<Correction>
    let commit: Int
    let day: Day?
    let reason: LocalText
    let records: RecordChanges
    let figures: FigureChanges?

    init(_ correction: Seen<Correction>, of release: Release, _ guide: Guide) {
        let register = guide.view.register
        let speaker = guide.speaker
        let before = register.view(known: correction.commit - 1, audience: .public)
        let after = register.view(known: correction.commit, audience: .public)
        id = correction.id
        commit = correction.commit
        day = register.time(of: correction.commit)?.day
        reason = speaker.text(correction.body.reason)
        records = RecordChanges(correction.body.records.map(\.record), from: before, to: after, guide)
        figures = Self.figures(release, before, after, id.text, speaker)
    }

    private static func figures(
        _ release: Release, _ before: View, _ after: View, _ id: String, _ speaker: Speaker
    ) -> FigureChanges? {
        let plans = release.plan.map { [$0] } ?? (after.records() as [Seen<Plan>]).map(\.id)
        let lines = plans.flatMap { plan in
            after.allDefinitions.filter { release.definitions.contains($0.digest.hex) && $0.audience == .public }
                .compactMap { definition -> FigureChanges.Line? in
                    let values = [before, after].map {
                        definition.evaluate(Question(view: $0, plan: plan, day: release.day)).value
                    }
                    return values[0] == values[1] ? nil : .init(definition: definition, plan: nil, values: values)
                }
        }
        guard !lines.isEmpty else { return nil }
        return FigureChanges(
            id: "figures-\(id)", caption: speaker(.correctionFigures),
            headings: [speaker(.was), speaker(.became)], lines: lines)
    }

    func content(_ speaker: Speaker) -> HTML {
        """
        <section class="version" id="correction-\(id.text)">
        <h3>\(day.map { speaker(.correctionOf, ["day": speaker.day($0)]) } ?? speaker(.correctionTitle))</h3>
        <p>\(.text(reason))</p>
        <p class="help">\(speaker(.correctionCommit, ["commit": speaker.number(commit)]))</p>
        \(figures?.content(speaker))
        \(records.table("records-\(id.text)", .correctionRecords, speaker).content(speaker, marksRows: false))
        </section>

        """
    }
}

extension Scene {
    /// The corrections that the public knows now, of a release or of all, the newest first.
    func corrections(of release: Identifier<Release>? = nil) -> [Seen<Correction>] {
        let releases = release.map { [$0] } ?? (newest.records() as [Seen<Release>]).map(\.id)
        return releases.flatMap { newest.records(under: $0.cast()) as [Seen<Correction>] }
            .sorted { $1.commit < $0.commit }
    }

    /// The corrections that were made after what is looked at was known.
    var laterCorrections: [Seen<Correction>] {
        choice.known == nil ? [] : corrections().filter { view.known < $0.commit }
    }
}
