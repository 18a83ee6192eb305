import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// The form in which a correction is drafted: what was wrong and why, and the versions that put it right.
struct CorrectionFormPage: Page {
    let call: ReleaseCall
    let release: ReleaseDraft
    var english = ""
    var vietnamese = ""
    var records: Set<VersionOfRecord> = []
    var problems: [(field: String, words: String)] = []

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.correctionNew), language: nil) }

    var content: HTML {
        let form = call.form(to: .correct(release.release.id.text), problems)
        return """
            <h1>\(speaker(.correctionNew))</h1>
            <p>\(speaker(.correctionAbout, ["number": speaker.number(release.release.body.number)]))</p>
            \(form.summary)
            \(form([words(form), RecordChoice(call, chosen: records).content].joined, button: .correctionSave))
            """
    }

    private func words(_ form: AccountForm) -> HTML {
        [
            form.field("reason-en", .correctionWhyEnglish, help: .correctionWhyHelp, value: english),
            form.field("reason-vi", .correctionWhyVietnamese, value: vietnamese),
        ].joined
    }
}

/// A drafted correction as a what-if: records and figures from what to what.
struct CorrectionDraftPage: Page {
    let call: ReleaseCall
    let correction: Seen<Correction>
    let isPublic: Bool
    private let figures: FigureChanges
    private let records: RecordChanges
    private let problems: [(field: String, words: String)]

    init(_ call: ReleaseCall, _ correction: Seen<Correction>, problems: [(field: String, words: String)] = []) {
        self.call = call
        self.correction = correction
        self.problems = problems
        let before = call.register.view(audience: .public)
        let after = Correction.view(of: correction.body.records, in: call.register)
        isPublic = before.isInUse(correction.id.cast())
        records = RecordChanges(
            correction.body.records.map(\.record), from: before, to: call.call.view, call.guide)
        figures = Self.figures(call, correction.body, before, after)
    }

    private static func figures(
        _ call: ReleaseCall, _ correction: Correction, _ before: View, _ after: View
    ) -> FigureChanges {
        let release = before.body(correction.release)
        let plans = release?.plan.map { [$0] } ?? (before.records() as [Seen<Plan>]).map(\.id)
        let definitions = after.allDefinitions.filter {
            release?.definitions.contains($0.digest.hex) == true && $0.audience == .public
        }
        let lines = plans.flatMap { plan in
            definitions.map { definition in
                let values = [before, after].map { view in
                    release.flatMap {
                        definition.evaluate(Question(view: view, plan: plan, day: $0.day)).value
                    }
                }
                return FigureChanges.Line(definition: definition, plan: nil, values: values)
            }
        }
        return FigureChanges(
            id: "figures", caption: call.speaker(.releaseFigures),
            headings: [call.speaker(.was), call.speaker(.became)], lines: lines)
    }

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.correctionTitle), language: nil) }

    var content: HTML {
        let form = call.form(to: .correction(correction.id.text), problems)
        return """
            <h1>\(speaker(.correctionTitle))</h1>
            <p class="sentence lead">\(.text(speaker.text(correction.body.reason)))</p>
            \(form.summary)
            \(isPublic ? "<p>\(speaker(.correctionIsPublic))</p>" as HTML : acts(form))
            \(figures.content(speaker))
            \(records.table("records", .correctionRecords, speaker).content(speaker, marksRows: false))
            """
    }

    private func acts(_ form: AccountForm) -> HTML {
        let publish = form(form.hidden("act", "publish"), button: .correctionPublish)
        let drop = form(form.hidden("act", "give-up"), button: .correctionGiveUp, isPlain: true)
        return """
            <p>\(speaker(.correctionWaits))</p>
            \(call.may(.clear) ? publish : nil)\(call.may(.write, .correction) ? drop : nil)
            """
    }
}
